"""The questions by which a task is ordered, and what its order becomes (TASK-1)."""

from enum import StrEnum

from domain.text import one_line

LONGEST_SUGGESTION = 60
"""Characters a suggested title may have."""


class Question(StrEnum):
    """What is asked, in the order in which it is asked (TASK-1)."""

    CUSTOMER = "customer"
    """For whom; only staff are asked."""
    DESCRIPTION = "description"
    """What is to be done, and how."""
    TITLE = "title"
    RESULT = "expected_result"
    DEADLINE = "deadline"
    BUDGET = "budget"
    MATERIAL = "material"
    """What there is to work with; files go along."""
    REMARKS = "remarks"
    """Anything else."""


OPTIONAL = frozenset({Question.RESULT, Question.DEADLINE, Question.MATERIAL, Question.REMARKS})
"""What may be answered with "none"."""


def may_be_none(question: Question, *, is_copy: bool = False) -> bool:
    """Whether "none" answers it; the deadline of a copied task must be given anew (TASK-8)."""
    return question in OPTIONAL and not (is_copy and question is Question.DEADLINE)


def suggested_title(description: str) -> str:
    """A title from the first sentence of what is to be done, cut at a word."""
    first = next((line for line in description.splitlines() if line.strip()), "")
    line = one_line(first)
    for end in (". ", "! ", "? ", "; "):
        line = line.split(end)[0]
    line = line.rstrip(" .!?;:,")
    if len(line) <= LONGEST_SUGGESTION:
        return line
    cut = line[: LONGEST_SUGGESTION + 1].rsplit(" ", 1)[0]
    return cut[:LONGEST_SUGGESTION].rstrip(" ,;:-–")

"""Project assistants: brought into one task for a named part of it (TASK-5)."""

from domain.contract import checked_text
from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.task import OPEN, Task
from domain.values import dataclass

LONGEST_PART = 200
"""Characters the name of a part may have."""


@dataclass
class TaskOver(VPAError):
    """The task is over: nobody joins it any more."""

    number: int
    """The task's."""


def checked_part(part: str) -> str:
    """What she is brought in for; `BadInput` when it is missing or too long."""
    kept = " ".join(checked_text("part", part).split())
    if len(kept) > LONGEST_PART:
        raise BadInput("part", "too_long")
    return kept


def refuse_joining(task: Task, person: PersonId, there: frozenset[PersonId]) -> None:
    """Whether she can be brought in beside those who are there already.

    `TaskOver` when it is over, `BadInput` when it is hers anyway or she is on it.
    """
    if task.status not in OPEN:
        raise TaskOver(task.number)
    if person == task.assistant_id or person in there:
        raise BadInput("assistant", "on_it_already")


def refuse_leaving(person: PersonId, there: frozenset[PersonId]) -> None:
    """`BadInput` when she does not take part."""
    if person not in there:
        raise BadInput("assistant", "not_on_it")

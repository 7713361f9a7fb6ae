"""Who can be brought into a task, and who can leave it."""

from dataclasses import replace

import pytest

from domain.errors import BadInput
from domain.ids import PersonId
from domain.participant import LONGEST_PART, TaskOver, checked_part, refuse_joining, refuse_leaving
from domain.task import OPEN, TaskStatus
from tests.domain.examples.workflow import TASK

HERS, OTHER = PersonId(7), PersonId(8)
MINE = replace(TASK, assistant_id=HERS)


@pytest.mark.parametrize("status", TaskStatus)
def test_only_an_open_task_is_joined(status: TaskStatus) -> None:
    task = replace(MINE, status=status)
    if status in OPEN:
        refuse_joining(task, OTHER, frozenset())
        return
    with pytest.raises(TaskOver):
        refuse_joining(task, OTHER, frozenset())


@pytest.mark.parametrize(("person", "there"), [(HERS, ()), (OTHER, (OTHER,))])
def test_nobody_joins_twice(person: PersonId, there: tuple[PersonId, ...]) -> None:
    with pytest.raises(BadInput):
        refuse_joining(MINE, person, frozenset(there))


def test_only_who_is_there_leaves() -> None:
    refuse_leaving(OTHER, frozenset({OTHER}))
    with pytest.raises(BadInput):
        refuse_leaving(HERS, frozenset({OTHER}))


def test_a_part_is_one_line_and_not_empty() -> None:
    assert checked_part(" Adressen\n suchen ") == "Adressen suchen"
    assert checked_part("x" * LONGEST_PART)
    for wrong in ("", "  \n", "x" * (LONGEST_PART + 1)):
        with pytest.raises(BadInput):
            checked_part(wrong)

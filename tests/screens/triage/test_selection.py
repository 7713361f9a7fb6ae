"""What of all that waits is shown, and what is told of the rest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import CustomerId, TaskId
from domain.snooze import Snooze
from domain.task import Task, TaskStatus
from domain.triage import TriageItem, TriageKind
from screens.triage.selection import Selection
from services.triage.triage import Case
from widgets.privacy import hide_customers

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
OWED, CHECK = TriageKind.ANSWER_OWED, TriageKind.TASK_CHECK


def _case(number: int, kind: TriageKind = OWED, **more: object) -> Case:
    task = Task(
        id=TaskId(number),
        number=number,
        customer_id=CustomerId(1),
        assistant_id=None,
        title=f"Reise {number}",
        description="",
        status=TaskStatus.ACCEPTED,
        budget_seconds=3600,
        created_at=NOW,
        created_by=None,
    )
    item = TriageItem(kind, task.id, number, NOW + timedelta(hours=number))
    case = Case(item, task, customer="[/x] & Söhne", customer_number=7, assistant="Ada")
    return replace(case, **more)  # type: ignore[arg-type]


SLEEP = Snooze(None, 0, None)
CASES = [_case(1), _case(2, CHECK), _case(3, snooze=SLEEP), _case(4, CHECK, assistant="Bea")]


@pytest.mark.parametrize(
    ("selection", "numbers"),
    [
        (Selection(), [1, 2, 4]),
        (Selection(with_sleepers=True), [1, 2, 3, 4]),
        (Selection(kinds=frozenset({CHECK})), [2, 4]),
        (Selection(words="BEA"), [4]),
        (Selection(words="söhne #2"), [2]),
        (Selection(words="[/x]", kinds=frozenset({OWED})), [1]),
        (Selection(words="nirgends"), []),
    ],
)
def test_kinds_words_and_sleep_narrow_it(selection: Selection, numbers: list[int]) -> None:
    assert [case.item.number for case in selection.of(CASES).cases] == numbers


def test_chips_count_what_would_be_shown_without_a_chosen_kind() -> None:
    selected = Selection(kinds=frozenset({CHECK})).of(CASES)
    assert list(selected.kinds) == [OWED, CHECK, CHECK]
    assert selected.asleep == 1


def test_kinds_go_round_both_ways() -> None:
    there, back = Selection(), Selection()
    seen = []
    for _step in range(len(TriageKind) + 1):
        there, back = there.turned(1), back.turned(-1)
        seen.append(there.kinds)
    assert seen == [*(frozenset({kind}) for kind in TriageKind), frozenset()]
    assert back.kinds == frozenset()
    assert Selection(kinds=frozenset({OWED, CHECK})).turned(1).kinds == frozenset({OWED})


def test_a_hidden_name_is_not_found() -> None:
    hide_customers(True)
    try:
        assert list(Selection(words="söhne").of(CASES).cases) == []
        assert len(Selection(words="7").of(CASES).cases) == 3
    finally:
        hide_customers(False)

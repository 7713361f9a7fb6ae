"""What a task and a card say about powers of attorney (POA-1)."""

from datetime import date, timedelta

import pytest

from domain.approval import Approval, ApprovalKind
from domain.attorney import AttorneyScope, PowerOfAttorney
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.person import Role
from domain.task import Task, TaskStatus
from domain.values import replace
from tests.builders import MONDAY_NINE as NOW
from widgets.countdown import Grade
from widgets.reader import speak_to
from widgets.task.attorney_lines import attorney_told, for_task, lacking
from widgets.words import use_language

ONE = PowerOfAttorney(
    1,
    CustomerId(2),
    frozenset({AttorneyScope.PAY, AttorneyScope.BUY}),
    PersonId(3),
    "Ada [/x]",
    date(2026, 11, 1),
    date(2026, 11, 23),
    "Vollmacht",
    PersonId(9),
    "Mia",
    NOW,
)
TASK = Task(
    id=TaskId(5),
    number=5,
    customer_id=CustomerId(2),
    assistant_id=PersonId(3),
    title="Kaffee",
    description="",
    status=TaskStatus.ACCEPTED,
    budget_seconds=3600,
    created_at=NOW,
    created_by=None,
)
SINGLE = Approval(
    7,
    TaskId(5),
    CustomerId(2),
    ApprovalKind.POWER_OF_ATTORNEY,
    MessageId(8),
    PersonId(4),
    "Kim [/x]",
    NOW,
)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


@pytest.mark.parametrize(
    ("one", "said", "grade"),
    [
        (ONE, "✓ in force · buying, paying · Ada [/x] · from", Grade.OK),
        (replace(ONE, last_day=date(2026, 11, 22)), "✖ run out", Grade.OVERDUE),
        (replace(ONE, first_day=date(2026, 11, 24), last_day=None), "○ begins later", Grade.SOON),
        (replace(ONE, revoked_at=NOW), "↩ revoked", Grade.MUTED),
        (replace(ONE, holder_id=None, holder_name=""), "✓ in force · buying, paying · from", 0),
    ],
)
def test_how_it_stands_comes_first(one: PowerOfAttorney, said: str, grade: Grade) -> None:
    told, tone = attorney_told(one, NOW)
    assert told.startswith(said)
    assert not grade or tone is grade


def test_without_a_need_it_only_tells_what_holds() -> None:
    assert list(for_task(TASK, [], [], NOW)) == [
        ("none: nothing is bought, signed or paid", Grade.PLAIN)
    ]
    ((told, _grade),) = for_task(TASK, [], [ONE, replace(ONE, id=2, revoked_at=NOW)], NOW)
    assert told.startswith("✓ in force")


def test_what_is_needed_and_missing_is_a_warning() -> None:
    needs = replace(TASK, attorney_for=AttorneyScope.PAY)
    signs = replace(TASK, attorney_for=AttorneyScope.SIGN)
    other = replace(TASK, attorney_for=AttorneyScope.PAY, assistant_id=PersonId(6))
    assert [grade for _told, grade in for_task(needs, [], [], NOW)] == [Grade.OVERDUE]
    assert [grade for _told, grade in for_task(needs, [], [ONE], NOW)] == [Grade.OK]
    assert [grade for _told, grade in for_task(signs, [], [ONE], NOW)] == [Grade.OVERDUE, Grade.OK]
    assert [grade for _told, grade in for_task(other, [], [ONE], NOW)] == [Grade.OVERDUE]
    late = NOW + timedelta(days=1)
    assert [grade for _told, grade in for_task(needs, [], [ONE], late)] == [Grade.OVERDUE]
    ((told, _grade),) = for_task(needs, [], [], NOW)
    assert "paying" in told and "Agreements" in told


def test_a_customer_is_asked_for_it_herself() -> None:
    needs = replace(TASK, attorney_for=AttorneyScope.PAY)
    speak_to([Role.CUSTOMER])
    try:
        ((told, _grade),) = for_task(needs, [], [], NOW)
    finally:
        speak_to([Role.ASSISTANT])
    assert "Please approve the single case" in told and "customer" not in told


def test_the_single_case_covers_whatever_is_needed_until_it_is_withdrawn() -> None:
    needs = replace(TASK, attorney_for=AttorneyScope.SIGN)
    ((told, grade),) = for_task(needs, [SINGLE], [], NOW)
    assert told.startswith("✓ in this single case, Kim [/x]") and grade is Grade.OK
    withdrawn = replace(SINGLE, withdrawn_at=NOW)
    ((_told, grade),) = for_task(needs, [withdrawn], [], NOW)
    assert grade is Grade.OVERDUE


def test_the_warning_alone_is_for_the_check() -> None:
    needs = replace(TASK, attorney_for=AttorneyScope.PAY)
    assert "needed for paying" in lacking(needs, [], [], NOW)
    assert lacking(needs, [], [ONE], NOW) == lacking(TASK, [], [], NOW) == ""
    assert lacking(needs, [SINGLE], [], NOW) == ""

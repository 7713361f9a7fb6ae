"""What a customer may know: everything agreed with her, nothing that moves inside."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import WorkArea
from domain.feedback import FeedbackStep
from domain.ids import CustomerId, PersonId, TaskId
from domain.outward import (
    OUTWARD_ACTS,
    OUTWARD_FIELDS,
    meant,
    outward_deed,
    outward_due,
    outward_status,
    outward_task,
)
from domain.permission import Act
from domain.task import Task, TaskStatus
from domain.trail import Deed, Subject

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TASK = Task(
    id=TaskId(1),
    number=7,
    customer_id=CustomerId(2),
    assistant_id=PersonId(3),
    title="Reise",
    description="",
    status=TaskStatus.WITH_OPERATIONS,
    budget_seconds=3600,
    created_at=NOW,
    created_by=None,
    area=WorkArea.DESIGN,
    customer_factor=Decimal(2),
    assistant_factor=Decimal("1.8"),
    released_at=NOW,
    returned_at=NOW,
    payable_upto=NOW,
    rating_step=FeedbackStep.INQUIRY,
    rating_due_at=NOW,
    complaint_step=FeedbackStep.CONTACT,
    complaint_due_at=NOW,
    next_due_at=NOW,
    competence="logo",
)
DEED = Deed(
    NOW,
    PersonId(3),
    "Ada",
    "assistant",
    Act.EDIT_TASK,
    Subject("task", 1),
    old={"status": "review", "payable_upto": "x"},
    new={"status": "with_operations", "competence": "logo", "title": "Reise"},
    reason="inside",
)


def test_whoever_looks_for_the_right_person_looks_the_same() -> None:
    shown = {outward_status(status) for status in TaskStatus}
    assert shown == set(TaskStatus) - {TaskStatus.WITH_OPERATIONS}
    both = {TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS}
    assert meant(TaskStatus.WITH_TEAM_LEAD) == meant(TaskStatus.WITH_OPERATIONS) == both
    assert meant(TaskStatus.DONE) == {TaskStatus.DONE}


def test_a_task_keeps_her_own_figures_and_loses_the_agencys() -> None:
    shown = outward_task(TASK)
    assert (shown.title, shown.budget_seconds) == ("Reise", 3600)
    assert shown.customer_factor == 2
    assert shown.status is TaskStatus.WITH_TEAM_LEAD
    kept_inside = (
        *(shown.assistant_factor, shown.released_at, shown.returned_at, shown.payable_upto),
        *(shown.rating_step, shown.rating_due_at, shown.next_due_at, shown.external_id),
        *(shown.complaint_step, shown.complaint_due_at),
    )
    assert set(kept_inside) == {None}
    assert shown.competence == ""


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (TaskStatus.IN_PROGRESS, NOW),
        (TaskStatus.DELIVERED, NOW + timedelta(hours=2)),
        (TaskStatus.DONE, NOW + timedelta(hours=2)),
    ],
)
def test_she_waits_for_the_deadline_only_while_the_result_is_owed(
    status: TaskStatus, expected: datetime
) -> None:
    assert outward_due(status, NOW, NOW + timedelta(hours=2)) == expected
    assert outward_due(TaskStatus.DONE, NOW, None) is None


def test_a_line_loses_the_reason_and_what_is_not_for_her() -> None:
    shown = outward_deed(DEED)
    assert shown is not None
    assert shown.reason == ""
    assert dict(shown.old) == {"status": "review"}
    assert dict(shown.new) == {"status": "with_team_lead", "title": "Reise"}


def test_her_own_reason_stays_and_a_managers_role_goes() -> None:
    hers = outward_deed(replace(DEED, act=Act.RETURN, role="customer", reason="Bitte in Blau"))
    theirs = outward_deed(replace(DEED, role="assistant_manager"))
    assert hers is not None
    assert (hers.role, hers.reason) == ("customer", "Bitte in Blau")
    assert theirs is not None
    assert (theirs.role, theirs.actor_name) == ("", "Ada")


@pytest.mark.parametrize(
    "act",
    [Act.DELEGATE, Act.SEND_TO_OPERATIONS, Act.RELEASE, Act.GIVE_BACK, Act.WRITE_NOTE, Act.ASSESS],
)
def test_what_moves_inside_is_no_line_of_hers(act: Act) -> None:
    assert outward_deed(replace(DEED, act=act)) is None


@given(
    act=st.sampled_from([*Act, "of a newer program"]),
    fields=st.dictionaries(
        st.sampled_from(sorted({*OUTWARD_FIELDS, "version", "note"})), st.none()
    ),
    reason=st.text(),
    role=st.sampled_from(["customer", "assistant", "operations", "admin", "program"]),
)
def test_nothing_but_the_named_acts_and_fields_ever_comes_through(
    act: str, fields: dict[str, None], reason: str, role: str
) -> None:
    shown = outward_deed(replace(DEED, act=act, role=role, old=fields, new=fields, reason=reason))
    if act not in OUTWARD_ACTS:
        assert shown is None
        return
    assert shown is not None
    assert set(shown.old) | set(shown.new) <= OUTWARD_FIELDS
    assert shown.role in {"customer", "assistant", "program", ""}
    assert shown.reason in ("", reason)

"""A surcharge rests on a message of the customer's that she picks (TIME-6) - on both engines."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from data.ids import new_id
from domain.approval import Approval, ApprovalKind, NotApproved
from domain.calendar import BERLIN
from domain.entry import Entry
from domain.errors import Forbidden, NotFound
from domain.ids import MessageId
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.task import Task, TaskStatus
from domain.time_entry import NoBudgetLeft, NothingToDouble
from domain.time_request import TimeRequestKind
from services.office import on_task
from services.time.requests import Asked, TimeRequests
from services.time.surcharges import Surcharges
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)
SATURDAY = datetime(2026, 11, 28, 12, tzinfo=BERLIN)
APPROVES = frozenset({Tag.APPROVAL})


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    """In progress, with budget, at eight o'clock of a Saturday."""
    agency.books(agency.acme, 50)
    made = agency.task(
        None,
        status=TaskStatus.IN_PROGRESS,
        budget_seconds=20 * 3600,
        customer_factor=Decimal("1.3"),
        assistant_factor=Decimal("1.2"),
    )
    agency.clock.at = SATURDAY - 4 * HOUR
    return made


def said(agency: SmallAgency, task: Task, hour: int, text: str = "Ja, Samstag") -> Message:
    agency.clock.at = SATURDAY.replace(hour=hour)
    return agency.says(task, text, tags=APPROVES)


def worked(agency: SmallAgency, task: Task) -> Entry:
    """Two hours from ten to twelve."""
    agency.clock.at = SATURDAY
    agency.works(task, agency.ada, 2 * HOUR)
    with agency.office.reading() as work:
        return work.entries.of_task(task.id)[-1]


def entries(agency: SmallAgency, task: Task) -> list[tuple[int, bool]]:
    with agency.office.reading() as work:
        return [(one.seconds, one.doubled) for one in work.entries.of_task(task.id)]


def asked(task: Task, entry: Entry, message: MessageId | None) -> Asked:
    kind = TimeRequestKind.SURCHARGE
    return Asked(kind, task.id, "Wochenende", entry.id, message_id=message)


def test_only_minutes_after_the_picked_message_are_doubled(agency: SmallAgency, task: Task) -> None:
    early, late = said(agency, task, 9), said(agency, task, 11)
    entry, requests = worked(agency, task), TimeRequests(agency.office)
    offered = Surcharges(agency.office).approvals_for(agency.ada, entry.id)
    assert [(one.approval.message_id, one.doubles) for one in offered] == [
        (late.id, HOUR),
        (early.id, 2 * HOUR),
    ]
    filed = requests.file(agency.ada, asked(task, entry, late.id))
    assert filed.message_id == late.id
    requests.decide(agency.manager, filed, books=True)
    assert entries(agency, task) == [(3600, False), (3600, True)]
    stored = agency.stored(task)
    assert (stored.worked_seconds, stored.debited_seconds) == (7200, 3 * 4680)
    with agency.office.reading() as work:
        assert work.customers.get(agency.acme).worked_seconds == 3 * 4680


def test_without_a_message_there_is_no_surcharge(agency: SmallAgency, task: Task) -> None:
    entry, requests = worked(agency, task), TimeRequests(agency.office)
    with pytest.raises(NotApproved):
        Surcharges(agency.office).approvals_for(agency.ada, entry.id)
    for message in (None, MessageId(1)):
        with pytest.raises(NotApproved):
            requests.file(agency.ada, asked(task, entry, message))


def test_what_our_side_wrote_approves_nothing(agency: SmallAgency, task: Task) -> None:
    agency.says(task, "Am Samstag doppelt?", Side.OURS, agency.ada, APPROVES)
    agency.says(task, "Ja", Side.CUSTOMER, agency.ada, APPROVES)
    agency.says(task, "Ja gern")
    other = agency.task(None, status=TaskStatus.IN_PROGRESS)
    elsewhere = agency.says(other, "Ja", tags=APPROVES)
    entry = worked(agency, task)
    with pytest.raises(NotApproved):
        Surcharges(agency.office).approvals_for(agency.ada, entry.id)
    with pytest.raises(NotApproved):
        TimeRequests(agency.office).file(agency.ada, asked(task, entry, elsewhere.id))


def test_a_message_that_came_too_late_doubles_nothing(agency: SmallAgency, task: Task) -> None:
    entry = worked(agency, task)
    message = said(agency, task, 12)
    (offered,) = Surcharges(agency.office).approvals_for(agency.ada, entry.id)
    assert offered.doubles == timedelta(0)
    with pytest.raises(NothingToDouble):
        TimeRequests(agency.office).file(agency.ada, asked(task, entry, message.id))


def approves(agency: SmallAgency, task: Task, message: Message, kind: ApprovalKind) -> Approval:
    with agency.office.running(Act.APPROVE, on_task(task.id)) as doing:
        approval = Approval(
            *(new_id(message.sent_at), task.id, agency.acme, kind, message.id),
            *(agency.ada.id, "Frau Kundin", message.sent_at),
        )
        doing.work.agreements.add_approval(approval)
        return approval


def test_an_approval_of_something_else_is_not_offered(agency: SmallAgency, task: Task) -> None:
    approves(agency, task, said(agency, task, 8), ApprovalKind.CHANNEL)
    weekend = said(agency, task, 9)
    approves(agency, task, weekend, ApprovalKind.WEEKEND_RATE)
    entry = worked(agency, task)
    (offered,) = Surcharges(agency.office).approvals_for(agency.ada, entry.id)
    assert offered.approval.message_id == weekend.id


def test_a_withdrawn_approval_holds_until_then(agency: SmallAgency, task: Task) -> None:
    message = said(agency, task, 9)
    approval = approves(agency, task, message, ApprovalKind.WEEKEND_RATE)
    entry, requests = worked(agency, task), TimeRequests(agency.office)
    filed = requests.file(agency.ada, asked(task, entry, message.id))
    with agency.office.running(Act.WITHDRAW_APPROVAL, on_task(task.id)) as doing:
        doing.work.agreements.end_approval(approval.id, SATURDAY - HOUR)
    requests.decide(agency.manager, filed, books=True)
    assert entries(agency, task) == [(3600, True), (3600, False)]


def test_it_is_doubled_once(agency: SmallAgency, task: Task) -> None:
    message = said(agency, task, 9)
    entry, requests = worked(agency, task), TimeRequests(agency.office)
    filed = requests.file(agency.ada, asked(task, entry, message.id))
    requests.decide(agency.manager, filed, books=True)
    with pytest.raises(NothingToDouble):
        Surcharges(agency.office).approvals_for(agency.ada, entry.id)


def test_other_times_keep_the_surcharge_where_it_is_booked(agency: SmallAgency, task: Task) -> None:
    message = said(agency, task, 9)
    entry, requests = worked(agency, task), TimeRequests(agency.office)
    requests.decide(
        agency.manager, requests.file(agency.ada, asked(task, entry, message.id)), books=True
    )
    assert entries(agency, task) == [(7200, True)]

    def changed(start: datetime, seconds: int) -> list[tuple[int, bool]]:
        with agency.office.reading() as work:
            (known,) = [one for one in work.entries.of_task(task.id) if one.doubled]
        kind = TimeRequestKind.CHANGE
        filed = requests.file(agency.ada, Asked(kind, task.id, "falsch", known.id, start, seconds))
        requests.decide(agency.manager, filed, books=True)
        return entries(agency, task)

    ten = SATURDAY - 2 * HOUR
    assert changed(ten + HOUR / 2, 3600) == [(3600, True)], "within: all of it stays"
    assert agency.stored(task).debited_seconds == 2 * 4680
    assert changed(ten - HOUR / 2, 5400) == [(3600, False), (1800, True)], "cut where it begins"
    assert agency.stored(task).debited_seconds == 2 * 4680
    assert changed(ten - 2 * HOUR, 3600) == [(3600, False), (3600, False)], "nothing in common"
    with agency.office.reading() as work:
        assert work.customers.get(agency.acme).worked_seconds == 2 * 4680


def test_other_times_are_measured_by_what_they_cost(agency: SmallAgency, task: Task) -> None:
    message = said(agency, task, 9)
    entry, requests = worked(agency, task), TimeRequests(agency.office)
    requests.decide(
        agency.manager, requests.file(agency.ada, asked(task, entry, message.id)), books=True
    )
    held = agency.stored(task)
    with agency.office.running(Act.EDIT_TASK, on_task(task.id)) as doing:
        doing.work.tasks.save(replace(held, budget_seconds=held.debited_seconds))

    def filed(start: datetime, seconds: int) -> None:
        kind = TimeRequestKind.CHANGE
        requests.file(agency.ada, Asked(kind, task.id, "falsch", entry.id, start, seconds))

    ten = SATURDAY - 2 * HOUR
    with pytest.raises(NoBudgetLeft):
        filed(ten - HOUR, 3 * 3600)
    filed(ten - 2 * HOUR, 2 * 3600)


def test_nobody_looks_at_a_colleagues_entry(agency: SmallAgency, task: Task) -> None:
    said(agency, task, 9)
    entry = worked(agency, task)
    surcharges = Surcharges(agency.office)
    with pytest.raises(NotFound):
        surcharges.approvals_for(agency.bea, entry.id)
    with pytest.raises(NotFound):
        surcharges.approvals_for(agency.customer(), entry.id)
    with pytest.raises(Forbidden):
        surcharges.approvals_for(agency.manager, entry.id)


def test_a_message_that_can_still_be_taken_back_is_not_offered(
    agency: SmallAgency, task: Task
) -> None:
    message = said(agency, task, 9)
    unseen = replace(message, id=MessageId(message.id + 1), visible_at=SATURDAY + HOUR)
    with agency.office.running(Act.POST_MESSAGE, on_task(task.id)) as doing:
        doing.work.messages.add(unseen)
    entry = worked(agency, task)
    offered = Surcharges(agency.office).approvals_for(agency.ada, entry.id)
    assert [one.approval.message_id for one in offered] == [message.id]

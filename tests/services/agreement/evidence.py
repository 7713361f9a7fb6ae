"""What the tests of agreements look at: terms, versions, the account that adds up."""

from collections.abc import Sequence
from datetime import timedelta

from domain.message import Message
from domain.person import Actor
from domain.proposal import ContractVersion, Proposal, Wanted
from domain.task import Task, TaskStatus
from domain.trail import Deed
from services.agreement.consent import Call, Consent
from services.agreement.contested import Contested
from tests.builders import MONDAY_NINE, SmallAgency


def proposals(agency: SmallAgency, task: Task) -> Sequence[Proposal]:
    with agency.office.reading() as work:
        return work.agreements.proposals_of(task.id)


def versions(agency: SmallAgency, task: Task) -> Sequence[ContractVersion]:
    with agency.office.reading() as work:
        return work.agreements.contracts_of(task.id)


def last_deed(agency: SmallAgency, task: Task) -> Deed:
    with agency.office.reading() as work:
        return work.trail.of_task(task.id)[-1]


def last_message(agency: SmallAgency, task: Task) -> Message:
    with agency.office.reading() as work:
        return work.messages.all_of(task.id)[-1]


def account(agency: SmallAgency) -> tuple[int, int, int]:
    """Booked, worked, reserved of acme, as kept."""
    with agency.office.reading() as work:
        customer = work.customers.get(agency.acme)
    return customer.booked_seconds, customer.worked_seconds, customer.reserved_seconds


def contested(agency: SmallAgency, *wanted: Wanted) -> tuple[Task, Actor]:
    """A task on which the customer contests every one of these, noted by Ada after a call."""
    agency.books(agency.acme, 10)
    task, kim = agency.task(status=TaskStatus.IN_PROGRESS), agency.customer()
    consent, call = Consent(agency.office), Call("Frau Kundin", MONDAY_NINE - timedelta(hours=1))
    for one in wanted or (Wanted(budget=timedelta(hours=2)),):
        noted, _task = consent.note_phone_consent(agency.ada, task.id, one, "Mehr", call)
        Contested(agency.office).contest(kim, noted, "Nie telefoniert")
    return agency.stored(task), kim

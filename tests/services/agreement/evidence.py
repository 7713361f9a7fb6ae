"""What the tests of agreements look at: terms, versions, the account that adds up."""

from collections.abc import Sequence

from domain.message import Message
from domain.proposal import ContractVersion, Proposal
from domain.task import Task
from domain.trail import Deed
from tests.builders import SmallAgency


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

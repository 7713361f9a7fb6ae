"""What is left of her is counted from tasks, money and customers (HAND-8)."""

from datetime import timedelta

from domain.leaving_gates import Left
from services.handover.left_behind import left_of
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


def test_everything_left_is_counted(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    task = agency.task()
    agency.works(task, agency.ada, timedelta(minutes=30))
    leaving = desk.leaves()
    with agency.office.reading() as work:
        left = left_of(work, leaving, agency.clock())
    assert left == Left(customers=1, tasks=1, unreleased=1)

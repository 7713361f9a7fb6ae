"""What agreements are made of: versions begin with the acceptance and never lose a former one."""

from datetime import timedelta

from domain.area import WorkArea
from domain.check import MarketingCheck
from domain.task import TaskStatus
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.agreement.evidence import versions
from tests.services.task.evidence import order


def test_accepting_writes_the_first_version(agency: SmallAgency) -> None:
    tasks = Tasks(agency.office)
    task = tasks.create(agency.ada, order(agency, area=WorkArea.MARKETING))
    assert versions(agency, task) == []
    agency.clock.on(hours=1)
    agency.books(agency.acme, 5)
    tasks.accept(agency.ada, task.id, marketing=MarketingCheck(True, True))
    (first,) = versions(agency, task)
    assert (first.number, first.agreed_by, first.proposal_id) == (1, agency.ada.id, None)
    assert first.agreed_at == agency.clock()
    assert first.terms["customer_factor"] == "1.3"
    assert first.terms["budget_seconds"] == timedelta(hours=2).total_seconds()
    assert agency.stored(task).status is TaskStatus.ACCEPTED

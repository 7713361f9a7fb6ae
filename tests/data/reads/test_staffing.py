"""What the store knows of who could be given work (STAFF-1)."""

from datetime import timedelta

import pytest

from data.reads.staffing import assistants_for
from domain.area import WorkArea
from domain.competence import Level
from domain.permission import Act
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency
from tests.services.staffing.examples import knows_how


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def told(
    agency: SmallAgency, competence: str = "", area: WorkArea | None = None
) -> list[tuple[str, bool, bool, Level | None]]:
    with agency.office.reading() as work:
        found = assistants_for(work.reader, agency.acme, competence, area)
    return [(one.name, one.serves, one.knows, one.level) for one in found]


def test_every_assistant_once_by_name(agency: SmallAgency) -> None:
    assert told(agency) == [
        ("Ada Assistent", True, False, None),
        ("Bea Assistent", False, False, None),
    ]


def test_work_and_a_former_assignment_make_her_known(agency: SmallAgency) -> None:
    agency.works(agency.task(), agency.bea, timedelta(hours=1))
    with agency.office.running(Act.ASSIGN, AGENCY) as doing:
        doing.work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
    assert told(agency) == [
        ("Ada Assistent", False, True, None),
        ("Bea Assistent", False, True, None),
    ]


def test_the_level_is_the_activated_one_of_that_competence(agency: SmallAgency) -> None:
    knows_how(agency, agency.ada, "logo", Level.GOOD, active=True)
    knows_how(agency, agency.bea, "logo", Level.GOOD, active=False)
    assert [one[3] for one in told(agency, "logo")] == [Level.GOOD, None]
    assert [one[3] for one in told(agency, "website")] == [None, None]


def test_without_a_competence_it_is_the_best_of_the_area(agency: SmallAgency) -> None:
    knows_how(agency, agency.ada, "logo", Level.BASIC, active=True)
    knows_how(agency, agency.ada, "website", Level.EXPERT, active=True)
    knows_how(agency, agency.bea, "research", Level.GOOD, active=True)
    assert [one[3] for one in told(agency, area=WorkArea.DESIGN)] == [Level.EXPERT, None]
    assert [one[3] for one in told(agency, "logo", WorkArea.DESIGN)] == [Level.BASIC, None]
    assert [one[3] for one in told(agency)] == [None, None]

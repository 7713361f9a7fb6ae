"""What the check reads beside the key facts."""

import pytest

from data.reads.check import CheckReads
from domain.area import WorkArea
from domain.competence import DEFAULT_COMPETENCES
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_the_competences_come_by_area_and_name(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        found = CheckReads(work.reader).competences()
    assert set(found) == set(DEFAULT_COMPETENCES)
    assert list(found) == sorted(found, key=lambda one: (one.area, one.name, one.code))


def test_the_first_task_of_an_area_is_told(agency: SmallAgency) -> None:
    new = agency.task(status=TaskStatus.REVIEW)
    nowhere = agency.task(status=TaskStatus.REVIEW, area=None)
    agency.task(agency.bolt, accepted_at=agency.clock())

    def is_first() -> bool:
        with agency.office.reading() as work:
            return CheckReads(work.reader).is_first(new)

    with agency.office.reading() as work:
        assert not CheckReads(work.reader).is_first(nowhere)
    assert is_first()
    agency.task(area=WorkArea.DESIGN, accepted_at=agency.clock())
    assert is_first()
    agency.task(accepted_at=agency.clock())
    assert not is_first()

"""Tasks for which somebody is looked for, the oldest first (POOL-3)."""

from datetime import timedelta

import pytest

from data.reads.seeking import seeking_tasks
from domain.area import WorkArea
from domain.task import TaskStatus
from services.people.people import People
from tests.builders import MONDAY_NINE, SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_handed_up_or_without_an_assistant_and_not_over(agency: SmallAgency) -> None:
    handed = agency.task(
        status=TaskStatus.WITH_TEAM_LEAD,
        handed_since=MONDAY_NINE - timedelta(hours=3),
        area=WorkArea.DESIGN,
        competence="logo",
        title="Logo",
    )
    alone = agency.task(assistant_id=None, area=None, created_at=MONDAY_NINE - timedelta(hours=1))
    both = agency.task(
        status=TaskStatus.WITH_TEAM_LEAD, assistant_id=None, handed_since=MONDAY_NINE
    )
    agency.task()
    agency.task(status=TaskStatus.DONE, assistant_id=None)
    agency.task(status=TaskStatus.DELETED, assistant_id=None)
    with agency.office.reading() as work:
        first, second, third = seeking_tasks(work.reader)
    assert [first.task_id, second.task_id, third.task_id] == [handed.id, alone.id, both.id]
    assert (first.area, first.competence, first.title) == (WorkArea.DESIGN, "logo", "Logo")
    assert (second.area, second.since) == (None, alone.created_at)


def test_what_somebody_had_to_do_who_has_left_seeks_too(agency: SmallAgency) -> None:
    begun = agency.task(status=TaskStatus.IN_PROGRESS)
    agency.task(status=TaskStatus.DELIVERED)
    agency.task(status=TaskStatus.DONE)
    agency.task(agency.bolt)
    People(agency.office).disable(agency.admin, agency.ada.id)
    with agency.office.reading() as work:
        assert [one.task_id for one in seeking_tasks(work.reader)] == [begun.id]

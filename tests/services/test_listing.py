"""Lists for commands and scripts: whole, in order, and never more than the screens show."""

from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.permission import Act
from domain.response import response_due
from domain.task import TaskStatus
from services.listing import Listing
from services.office import AGENCY
from tests.builders import SmallAgency


@pytest.fixture
def listing(agency: SmallAgency) -> Listing:
    return Listing(agency.office)


def test_what_waits_stands_worst_first_each_for_her_own_and_all_for_management(
    agency: SmallAgency, listing: Listing
) -> None:
    later, first = agency.task(title="später"), agency.task(agency.bolt, title="[/x] zuerst")
    agency.task(title="wartet nicht")
    agency.says(first)
    agency.clock.on(hours=8)
    agency.says(later)
    assert [line.title for line in listing.waiting(agency.manager)] == ["[/x] zuerst", "später"]
    assert [line.number for line in listing.waiting(agency.ada)] == [later.number]
    assert [line.number for line in listing.waiting(agency.bea)] == [first.number]


def test_a_line_tells_arrival_and_due_in_berlin_and_whether_it_is_late(
    agency: SmallAgency, listing: Listing
) -> None:
    task = agency.task()
    asked = agency.clock()
    agency.says(task)
    (line,) = listing.waiting(agency.ada)
    assert (line.customer, line.assistant) == ("Acme GmbH", "Ada Assistent")
    assert (line.arrived, line.due) == (asked, response_due(asked))
    assert line.arrived.tzinfo is line.due.tzinfo is BERLIN
    assert not line.is_overdue
    agency.clock.on(days=2)
    assert listing.waiting(agency.ada)[0].is_overdue


def test_a_check_arrived_when_the_task_came_in(agency: SmallAgency, listing: Listing) -> None:
    task = agency.task(status=TaskStatus.REVIEW)
    agency.clock.on(days=1)
    agency.says(task)
    (line,) = listing.waiting(agency.ada)
    assert (line.arrived, line.due) == (task.check_since, task.check_due_at)


def test_tasks_stand_newest_first_within_her_reach(agency: SmallAgency, listing: Listing) -> None:
    own = agency.task(area=None, assistant_id=None, deadline_at=None)
    shared = agency.task(agency.bolt, status=TaskStatus.DONE)
    agency.task(agency.bolt)
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        doing.work.tasks.add_participant(shared.id, agency.ada.id, doing.now)
    assert [line.number for line in listing.tasks(agency.ada)] == [shared.number, own.number]
    assert len(listing.tasks(agency.manager)) == 3
    (done,) = listing.tasks(agency.manager, TaskStatus.DONE)
    assert (done.number, done.area, done.assistant) == (
        shared.number,
        WorkArea.BACKOFFICE,
        "Bea Assistent",
    )
    bare = listing.tasks(agency.ada)[1]
    assert (bare.area, bare.assistant, bare.deadline) == (None, "", None)


def test_figures_are_the_tasks_own(agency: SmallAgency, listing: Listing) -> None:
    task = agency.task(budget_seconds=7200)
    agency.works(task, agency.ada, timedelta(minutes=50))
    (line,) = listing.tasks(agency.ada, TaskStatus.ACCEPTED)
    assert (line.budget_seconds, line.worked_seconds) == (7200, 3000)
    assert line.deadline == task.deadline_at

"""What is left when nobody is found: offered in order, each kept with who and when (STAFF-3)."""

import pytest

from domain.area import WorkArea
from domain.errors import Forbidden
from domain.permission import Act
from domain.staffing import StaffingOption
from domain.survey import NobodySought
from domain.task import TaskStatus
from services.staffing.steps import StaffingSteps
from services.task.facts import KeyFacts
from tests.builders import SmallAgency

MOVE, SPLIT = StaffingOption.MOVE_DEADLINE, StaffingOption.SPLIT


def test_what_was_tried_is_kept_and_the_newest_is_told(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    steps = StaffingSteps(agency.office)
    steps.take(agency.manager, task.id, MOVE, "Kunde überlegt")
    agency.clock.on(hours=2)
    newest = steps.take(agency.admin, task.id, MOVE, "Kunde will nicht")
    left = steps.left(agency.manager, task.id)
    assert [one.note for one in left.steps] == ["Kunde überlegt", "Kunde will nicht"]
    assert left.last_of(MOVE) == newest
    assert (newest.taken_name, newest.taken_at) == ("Alma Admin", agency.clock())
    assert left.last_of(StaffingOption.WIDEN) is None


@pytest.mark.parametrize(
    ("hours", "area", "splits"),
    [
        (20, WorkArea.BACKOFFICE, True),
        (19, WorkArea.BACKOFFICE, False),
        (30, WorkArea.DESIGN, False),
        (40, WorkArea.DESIGN, True),
    ],
)
def test_splitting_is_offered_by_real_working_time(
    agency: SmallAgency, hours: int, area: WorkArea, splits: bool
) -> None:
    task = agency.task(status=TaskStatus.REVIEW, budget_seconds=hours * 3600, area=area)
    options = StaffingSteps(agency.office).left(agency.manager, task.id).options
    assert (SPLIT in options) is splits


def test_only_management_and_only_while_somebody_is_sought(agency: SmallAgency) -> None:
    steps = StaffingSteps(agency.office)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    for nobody in (agency.ada, agency.customer()):
        with pytest.raises(Forbidden):
            steps.left(nobody, task.id)
        with pytest.raises(Forbidden):
            steps.take(nobody, task.id, MOVE)
    with pytest.raises(NobodySought):
        steps.take(agency.manager, agency.task().id, MOVE)


def test_the_tasks_history_tells_nothing_of_it(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    StaffingSteps(agency.office).take(agency.manager, task.id, MOVE, "Nur intern")
    for reader in (agency.ada, agency.manager):
        deeds = KeyFacts(agency.office).history(reader, task.id).deeds
        assert [one for one in deeds if one.act == Act.TRY_OPTION] == []

"""Giving a customer to an assistant by keys (STAFF-1, STOP-5, CHAT-4)."""

from pathlib import Path

import pytest

from domain.person import AssignmentRole
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands
from tests.services.staffing.examples import stops


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def serving(agency: SmallAgency) -> dict[int, AssignmentRole]:
    with agency.office.reading() as work:
        return {one.person_id: one.role for one in work.customers.assignments_of(agency.acme)}


async def test_another_lead_is_chosen_with_reasons_and_confirmed(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.customer()
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("w")
        assert "Another VPA" in one.painted and "End it with Ada" in one.painted
        await one.press("enter")
        assert "Bea Assistent" in one.painted
        await one.press("enter")
        assert "introduces herself at once" in one.painted
        await one.pilot.pause(0.4)
        await one.press("w")
        assert serving(agency) == {agency.ada.id: AssignmentRole.LEAD}
        await one.pilot.pause(0.4)
        await one.press("y")
        assert "Bea Assistent has the customer now." in one.told
    assert serving(agency) == {agency.bea.id: AssignmentRole.LEAD}


async def test_what_nobody_had_is_told_before_and_after(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.REVIEW, assistant_id=None)
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("w", "enter", "enter")
        assert "nobody has go to Bea Assistent." in one.painted
        await one.pilot.pause(0.4)
        await one.press("y")
        assert "1 task that nobody had is hers to check." in one.told
    assert agency.stored(task).assistant_id == agency.bea.id


async def test_a_stop_asks_why_first(agency: SmallAgency, tmp_path: Path) -> None:
    stops(agency, agency.bea)
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("w", "down", "enter")
        await one.press("enter")
        assert "does she get it all the same?" in one.painted
        await one.press(*"Darum", "enter")
        await one.pilot.pause(0.4)
        await one.press("y")
    assert serving(agency)[agency.bea.id] is AssignmentRole.TEAM


async def test_it_ends_with_a_reason(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("w", *"End", "enter")
        await one.press("enter")
        assert "Please write a word" in one.painted
        await one.press(*"Wunsch", "enter")
    assert serving(agency) == {}


async def test_the_team_can_be_asked_about_her(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("w", *"Ask several", "enter")
        assert "Who is asked about" in one.painted


async def test_who_may_not_is_told_why(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.manager, tmp_path) as one:
        await one.press("w")
        assert "Customer managers and admins assign customers" in one.told

"""What lies ahead follows the first picture of the dashboard, and leads to where it is done."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from domain.absence import AbsenceKind
from domain.stop import StopKind
from screens.navigation import Navigation, OpenPlanning, OpenTask, OpenTeam
from services.absence.absences import Absences
from services.staffing.surveys import Surveys
from services.team.stops import Stops
from tests.builders import SmallAgency
from tests.screens.dashboard.host import Ahead, Eyes, eyes
from tests.services.staffing.examples import asked
from widgets.dashlets.ahead import TEAM_AHEAD
from widgets.dashlets.team import TEAM

DAY = timedelta(days=1)
SIZES = [(80, 24), (120, 40), (200, 50)]


async def came(hers: Eyes, name: str) -> None:
    """Wait until the panel is there: its time comes after the first picture."""
    for _ in range(100):
        if hers.host.screen.query(f"#{name}"):
            break
        await hers.pilot.pause(0.01)
    await hers.settle()


async def opened(hers: Eyes, name: str) -> Navigation:
    hers.panel(name).focus()
    await hers.press("enter")
    return hers.host.wishes[-1]


@pytest.mark.parametrize("size", SIZES)
async def test_management_sees_capacity_and_goes_to_it(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
) -> None:
    today = agency.clock().date()
    absence = Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, today, today + DAY)
    stops = Stops(agency.office)
    stops.set(agency.manager, agency.bea.id, StopKind.ALL, "Hilfe", today + 9 * DAY)
    survey = asked(agency, agency.ada)
    async with eyes(agency, agency.manager, tmp_path, size, Ahead) as hers:
        await came(hers, "team-surveys")
        figures = {name: hers.figure(f"team-{name}") for name in ("pool", "absences", "surveys")}
        assert figures == {"pool": 0, "absences": 1, "surveys": 1}
        wish = await opened(hers, "team-pool")
        assert isinstance(wish, OpenTeam) and wish.view == "pool"
        wish = await opened(hers, "team-stops")
        assert isinstance(wish, OpenTeam) and (wish.view, wish.at) == ("people", agency.bea.id)
        wish = await opened(hers, "team-absences")
        assert isinstance(wish, OpenTeam) and (wish.view, wish.at) == ("absences", absence.id)
        wish = await opened(hers, "team-surveys")
        assert isinstance(wish, OpenTask) and wish.task_id == survey.task_id
        for panel in hers.host.room.shown:
            assert panel.size.height >= 3 and panel.size.width >= 30


@pytest.mark.parametrize("size", SIZES)
async def test_an_assistant_sees_what_she_has_to_confirm(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
) -> None:
    agency.forget_plans()
    first = agency.clock().date() + 3 * DAY
    made = Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, first, first)
    async with eyes(agency, agency.ada, tmp_path, size, Ahead) as hers:
        await came(hers, "own-confirm")
        assert hers.figure("own-confirm") == 1
        hers.panel("own-confirm").focus()
        await hers.press("j", "enter")
        wish = hers.host.wishes[-1]
        assert isinstance(wish, OpenPlanning) and wish.at == ("absence", made.id)


async def test_what_changes_is_read_with_everything_else(
    agency: SmallAgency, tmp_path: Path
) -> None:
    survey = asked(agency, agency.ada)
    async with eyes(agency, agency.manager, tmp_path, dashboard=Ahead) as hers:
        await came(hers, "team-surveys")
        Surveys(agency.office).close(agency.manager, survey.id, "")
        await hers.press("f5")
        assert hers.figure("team-surveys") == 0
        await hers.press("f4")
        assert "No additional work" in hers.painted()


async def test_a_reading_that_breaks_another_off_leaves_no_panel_out(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with eyes(agency, agency.manager, tmp_path) as hers:
        room = hers.host.room
        room._read_ahead(True)
        for _turn in range(10_000):
            if hers.host.screen.query("#team-pool"):
                break
            await asyncio.sleep(0)
        room._read_ahead(True)
        await hers.settle()
        assert len(room.shown) == len(TEAM) + len(TEAM_AHEAD)
        assert hers.figure("team-surveys") == 0

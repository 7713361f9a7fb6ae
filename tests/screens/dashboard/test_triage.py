"""From a figure on the dashboard to the triage: both show the same things."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.ids import TaskId
from domain.person import Role
from domain.triage import TriageKind
from screens.dashboard import DashboardScreen
from screens.triage import TriageScreen
from services.desk import Desk
from services.people.session import Session
from services.triage.triage import Triage, Whose
from tests.builders import MONDAY_NINE, SmallAgency, small_agency
from tests.screens.whole_house import WholeHouse, settle
from tests.services.dashboard.examples import furnished


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    agency = small_agency(sqlite_url)
    furnished(agency)
    return agency


@pytest.mark.parametrize("who", ["assistant", "manager", "both"])
async def test_a_figure_is_the_number_of_rows_it_opens(
    agency: SmallAgency, tmp_path: Path, who: str
) -> None:
    both = frozenset({Role.ASSISTANT, Role.ADMIN})
    actor = agency.manager if who == "manager" else agency.ada
    actor = replace(actor, roles=both) if who == "both" else actor
    whose = Whose.ALL if who == "manager" else Whose.MINE
    triage = Triage(agency.office)
    owed = [case.key for case in triage.inbox(actor, whose).cases(MONDAY_NINE)]
    asleep = next(task for task, kind in owed if kind is TriageKind.ANSWER_OWED)
    triage.snooze(actor, TaskId(asleep), TriageKind.ANSWER_OWED, None)
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    house = WholeHouse(desk, Session(actor, "Agentur"), tmp_path)
    async with house.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        dashboard = house.screen
        assert isinstance(dashboard, DashboardScreen)
        for panel in dashboard.panels:
            face = panel.shown_face
            assert face is not None
            figure = face.figure
            if panel.NAME == "assistants":
                figure = int(panel.lines[0].cells[1].text)
            if panel.NAME in {"customers", "month"}:  # they open other rooms
                continue
            if panel.NAME == "feedback":  # nobody has rated anything here yet
                assert figure == 0
                continue
            panel.focus()
            await pilot.press("enter")
            await settle(pilot)
            room = house.screen
            assert isinstance(room, TriageScreen)
            records = [line for line in room.list.rows.lines if not line.heading]
            assert len(records) == figure > 0
            await house.action_go("dashboard")
            await settle(pilot)
    desk.close()

"""The dashboard's figures go on with the clock, without being read again."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain.calendar import BERLIN
from screens.dashboard import DashboardScreen, room
from screens.dashboard.room import seconds_to_wait
from services.dashboard.board import AnswerRecord, Board
from services.dashboard.dashboard import Dashboard
from tests.builders import MONDAY_NINE, SmallAgency, small_agency
from tests.screens.dashboard.host import eyes
from tests.services.dashboard.examples import OWED
from tests.stillness import SOON


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    """Two questions wait for the first assistant, and a deadline is near."""
    agency = small_agency(sqlite_url)
    agency.says(agency.task(title="Erste Frage"))
    agency.says(agency.task(title="Zweite Frage"))
    agency.task(deadline_at=MONDAY_NINE + timedelta(hours=2), title="Eilig")
    return agency


def ticks(room: DashboardScreen) -> bool:
    return room._ticking is not None


class TestClock:
    @pytest.fixture(autouse=True)
    def _hasty(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Minutes that pass in a moment, but not so fast that nothing ever comes to rest."""
        monkeypatch.setattr(room, "seconds_to_wait", lambda board, now: 2 * SOON)

    async def test_figures_go_on_without_a_query(
        self, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            monkeypatch.setattr(Dashboard, "own", lambda *_: pytest.fail("asked again"))
            agency.clock.at = datetime(2026, 11, 23, 17, 55, 30, tzinfo=BERLIN)
            await hers.pilot.pause(3 * SOON)
            assert hers.rows("own-response")[0][0] == "◆ in 4:30"
            assert hers.rows("own-deadline")[0][0] == "✖ +6:55"
            agency.clock.at = datetime(2026, 11, 23, 18, 1, tzinfo=BERLIN)
            await hers.pilot.pause(3 * SOON)
            assert [note.text for note in hers.face("own-response").notes] == ["✖ 2 überfällig"]

    async def test_on_a_new_day_it_is_read_again(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            agency.clock.at = datetime(2026, 11, 24, 0, 0, tzinfo=BERLIN)
            await hers.pilot.pause(3 * SOON)
            await hers.settle()
            board = hers.host.room._board
            assert board is not None
            assert board.today == agency.clock.at.date()

    async def test_no_clock_is_followed_while_nobody_looks(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            room = hers.host.room
            await hers.host.action_go("help")
            await hers.settle()
            assert not ticks(room)
            agency.clock.on(hours=1)
            await hers.pilot.pause(3 * SOON)
            assert hers.host.screen is not room
            await hers.host.action_go("dashboard")
            await hers.pilot.pause(3 * SOON)
            assert ticks(room)
            assert hers.rows("own-deadline")[0][0] == "◆ in 1 h 00"

    async def test_what_others_do_is_seen(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with eyes(agency, agency.ada, tmp_path) as hers:
            agency.says(agency.task(title="Noch eine"))
            hers.host.tell()
            await hers.pilot.pause(0.4)
            await hers.settle()
            assert hers.figure("own-response") == 3


@pytest.mark.parametrize(
    ("now", "due", "seconds"),
    [
        ("09:00:00", None, 60),
        ("09:00:15", None, 45),
        ("09:00:15", "11:00:00", 45),
        ("10:49:59", "11:00:00", 1),
        ("10:50:00", "11:00:00", 1),
        ("10:59:30.250", "11:00:00", 0.75),
        ("11:00:00", "11:00:00", 60),
    ],
)
def test_it_waits_to_the_minute_and_in_the_last_ten_to_the_second(
    now: str, due: str | None, seconds: float
) -> None:
    def at(clock: str) -> datetime:
        return datetime.fromisoformat(f"2026-11-23T{clock}").replace(tzinfo=BERLIN)

    pending = [replace(OWED, due=at(due))] if due else []
    board = Board(at(now), at(now).date(), pending, False, AnswerRecord(), [])
    assert seconds_to_wait(board, at(now)) == pytest.approx(seconds)
    assert seconds_to_wait(None, at(now)) >= seconds

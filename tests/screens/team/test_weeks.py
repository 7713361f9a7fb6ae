"""The calendar's weeks go on, back and wider, as far as it knows (PLAN-3)."""

from datetime import date, timedelta
from pathlib import Path

from screens.team import TeamScreen
from tests.builders import small_agency
from tests.screens.staying import hands


async def test_weeks_go_on_back_and_wider(sqlite_url: str, tmp_path: Path) -> None:
    agency = small_agency(sqlite_url)
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        room = mia.room
        assert isinstance(room, TeamScreen)
        await mia.press("v", "right_square_bracket", "w")
        assert (room.first, room.weeks) == (date(2026, 12, 21), 8)
        await mia.press("w", "w")
        assert room.weeks == 4
        await mia.press(*["left_square_bracket"] * 5)
        assert room.first == date(2026, 11, 23) - timedelta(weeks=12)
        assert "Weiter zurück" in mia.told

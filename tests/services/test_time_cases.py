"""Recorded time is asked for at the desk, each use case made once."""

from pathlib import Path

from services.desk import Desk
from tests.builders import SmallAgency


def test_the_desk_holds_them(agency: SmallAgency, tmp_path: Path) -> None:
    desk = Desk(agency.office, tmp_path, tmp_path)
    assert all(
        getattr(desk, name) is getattr(desk, name)
        for name in ("clocking", "time_log", "time_requests")
    )

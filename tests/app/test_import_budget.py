"""What a start loads before the first picture: nothing that the first picture does not need."""

import subprocess
import sys
from pathlib import Path

import pytest

from services.calendar_days import keep_calendar
from tests.builders import small_agency
from tests.house import HOUSE

LATER = frozenset({"sqlalchemy", "alembic", "holidays", "httpx", "babel", "psycopg", "argon2"})
"""Loaded when first needed, never for the dashboard of an SQLite database."""

OPEN_THE_DASHBOARD = """
import sys
from data.database import Database
from domain.ids import PersonId
from domain.person import Actor, Role
from screens.dashboard import DashboardScreen
from services.desk import Desk
from services.office import Office
from services.session import Session
from pathlib import Path
import widgets.dashlets
from datetime import UTC, datetime

url, person, role = sys.argv[1:]
office = Office(Database(url), lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
desk = Desk(office, Path("files"), Path("local"))
actor = Actor(PersonId(int(person)), "Ada", frozenset({Role(role)}))
screen = DashboardScreen(desk, Session(actor, "Agentur"))
board = desk.dashboard.own(actor) if role == "assistant" else desk.dashboard.team(actor)
print(len(board.pending), *sorted(name for name in sys.modules if "." not in name))
"""


@pytest.mark.parametrize("role", ["assistant", "admin"])
def test_the_first_dashboard_loads_no_more_than_it_needs(sqlite_url: str, role: str) -> None:
    agency = small_agency(sqlite_url)
    keep_calendar(agency.office)
    agency.says(agency.task())
    agency.office.database.close()
    who = agency.ada if role == "assistant" else agency.admin
    found = subprocess.run(
        [sys.executable, "-c", OPEN_THE_DASHBOARD, sqlite_url, str(who.id), role],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=True,
    )
    pending, *loaded = found.stdout.split()
    assert int(pending) > 0
    assert LATER & set(loaded) == set()
    assert {"textual", "data"} <= set(loaded)


def test_the_guard_would_notice() -> None:
    """A module of the list that is not installed could never be found loaded."""
    for name in LATER:
        code = f"import sys, {name}; print({name!r} in sys.modules)"
        run = [sys.executable, "-c", code]
        assert subprocess.check_output(run, cwd=Path("/"), text=True).strip() == "True"

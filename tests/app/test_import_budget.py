"""What a start loads before the first picture: nothing that the first picture does not need."""

import subprocess
import sys

import pytest

from services.calendar_days import keep_calendar
from tests.builders import small_agency
from tests.house import HOUSE

LATER = frozenset(
    {"sqlalchemy", "alembic", "holidays", "stdnum", "httpx", "babel", "psycopg", "argon2"}
)
"""Loaded when first needed, never for the dashboard of an SQLite database."""

OURS_LATER = frozenset(
    {
        *("widgets.explain", "domain.contract", "domain.workflow", "app.palette"),
        *("domain.invoice", "domain.honorarium", "domain.complaint", "domain.rating"),
        *("screens.triage", "screens.tasks", "screens.customers", "screens.help"),
        *("app.attendance", "app.watch", "domain.clock"),
        *("services.dashboard.glance", "widgets.frame.clock_line"),
        *("services.absence.standing_in", "domain.message", "domain.single", "domain.answer"),
        *("secrets", "hashlib", "_hashlib", "tomllib", "email", "importlib.metadata"),
    }
)
"""Our own, and small parts of Python that add up: what a first picture has no use for."""

NOT_FOR_HELP = frozenset(
    {
        *("textual", "domain", "services", "data", "screens", "asyncio", "dataclasses", "inspect"),
        *("typing", "pathlib", "urllib", "shutil", "bz2", "lzma", "copy"),
    }
)
"""What `vpa --help` does without: each of them takes longer than writing the help."""

OPEN_THE_DASHBOARD = """
import sys
from data.database import Database
from domain.ids import PersonId
from domain.person import Actor, Role
from screens.dashboard import DashboardScreen
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from pathlib import Path
import widgets.dashlets
import app.vpa
from datetime import UTC, datetime

url, person, role = sys.argv[1:]
office = Office(Database(url), lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
desk = Desk(office, Path("files"), Path("local"))
actor = Actor(PersonId(int(person)), "Ada", frozenset({Role(role)}))
screen = DashboardScreen(desk, Session(actor, "Agentur"))
board = desk.dashboard.own(actor) if role == "assistant" else desk.dashboard.team(actor)
print(len(board.pending), *sorted(sys.modules))
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
    assert (LATER | OURS_LATER) & set(loaded) == set()
    assert {"textual", "data"} <= set(loaded)


def test_a_file_needs_nothing_of_postgresql() -> None:
    code = "import sys, data.tables; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], cwd=HOUSE, text=True).split()
    assert "sqlalchemy" in loaded
    assert [name for name in loaded if name.startswith("sqlalchemy.dialects.postgresql")] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_help_loads_no_more_than_it_needs(language: str) -> None:
    code = (
        "import atexit, sys\n"
        "before = set(sys.modules)\n"
        "atexit.register(lambda: print(*set(sys.modules) - before, file=sys.stderr))\n"
        "from app.__main__ import main\n"
        f"main(['--help', '--language', '{language}'])"
    )
    run = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(HOUSE)!r})\n{code}"]
    found = subprocess.run(run, capture_output=True, text=True, check=True)
    assert "vpa" in found.stdout
    assert NOT_FOR_HELP & set(found.stderr.split()) == set()


def test_the_guard_would_notice() -> None:
    """A module of the lists that does not exist could never be found loaded."""
    for name in LATER | OURS_LATER | NOT_FOR_HELP:
        code = f"import sys, {name}; print({name!r} in sys.modules)"
        run = [sys.executable, "-c", code]
        assert subprocess.check_output(run, cwd=HOUSE, text=True).strip() == "True"

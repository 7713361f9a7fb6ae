"""What every test stands on: fixed surroundings, and a migrated database of either kind."""

import asyncio
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.lending import Lending
from tests.pictures import every_picture, painted_when_still
from tests.postgres import PostgresServer, running_postgres
from tests.sharing import collect_rarely, statements_compiled_once
from tests.stillness import pilots_wait_for_stillness

if TYPE_CHECKING:
    from tests.demo_agencies import DemoAgencies, DemoAt

HOSTILE_NAMES = (
    "[/x] & Söhne",
    "[red]Rot[/red] GmbH",
    "[@click=app.quit]Klick[/]",
    "\\[halb",
    "👩‍👩‍👧 Familie 🇩🇪",
    "株式会社 漢字",
    "שלום עולם",
    "a\u202eb\u2066c",
    "Zeile\nzwei\tTab",
    "\x1b[2J\x1b]0;Titel\x07",
    "'; drop table people; --",
    "%s {0} {name} $HOME `id`",
    "e\u0301" * 40,
    "x" * 10_000,
)
"""What people may call themselves, their firms and their tasks."""

FOREIGN = ("VPA_", "PG", "TEXTUAL", "LC_", "XDG_", "NO_COLOR", "LANGUAGE", "COLUMNS", "LINES")
"""Beginnings of variables that would carry the wishes of whoever runs the tests into them."""

SNAPSHOTS_OWN = "TEXTUAL_SNAPSHOT_TEMPDIR"
"""How the snapshot plugin tells its tests, in whichever process, where it collects."""

hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


def pytest_configure() -> None:
    """Clear the surroundings before anything of ours is imported.

    The time zone is one nobody means: whoever asks the machine for it is off by 4:45 hours.
    """
    for name in _foreign():
        del os.environ[name]
    os.environ |= {
        "TZ": "Asia/Kathmandu",
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    time.tzset()


def pytest_collection_finish() -> None:
    """What was imported so far stays: collecting rubbish need not look through it every time."""
    collect_rarely()


def _foreign() -> list[str]:
    return [name for name in os.environ if name.startswith(FOREIGN) and name != SNAPSHOTS_OWN]


_homes = count()


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home folder of the test's own; every place for settings and data lies in it."""
    folder = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    folder.mkdir(parents=True)
    for name in _foreign():
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _read_by_our_side() -> Iterator[None]:
    """Whoever read in a test, the next one begins with our side's words, in German."""
    yield
    if "widgets.reader" in sys.modules:
        sys.modules["widgets.reader"].speak_to([])
    if "widgets.words" in sys.modules:
        sys.modules["widgets.words"].use_language("de")
    if "widgets.privacy" in sys.modules:
        sys.modules["widgets.privacy"].hide_customers(False)


@pytest.fixture(scope="session", autouse=True)
def _still_cursors() -> Iterator[None]:
    """No cursor blinks: a picture of the screen is the same at every moment."""
    from textual.widgets import Input, TextArea

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Input, "_toggle_cursor", lambda self: None)
        patch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda self: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def _pilots_wait_for_stillness() -> Iterator[None]:
    """A Pilot goes on as soon as the program has nothing left to do, and not before."""
    with pilots_wait_for_stillness(), painted_when_still():
        yield


@pytest.fixture(autouse=True)
def _compared_pictures_follow_others(request: pytest.FixtureRequest) -> Iterator[None]:
    """A picture that is compared may hold what an earlier one left: they are all painted."""
    if "snap_compare" not in request.fixturenames:
        yield
        return
    with every_picture(request.node.name):
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """Every database of a kind runs the same statements: they are compiled for the first one."""
    with statements_compiled_once():
        yield


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Hashes are made for speed: nobody attacks a test, and a real one costs a quarter second."""
    from argon2 import PasswordHasher

    from services.people import passwords

    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", lambda: quick)
        yield


@pytest.fixture(autouse=True)
def _closed_databases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every database a test opened is closed at its end, however it ended."""
    from data.database import Database

    opened: list[Database] = []
    make = Database.__init__

    def remembered(database: Database, url: str) -> None:
        make(database, url)
        opened.append(database)

    monkeypatch.setattr(Database, "__init__", remembered)
    yield
    for database in opened:
        database.close()


@pytest.fixture(scope="session", autouse=True)
def _superseded_reads_are_over() -> Iterator[None]:
    """A reading that a newer one has replaced counts as complete: only a failed one is an error."""
    from textual.worker import Worker, WorkerFailed
    from textual.worker_manager import WorkerManager

    async def wait(manager: WorkerManager, workers: Iterable[Worker[object]] | None = None) -> None:
        waits = [worker.wait() for worker in (workers or manager)]
        for ended in await asyncio.gather(*waits, return_exceptions=True):
            if isinstance(ended, WorkerFailed):
                raise ended

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WorkerManager, "wait_for_complete", wait)
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server of this test process's own."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """The name of a migrated, empty database that others are copied from."""
    from data.engine import migrate

    name = postgres_server.create()
    migrate(postgres_server.url(name))
    return name


@pytest.fixture
def bare_postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a PostgreSQL database without a single table."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def lending(postgres_server: PostgresServer, postgres_template: str) -> Lending:
    """Migrated, empty PostgreSQL databases, lent to one test after the other."""
    return Lending(postgres_server, postgres_template)


@pytest.fixture
def postgres_url(lending: Lending) -> Iterator[str]:
    """The address of a migrated, empty PostgreSQL database of the test's own."""
    name = lending.lend()
    yield lending.server.url(name)
    lending.take_back(name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file that others are copied from."""
    from data.engine import migrate

    path = tmp_path_factory.mktemp("template") / "template.db"
    migrate(f"sqlite:///{path}")
    left = [file.name for file in path.parent.glob("template.db-*")]
    assert not left, f"migrate() left a connection open: {left}"
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a migrated, empty SQLite file of the test's own."""
    path = shutil.copy(sqlite_template, tmp_path / "vpa.db")
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def demo_agencies(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> "DemoAgencies":
    """Demo agencies to be copied, made once for all processes of this run."""
    from tests.demo_agencies import DemoAgencies

    own = tmp_path_factory.getbasetemp()
    return DemoAgencies(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own, sqlite_template)


@pytest.fixture
def demo_at(demo_agencies: "DemoAgencies", tmp_path: Path) -> "DemoAt":
    """Opens a demo agency of the test's own, as it is at that moment."""
    return lambda at: demo_agencies.open(at, tmp_path / "demo.db")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a migrated, empty database: the test runs once on each engine."""
    fixture = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    return str(request.getfixturevalue(fixture))


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables (SQLite: no file yet), once on each engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'bare.db'}"
    return str(request.getfixturevalue("bare_postgres_url"))


@pytest.fixture
def hostile_names() -> tuple[str, ...]:
    """Names that break whatever takes text for markup, SQL, a path or a single narrow line."""
    return HOSTILE_NAMES


@pytest.fixture(params=HOSTILE_NAMES, ids=[f"hostile{n}" for n in range(len(HOSTILE_NAMES))])
def hostile_name(request: pytest.FixtureRequest) -> str:
    """One hostile name after the other."""
    return str(request.param)

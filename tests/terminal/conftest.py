"""What the tests in a real terminal share: the demo agency, made once, and programs that end."""

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from data.database import Database
from services.demo.demo import Demo
from services.office import Office
from tests.demo_agencies import DemoAgencies
from tests.postgres import PostgresServer
from tests.terminal.program import Program

START = datetime(2026, 11, 23, 9, 20, tzinfo=UTC)
"""When these tests' day begins: a Monday, 10:20 in Berlin."""

Open = Callable[..., Program]
"""Opens a program with these arguments on a database; every one is ended with its test."""


@pytest.fixture(scope="session")
def demo_template(demo_agencies: DemoAgencies) -> Path:
    """The file of a demo agency, to be copied."""
    return demo_agencies.made(START)


@pytest.fixture(scope="session")
def postgres_demo(postgres_server: PostgresServer, postgres_template: str) -> str:
    """The name of a database with a demo agency, to be copied."""
    name = postgres_server.create(postgres_template)
    _make_demo(postgres_server.url(name))
    return name


@pytest.fixture
def demo_url(demo_template: Path, tmp_path: Path) -> str:
    """The address of a demo agency of the test's own."""
    return f"sqlite:///{shutil.copy(demo_template, tmp_path / 'agency.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def any_demo_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The same once on each engine."""
    if request.param == "sqlite":
        yield str(request.getfixturevalue("demo_url"))
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.create(request.getfixturevalue("postgres_demo"))
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def opened(home: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens programs that share one day: what is later for one is later for all."""
    programs: list[Program] = []
    began = time.monotonic()

    def run(*arguments: str, database: str = "", width: int = 120, height: int = 40) -> Program:
        now = START + timedelta(seconds=time.monotonic() - began)
        environ = {"HOME": str(home), "VPA_NOW": now.isoformat()}
        environ["VPA_CONFIG"] = str(tmp_path / "config" / "config.toml")
        if database:
            environ["VPA_DATABASE"] = database
        programs.append(Program(arguments, environ, width=width, height=height))
        return programs[-1]

    yield run
    for program in programs:
        program.close()


def _make_demo(url: str) -> None:
    office = Office(Database(url), lambda: START)
    Demo(office).make()
    office.database.close()

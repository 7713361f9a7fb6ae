"""A desk, a session and a clock for the tests of the program."""

from pathlib import Path

import pytest

from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import PASSWORD, make_desk
from tests.builders import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path, clock: Clock) -> Desk:
    return make_desk(sqlite_url, tmp_path, clock)


@pytest.fixture
def demo_desk(sqlite_template: Path, tmp_path: Path, clock: Clock) -> Desk:
    path = tmp_path / "demo.db"
    path.write_bytes(sqlite_template.read_bytes())
    return make_desk(f"sqlite:///{path}", tmp_path, clock)


@pytest.fixture
def session(desk: Desk) -> Session:
    return desk.signin.found("[/x] & Söhne", "Alma Ähre", "alma@example.org", PASSWORD)

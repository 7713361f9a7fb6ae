"""Who sits here: the sign of life, the top line kept true, a lost database and its return."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app import attendance
from app.attendance import Attendance
from data.database import Database
from domain.errors import StoreMismatch, StoreUnreachable
from domain.person import Actor
from domain.presence import Presence
from services.dashboard.glance import Glance, Seen
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from tests.builders import SmallAgency, small_agency
from widgets.frame.frame import FrameFacts


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@dataclass
class Terminal:
    """One person's terminal, as far as her attendance goes."""

    desk: Desk
    there: bool = True
    shown: list[FrameFacts] = field(default_factory=list)
    back: int = 0
    on_return: Callable[[], None] = lambda: None

    @asynccontextmanager
    async def of(self, actor: Actor) -> AsyncIterator[Attendance]:
        """Her attendance, from its first reading on."""

        def came_back() -> None:
            self.back += 1
            self.on_return()

        one = Attendance(
            self.desk,
            Session(actor, "Agentur"),
            show=self.shown.append,
            came_back=came_back,
            is_there=lambda: self.there,
        )
        one.start()
        try:
            yield one
        finally:
            await one.stop()
            self.desk.close()


@pytest.fixture
def terminal(
    agency: SmallAgency, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    monkeypatch.setattr(attendance, "GATHER", 0.01)
    monkeypatch.setattr(attendance, "FIRST_RETRY", 0.05)
    return Terminal(Desk(Office(Database(sqlite_url), agency.clock), tmp_path, tmp_path))


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came")


def seen_at(agency: SmallAgency, who: Actor) -> int:
    with agency.office.reading() as work:
        asked = "SELECT count(*) FROM presence WHERE person_id = :me"
        return work.reader.number(asked, me=who.id)


async def test_it_beats_and_tells_what_waits(agency: SmallAgency, terminal: Terminal) -> None:
    agency.says(agency.task())
    async with terminal.of(agency.ada):
        await until(lambda: seen_at(agency, agency.ada) == 1)
        facts = terminal.shown[-1]
        assert facts.presence is Presence.ONLINE
        assert facts.counts is not None
        assert facts.counts.waiting == 1


async def test_a_change_is_read_and_nothing_new_is_not_shown(
    agency: SmallAgency, terminal: Terminal
) -> None:
    async with terminal.of(agency.ada) as here:
        await until(lambda: len(terminal.shown) == 1)
        here.look()
        await asyncio.sleep(0.1)
        assert len(terminal.shown) == 1
        agency.says(agency.task())
        here.look()
        await until(lambda: len(terminal.shown) == 2)


async def test_who_is_not_at_her_terminal_gives_no_sign_of_life(
    agency: SmallAgency, terminal: Terminal
) -> None:
    terminal.there = False
    async with terminal.of(agency.ada) as here:
        await until(lambda: len(terminal.shown) == 1)
        terminal.there = True
        here.look()
        await until(lambda: seen_at(agency, agency.ada) == 1)


async def test_beats_are_a_minute_apart_however_much_changes(
    agency: SmallAgency, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats: list[Actor] = []
    monkeypatch.setattr(Glance, "beat", lambda _glance, actor: beats.append(actor))
    async with terminal.of(agency.ada) as here:
        for _change in range(5):
            here.look()
            await asyncio.sleep(0.05)
    assert beats == [agency.ada]


async def test_a_lost_database_and_its_return_are_noticed_without_any_key(
    agency: SmallAgency, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = False
    plain = Glance.look

    def look(glance: Glance, actor: Actor) -> Seen:
        if gone:
            raise StoreUnreachable("gone")
        return plain(glance, actor)

    monkeypatch.setattr(Glance, "look", look)
    async with terminal.of(agency.ada) as here:
        await until(lambda: here.facts.counts is not None)
        gone = True
        here.look()
        await until(lambda: here.facts.lost_since is not None)
        assert here.facts.lost_since == agency.office.now()
        assert here.facts.counts is not None, "what was known stays readable"
        assert terminal.back == 0
        gone = False
        await until(lambda: terminal.back == 1)
        assert terminal.shown[-1].lost_since is None
        await asyncio.sleep(0.1)
        assert terminal.back == 1


async def test_a_database_that_refuses_rooms_but_answers_here_is_not_asked_without_end(
    agency: SmallAgency, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each return lets the rooms read, which lose it again."""
    async with terminal.of(agency.ada) as here:
        await until(lambda: here.facts.counts is not None)
        terminal.on_return = here.lose
        here.lose()
        await asyncio.sleep(0.4)
        assert 1 <= terminal.back <= 3, "after 0.05, 0.1 and 0.2 seconds"


async def test_what_the_database_does_not_take_is_no_lost_connection(
    agency: SmallAgency,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def look(_glance: Glance, _actor: Actor) -> Seen:
        raise StoreMismatch("no such column")

    monkeypatch.setattr(Glance, "look", look)
    async with terminal.of(agency.ada) as here:
        await until(lambda: "no such column" in caplog.text)
        assert here.facts.lost_since is None


async def test_a_bug_is_logged_and_does_not_end_the_watch(
    agency: SmallAgency,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    plain = Glance.look
    tries: list[int] = []

    def look(glance: Glance, actor: Actor) -> Seen:
        tries.append(1)
        if len(tries) == 1:
            raise ZeroDivisionError
        return plain(glance, actor)

    monkeypatch.setattr(Glance, "look", look)
    async with terminal.of(agency.ada) as here:
        await until(lambda: len(tries) == 1)
        here.look()
        await until(lambda: here.facts.counts is not None)
    assert "ZeroDivisionError" in caplog.text

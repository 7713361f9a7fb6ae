"""The database goes away and comes back: said, read on, nothing typed lost, nothing sent twice."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from textual.pilot import Pilot

from app import attendance
from app.settings import Settings
from app.vpa import VPA
from data.address import address
from data.database import Database
from domain.errors import StoreFull, StoreReadOnly, VPAError
from domain.message import Side
from domain.task import Task
from screens.navigation import OpenTask
from screens.tasks import TasksScreen
from services.chat.chat import Chat
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from tests.builders import SmallAgency, small_agency
from widgets.chat.composer import Composer
from widgets.frame.banner import ConnectionBanner
from widgets.frame.frame import TopLine

TYPED = "Ich melde mich morgen früh."


@dataclass
class Outage:
    """What takes the database away and brings it back."""

    url: str
    server: str = ""
    """The address of the server's own database; empty for SQLite."""

    def begins(self) -> None:
        """Away with it, and with every connection to it."""
        path = address(self.url).path
        if path is not None:
            path.rename(path.with_suffix(".away"))
            return
        self._run("ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        self._run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    def ends(self) -> None:
        """As it was."""
        path = address(self.url).path
        if path is not None:
            path.with_suffix(".away").rename(path)
            return
        self._run("ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    def _run(self, statement: str) -> None:
        name = self.url.split("/")[3].partition("?")[0]
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(statement.format(name=name).encode())


@pytest.fixture
def outage(database_url: str, request: pytest.FixtureRequest) -> Outage:
    if address(database_url).path is not None:
        return Outage(database_url)
    return Outage(database_url, request.getfixturevalue("postgres_server").url("postgres"))


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


@pytest.fixture
def vpa(
    agency: SmallAgency, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> VPA:
    """Ada's terminal."""
    monkeypatch.setattr(attendance, "FIRST_RETRY", 0.1)
    monkeypatch.setattr(attendance, "LAST_RETRY", 0.1)
    local = tmp_path / "local"
    desk = Desk(Office(Database(database_url), agency.clock), tmp_path / "files", local)
    settings = Settings("", tmp_path / "files", local / "config.toml", local / "keys.toml")
    return VPA(desk, settings, session=Session(agency.ada, "Fleißige Hände"))


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came")


async def typing(vpa: VPA, pilot: Pilot[int], task: Task) -> TasksScreen:
    """Ada in this chat, half way through a reply."""
    await pilot.pause()
    await vpa.workers.wait_for_complete()
    vpa.screen.post_message(OpenTask(task.id))
    await until(lambda: isinstance(vpa.screen, TasksScreen) and vpa.screen.opened is not None)
    room = vpa.screen
    assert isinstance(room, TasksScreen)
    await vpa.workers.wait_for_complete()
    await pilot.press("r")
    await until(lambda: isinstance(vpa.focused, Composer))
    await pilot.press(*TYPED)
    assert room.query_one(Composer).text == TYPED
    return room


def told(vpa: VPA) -> str:
    return "\n".join(note.message for note in vpa._notifications)


def sent(agency: SmallAgency, task: Task) -> list[str]:
    with agency.office.reading() as work:
        rows = work.reader.rows(
            "SELECT text FROM messages WHERE task_id = :task AND side = :side",
            task=task.id,
            side=Side.OURS.value,
        )
    return [row[0] for row in rows]


async def test_it_is_said_read_on_kept_and_sent_once_when_it_is_back(
    agency: SmallAgency, vpa: VPA, outage: Outage
) -> None:
    task = agency.task()
    agency.says(task, "Wie weit sind Sie?")
    async with vpa.run_test(size=(120, 40), notifications=True) as pilot:
        room = await typing(vpa, pilot, task)
        outage.begins()
        await pilot.press("enter")
        banner = room.query_one(ConnectionBanner)
        await until(lambda: bool(banner.display))
        await until(lambda: "Noch nicht gesendet" in told(vpa))
        assert room.query_one(Composer).text == TYPED
        assert "keine Verbindung" in room.query_one(TopLine).render().plain
        assert room.opened is not None
        assert room.opened.loaded.messages[0].text == "Wie weit sind Sie?"
        await pilot.press(*" Bald!")
        outage.ends()
        await until(lambda: not banner.display)
        await until(lambda: "Die Datenbank antwortet wieder." in told(vpa))
        await pilot.press("enter")
        await until(lambda: len(sent(agency, task)) == 1)
        await vpa.workers.wait_for_complete()
        assert sent(agency, task) == [f"{TYPED} Bald!"]
        assert room.query_one(Composer).text == ""


async def test_what_was_sent_meanwhile_goes_out_by_itself_and_once(
    agency: SmallAgency, vpa: VPA, outage: Outage
) -> None:
    task = agency.task()
    async with vpa.run_test(size=(120, 40), notifications=True) as pilot:
        room = await typing(vpa, pilot, task)
        outage.begins()
        await pilot.press("enter")
        await until(lambda: "Noch nicht gesendet" in told(vpa))
        outage.ends()
        await until(lambda: "Die Nachricht ist jetzt gesendet." in told(vpa))
        await vpa.workers.wait_for_complete()
        await pilot.pause()
        assert sent(agency, task) == [TYPED]
        assert room.query_one(Composer).text == ""


async def test_tables_of_another_version_are_no_lost_connection(
    agency: SmallAgency, vpa: VPA
) -> None:
    task = agency.task()
    async with vpa.run_test(size=(120, 40), notifications=True) as pilot:
        room = await typing(vpa, pilot, task)
        with agency.office.database.write() as work:
            work.connection.execute(text("ALTER TABLE messages RENAME TO conversations"))
        await pilot.press("enter")
        await until(lambda: "Nicht gesendet" in told(vpa))
        await vpa.workers.wait_for_complete()
        await pilot.pause()
        assert "`vpa doctor`" in told(vpa)
        assert "antwortet" not in told(vpa)
        assert not room.query_one(ConnectionBanner).display
        assert room.query_one(Composer).text == TYPED
        with agency.office.database.write() as work:
            work.connection.execute(text("ALTER TABLE conversations RENAME TO messages"))
        await pilot.press("enter")
        await until(lambda: sent(agency, task) == [TYPED])


@pytest.mark.parametrize(
    ("refusal", "words"), [(StoreReadOnly("x"), "nur lesen"), (StoreFull("x"), "voll")]
)
async def test_a_disk_that_takes_nothing_is_a_sentence_and_the_text_stays(
    agency: SmallAgency,
    vpa: VPA,
    refusal: VPAError,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise refusal

    task = agency.task()
    async with vpa.run_test(size=(120, 40), notifications=True) as pilot:
        room = await typing(vpa, pilot, task)
        with monkeypatch.context() as patch:
            patch.setattr(Chat, "post", refuse)
            await pilot.press("enter")
            await until(lambda: "Nicht gesendet" in told(vpa))
        assert words in told(vpa)
        assert room.query_one(Composer).text == TYPED
        await pilot.press("enter")
        await until(lambda: sent(agency, task) == [TYPED])


async def test_the_lock_keeps_what_is_typed(agency: SmallAgency, vpa: VPA) -> None:
    task = agency.task()
    async with vpa.run_test(size=(120, 40)) as pilot:
        room = await typing(vpa, pilot, task)
        agency.clock.on(minutes=16)
        vpa.lock_when_idle()
        await pilot.pause()
        assert vpa.is_locked()
        await pilot.press("x")
        vpa.pop_screen()
        await pilot.pause()
        assert room.query_one(Composer).text == TYPED
        assert vpa.screen is room

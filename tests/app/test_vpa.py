"""The frame at work: doors, rooms, undo, lock, language, leaving."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from domain.errors import StoreUnreachable
from domain.permission import Act
from screens.lock import LockScreen
from screens.navigation import OpenHelp
from screens.signin import SignInScreen
from screens.welcome import WelcomeScreen
from services.desk import Desk
from services.session import Session
from services.undo import Undoable
from tests.app.rooms_for_tests import PASSWORD, House, make_desk
from tests.builders import Clock
from widgets.banner import ConnectionBanner
from widgets.frame import TopLine
from widgets.key_line import KeyLine
from widgets.privacy import customers_hidden
from widgets.words import language, use_language


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


@asynccontextmanager
async def running(house: House, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
    async with house.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def told(house: House) -> list[str]:
    return [note.message for note in house._notifications]


def top(house: House) -> object:
    """What stands on top of everything now."""
    return house.screen


def seen(widget: Widget) -> bool:
    return bool(widget.display)


def line(house: House, kind: type[TopLine] | type[KeyLine]) -> str:
    return house.screen.query_one(kind).render().plain


class TestDoor:
    async def test_the_first_start_founds_the_agency(self, desk: Desk, tmp_path: Path) -> None:
        house = House(desk, tmp_path)
        async with running(house) as pilot:
            assert isinstance(top(house), WelcomeScreen)
            for field in ("Fleißige Hände", "Alma", "alma@example.org", PASSWORD, PASSWORD):
                await pilot.press(*field, "enter")
            await settled(pilot)
            assert house.current_mode == "dashboard"
            assert "Fleißige Hände · Alma · Admin" in line(house, TopLine)
        assert desk.signin.sign_in("Alma", PASSWORD).agency == "Fleißige Hände"

    async def test_passwords_that_differ_found_nothing(self, desk: Desk, tmp_path: Path) -> None:
        house = House(desk, tmp_path)
        async with running(house) as pilot:
            for field in ("A", "Alma", "", PASSWORD, "other"):
                await pilot.press(*field, "enter")
            await settled(pilot)
            assert isinstance(top(house), WelcomeScreen)
            assert not desk.signin.has_agency()

    async def test_the_demo_agency_brings_its_own_desk(
        self, desk: Desk, demo_desk: Desk, tmp_path: Path
    ) -> None:
        def open_demo(progress: Callable[[float], None]) -> tuple[Desk, Session]:
            progress(0.5)
            return demo_desk, demo_desk.signin.found("Demo", "Dora", "", PASSWORD)

        house = House(desk, tmp_path, open_demo=open_demo)
        async with running(house) as pilot:
            await pilot.press("f9")
            await settled(pilot)
            assert house.desk is demo_desk
            assert "Demo · Dora" in line(house, TopLine)

    async def test_making_the_demo_agency_can_be_given_up(self, desk: Desk, tmp_path: Path) -> None:
        goes_on = threading.Event()
        begun: list[int] = []

        def open_demo(progress: Callable[[float], None]) -> tuple[Desk, Session]:
            begun.append(1)
            goes_on.wait(10)
            progress(0.5)
            raise AssertionError("it was not stopped")

        house = House(desk, tmp_path, open_demo=open_demo)
        async with running(house) as pilot:
            await pilot.press("f9", "f9", "f10", "escape")
            goes_on.set()
            await settled(pilot)
            assert isinstance(top(house), WelcomeScreen)
            assert begun == [1]
            assert "Abgebrochen" in str(house.screen.query_one("Told").render())

    async def test_name_and_password_open_the_dashboard(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path)
        async with running(house) as pilot:
            assert isinstance(top(house), SignInScreen)
            await pilot.press(*"alma", "right", "enter", *PASSWORD, "enter")
            await settled(pilot)
            assert house.current_mode == "dashboard"

    async def test_wrong_tries_are_slowed_down_and_counted(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path)
        async with running(house) as pilot:
            await pilot.press(*"Alma Ähre", "enter")
            for _try in range(4):
                await pilot.press(*"falsch", "enter")
                await settled(pilot)
            assert "wieder in 0:02" in str(house.screen.query_one("Told").render())
            assert house.screen.query_one("#password", Input).value == ""


class TestRooms:
    async def test_number_keys_switch_and_everything_is_kept(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            house.first.query_one(Input).value = "angefangen"
            await pilot.press("9")
            assert house.current_mode == "help"
            await pilot.press("1")
            assert house.first.query_one(Input).value == "angefangen"

    async def test_while_typing_a_number_is_a_number(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            house.first.query_one(Input).focus()
            await pilot.press("9", "u")
            assert house.current_mode == "dashboard"
            assert house.first.query_one(Input).value == "9u"

    async def test_a_key_that_cannot_be_used_says_why(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            assert "Später" in line(house, KeyLine)
            await pilot.press("z", "r")
            assert told(house) == ["Hier gibt es nichts [/x] zu verschieben."]
            assert house.first.replied == 1

    async def test_the_question_mark_opens_the_help_about_this_room(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.press("question_mark")
            await pilot.pause()
            assert house.second.topics == ["dashboard"]
            house.second.post_message(OpenHelp("glossary"))
            await pilot.pause()
            assert house.second.topics == ["dashboard", "glossary"]

    async def test_a_change_reads_the_open_room_once_and_the_other_when_entered(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.press("9", "1")
            await pilot.pause()
            before = (house.first.reloaded, house.second.reloaded)
            for _change in range(5):
                house.tell()
            await asyncio.sleep(0.35)
            assert (house.first.reloaded, house.second.reloaded) == (before[0] + 1, before[1])
            await pilot.press("9")
            await pilot.pause()
            assert house.second.reloaded == before[1] + 1

    @pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
    async def test_the_frame_fits(
        self, desk: Desk, session: Session, tmp_path: Path, size: tuple[int, int]
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house, size):
            top = line(house, TopLine)
            assert len(top) == size[0]
            assert "[/x] & Söhne · Alma Ähre · Admin" in top
            assert "verbunden" in top
            room = house.screen.query_one("#room")
            assert (room.region.y, room.region.height) == (2, size[1] - 3)

    async def test_the_mouse_opens_rooms_and_presses_keys(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            at = line(house, KeyLine).index("Antworten")
            await pilot.click(KeyLine, offset=(at, 0))
            await pilot.pause()
            assert house.first.replied == 1
            bar = house.screen.query_one("ModeBar").render()
            await pilot.click("ModeBar", offset=(str(bar).index("Hilfe"), 0))
            await pilot.pause()
            assert house.current_mode == "help"


class TestUndo:
    async def test_it_works_from_another_room_and_names_what_was_undone(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        undone: list[str] = []
        async with running(house) as pilot:
            what = Undoable(Act.ACCEPT, "[/x] & Söhne", lambda: undone.append("x"))
            house.first.offer_undo(what)
            await pilot.press("9", "u")
            await settled(pilot)
            assert undone == ["x"]
            assert told(house) == ["Rückgängig gemacht: eine Aufgabe annehmen · [/x] & Söhne"]
            await pilot.press("u")
            await settled(pilot)
            assert told(house)[-1] == "Es gibt nichts rückgängig zu machen."

    async def test_it_is_kept_while_the_database_is_away(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        tries: list[int] = []

        def undo() -> None:
            tries.append(1)
            if len(tries) == 1:
                raise StoreUnreachable("gone")

        async with running(house) as pilot:
            house.first.offer_undo(Undoable(Act.ACCEPT, "Reise", undo))
            await pilot.press("u")
            await settled(pilot)
            banner = house.first.query_one(ConnectionBanner)
            assert seen(banner)
            assert "09:00" in banner.render().plain
            assert "keine Verbindung" in line(house, TopLine)
            await pilot.press("u")
            await settled(pilot)
            assert len(tries) == 2
            assert not seen(banner)
            assert "Die Datenbank antwortet wieder." in told(house)


class TestLock:
    async def test_it_covers_everything_until_the_password_is_given(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            house.first.query_one(Input).value = "angefangen"
            await pilot.press("ctrl+l")
            await pilot.pause()
            assert isinstance(top(house), LockScreen)
            await pilot.press("ctrl+p", "f2", "f3", "ctrl+l")
            assert isinstance(top(house), LockScreen)
            assert not customers_hidden()
            await pilot.press(*"falsch", "enter")
            await settled(pilot)
            assert isinstance(top(house), LockScreen)
            await pilot.press(*PASSWORD, "enter")
            await settled(pilot)
            assert top(house) is house.first
            assert house.first.query_one(Input).value == "angefangen"

    async def test_it_locks_by_itself_when_nobody_is_there(
        self, desk: Desk, session: Session, tmp_path: Path, clock: Clock
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            clock.on(minutes=14)
            house.lock_when_idle()
            assert not isinstance(top(house), LockScreen)
            await pilot.press("r")
            clock.on(minutes=14)
            house.lock_when_idle()
            assert not isinstance(top(house), LockScreen)
            clock.on(minutes=1)
            house.lock_when_idle()
            assert isinstance(top(house), LockScreen)

    async def test_somebody_else_can_sit_down(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            left = house.first
            await pilot.press("ctrl+l")
            await pilot.pause()
            await pilot.press("f8")
            await settled(pilot)
            assert isinstance(top(house), SignInScreen)
            assert (left.away, house.rooms) == (1, None)
            await pilot.press(*"Alma Ähre", "enter", *PASSWORD, "enter")
            await settled(pilot)
            assert house.current_mode == "dashboard"
            assert house.first is not left


class TestLook:
    async def test_the_language_changes_while_running_and_is_remembered(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            try:
                await pilot.press("f4")
                assert language() == "en"
                assert "Reply" in line(house, KeyLine)
            finally:
                use_language("de")
        assert 'language = "en"' in (tmp_path / "config.toml").read_text(encoding="utf-8")

    async def test_colours_go_round(self, desk: Desk, session: Session, tmp_path: Path) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            seen = [house.theme]
            for _press in range(3):
                await pilot.press("f3")
                seen.append(house.theme)
        assert seen == ["dark", "light", "contrast", "dark"]

    async def test_names_are_hidden_and_shown_again(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.press("f2")
            assert customers_hidden()
            await pilot.press("f2")
            assert not customers_hidden()

    async def test_the_readers_own_keys_are_taken_and_faults_told(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        keys = '[triage]\nreply = "f6"\n[frame]\ndance = "x"\n'
        (tmp_path / "keys.toml").write_text(keys, encoding="utf-8")
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            assert "frame.dance" in told(house)[0]
            await pilot.press("r", "f6")
            assert house.first.replied == 1
            assert "F6 Antworten" in line(house, KeyLine)


class TestLeaving:
    async def test_quitting_saves_what_is_typed_and_waits_for_writes(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        written: list[str] = []

        async def write() -> None:
            await asyncio.sleep(0.2)
            written.append("x")

        async with running(house) as pilot:
            room = house.first
            room.run_worker(write(), group="write")
            await pilot.press("ctrl+q")
            await asyncio.sleep(0.5)
            assert written == ["x"]
        assert room.away == 1
        assert house.return_code == 0

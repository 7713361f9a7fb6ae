"""The door speaks the other language at once, and what was typed stays."""

from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Input

from screens.door import Door
from screens.lock import LockScreen
from screens.room import WordsChanged
from screens.signin import SignInScreen
from screens.welcome import WelcomeScreen
from services.desk import Desk
from tests.app.rooms_for_tests import make_desk
from tests.builders import Clock, small_agency
from widgets.words import use_language


class Host(App[None]):
    """Stands before one door."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self.door = door

    def on_mount(self) -> None:
        self.push_screen(self.door)

    @property
    def painted(self) -> str:
        strips = self.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip) for strip in strips)


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    return make_desk(sqlite_url, tmp_path, Clock())


async def test_the_first_start_is_told_in_english_and_keeps_what_was_typed(desk: Desk) -> None:
    host = Host(WelcomeScreen(desk, None))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Neu", "tab", *"Alma")
        assert "F4 English" in host.painted
        use_language("en")
        host.door.post_message(WordsChanged())
        await pilot.pause()
        assert "Welcome to VPA Desk" in host.painted
        assert "F4 Deutsch" in host.painted
        assert host.door.query_one("#agency", Input).value == "Neu"
        await pilot.press("a")
        assert host.door.query_one("#name", Input).value == "Almaa"


async def test_names_are_offered_in_the_other_language_too(sqlite_url: str, tmp_path: Path) -> None:
    agency = small_agency(sqlite_url)
    host = Host(SignInScreen(make_desk(sqlite_url, tmp_path, agency.clock)))
    async with host.run_test(size=(80, 24)) as pilot:
        use_language("en")
        host.door.post_message(WordsChanged())
        await pilot.pause()
        await host.workers.wait_for_complete()
        await pilot.press(*"ada", "right")
        assert host.door.query_one("#name", Input).value == agency.ada.name


async def test_what_is_on_its_way_is_not_taken_away(desk: Desk) -> None:
    host = Host(WelcomeScreen(desk, None))
    async with host.run_test(size=(80, 24)) as pilot:
        field = host.door.query_one("#agency", Input)
        host.door.run_worker(pilot.pause(5), group="write")
        host.door.post_message(WordsChanged())
        await pilot.pause(0.1)
        assert host.door.query_one("#agency", Input) is field
        host.workers.cancel_all()


def test_the_locked_screen_is_a_door_too() -> None:
    assert issubclass(LockScreen, Door)

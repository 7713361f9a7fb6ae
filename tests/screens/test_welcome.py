"""The first start: what is asked fits, and what is refused says why."""

from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Input

from screens.dialogs.answer import Answer
from screens.navigation import SignedIn
from screens.welcome import FIELDS, WelcomeScreen
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import PASSWORD, make_desk
from tests.builders import Clock
from widgets.told import Told


class Host(App[None]):
    """Shows the welcome and hears what was founded."""

    def __init__(self, desk: Desk, *, with_demo: bool = True) -> None:
        super().__init__()
        self.welcome = WelcomeScreen(desk, self._open_demo if with_demo else None)
        self.founded: list[str] = []

    def _open_demo(self, progress: object) -> tuple[Desk, Session]:
        raise AssertionError("nobody asked for it")

    def on_mount(self) -> None:
        self.push_screen(self.welcome)

    def on_signed_in(self, event: SignedIn) -> None:
        self.founded.append(event.session.agency)

    @property
    def answers(self) -> list[str]:
        return [str(one.render()) for one in self.welcome.query(Answer) if one.display]


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    return make_desk(sqlite_url, tmp_path, Clock())


async def fill(host: Host, **said: str) -> None:
    for field in FIELDS:
        host.welcome.query_one(f"#{field}", Input).value = said[field]
    host.welcome.action_found()
    await host.workers.wait_for_complete()


async def test_in_a_small_terminal_all_fields_and_both_ways_in_are_seen(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await fill(host, agency="Neu", name="", email="", password="kurz", again="kurz")
        await pilot.pause()
        door = host.welcome.query_one("#door")
        assert door.max_scroll_y == 0
        assert all(
            door.region.contains_region(one.region)
            for one in host.welcome.query(Answer)
            if one.display
        )


async def test_stopping_is_offered_only_while_there_is_something_to_stop(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test(size=(80, 24)) as pilot:
        assert len(host.answers) == 2
        await pilot.press("escape")
        assert host.welcome.is_current
    host = Host(desk, with_demo=False)
    async with host.run_test(size=(80, 24)) as pilot:
        assert len(host.answers) == 1
        await pilot.press("f9")
        await host.workers.wait_for_complete()
        assert host.welcome.is_current


async def test_a_weak_password_founds_nothing_and_keeps_what_was_entered(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test(size=(80, 24)):
        await fill(host, agency="A", name="Alma", email="a@b.example", password="x", again="x")
        assert str(host.welcome.query_one(Told).render()) != ""
        assert host.founded == []
        assert not desk.signin.has_agency()
        assert host.welcome.query_one("#agency", Input).value == "A"


async def test_what_is_no_address_founds_nothing_and_has_the_cursor(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test(size=(80, 24)) as pilot:
        said = {"agency": "A", "name": "Frieda", "email": "frieda"}
        await fill(host, **said, password=PASSWORD, again=PASSWORD)
        await pilot.pause()
        assert "keine E-Mail-Adresse" in str(host.welcome.query_one(Told).render())
        assert host.welcome.focused is host.welcome.query_one("#email")
        assert not desk.signin.has_agency()


async def test_the_agency_is_called_as_it_was_typed(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test(size=(80, 24)) as pilot:
        said = {"agency": "[/x] & Söhne", "name": "Alma", "email": ""}
        await fill(host, **said, password=PASSWORD, again=PASSWORD)
        await pilot.pause()
        assert host.founded == ["[/x] & Söhne"]


async def test_what_is_missing_has_the_cursor(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await fill(host, agency="", name="Alma", email="", password=PASSWORD, again=PASSWORD)
        await pilot.pause()
        assert host.welcome.focused is host.welcome.query_one("#agency")

"""The lock: whose it is, what opens it, and who else may sit down."""

from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Input

from domain.password import FREE_TRIES
from screens.lock import LockScreen
from screens.navigation import SwitchPerson
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import PASSWORD, make_desk
from tests.builders import Clock
from widgets.told import Told


class Host(App[None]):
    """Locked, and hears who wants to sit down."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self.lock = LockScreen(desk, session)
        self.switched = 0

    def on_mount(self) -> None:
        self.push_screen(self.lock)

    def on_switch_person(self, _event: SwitchPerson) -> None:
        self.switched += 1


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    return make_desk(sqlite_url, tmp_path, Clock())


def host_of(desk: Desk, name: str = "Alma") -> Host:
    return Host(desk, desk.signin.found("Agentur", name, "", PASSWORD))


@pytest.mark.parametrize("name", ["[/x] & Söhne", "株式会社 漢字", "x" * 100])
async def test_it_says_whose_password_it_wants_whatever_she_is_called(
    desk: Desk, name: str
) -> None:
    host = host_of(desk, name)
    async with host.run_test(size=(80, 24)):
        asked = str(host.lock.query_one(".asked").render())
        assert name[:20] in asked


async def test_only_her_password_opens_it(desk: Desk) -> None:
    host = host_of(desk)
    async with host.run_test() as pilot:
        await pilot.press(*"falsch", "enter")
        await host.workers.wait_for_complete()
        assert str(host.lock.query_one(Told).render()) != ""
        assert host.lock.query_one("#password", Input).value == ""
        assert host.lock in host.screen_stack
        await pilot.press("escape", *PASSWORD, "enter")
        await host.workers.wait_for_complete()
        await pilot.pause()
        assert host.lock not in host.screen_stack


async def test_somebody_else_may_sit_down(desk: Desk) -> None:
    host = host_of(desk)
    async with host.run_test() as pilot:
        await pilot.press("f8")
        await pilot.pause()
        assert host.switched == 1


async def test_what_is_typed_during_the_wait_stays(desk: Desk) -> None:
    host = host_of(desk)
    async with host.run_test() as pilot:
        for _ in range(FREE_TRIES):
            await pilot.press(*"falsch", "enter")
            await host.workers.wait_for_complete()
        assert host.lock.query_one("#password", Input).value == ""
        await pilot.press(*PASSWORD, "enter")
        await host.workers.wait_for_complete()
        assert host.lock.query_one(Told).is_waiting
        assert host.lock.query_one("#password", Input).value == PASSWORD
        await pilot.press("x")
        assert host.lock.query_one("#password", Input).value == "x", "typing begins anew"

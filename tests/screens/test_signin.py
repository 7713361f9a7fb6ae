"""The door: it fits, it says what stands in the way, and it opens later all the same."""

from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Input

from domain.errors import StoreUnreachable
from domain.password import FREE_TRIES
from screens.navigation import SignedIn
from screens.signin import SignInScreen
from services.desk import Desk
from services.people.signin import SignIn
from tests.app.rooms_for_tests import PASSWORD, make_desk
from tests.builders import Clock
from widgets.told import Told

NAME = "[/x] Alma & Söhne"


class Host(App[None]):
    """Stands before the door and hears who came in."""

    def __init__(self, desk: Desk, name: str = "") -> None:
        super().__init__()
        self.door = SignInScreen(desk, name)
        self.came_in: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.door)

    def on_signed_in(self, event: SignedIn) -> None:
        self.came_in.append(event.session.actor.name)

    @property
    def told(self) -> str:
        return str(self.door.query_one(Told).render())


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    desk = make_desk(sqlite_url, tmp_path, Clock())
    desk.signin.found("Agentur", NAME, "", PASSWORD)
    return desk


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_all_of_it_is_seen_and_the_name_comes_first(
    desk: Desk, size: tuple[int, int]
) -> None:
    host = Host(desk)
    async with host.run_test(size=size) as pilot:
        await pilot.pause()
        assert host.focused is host.door.query_one("#name")
        for widget in host.door.query("#door > *"):
            assert host.door.region.contains_region(widget.region)


async def test_who_was_named_at_the_start_only_gives_her_password(desk: Desk) -> None:
    host = Host(desk, NAME)
    async with host.run_test() as pilot:
        await pilot.press(*PASSWORD, "enter")
        await host.workers.wait_for_complete()
        await pilot.pause()
        assert host.came_in == [NAME]


async def test_a_database_that_is_away_is_told_and_she_comes_in_when_it_is_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise StoreUnreachable("gone")

    host = Host(desk)
    async with host.run_test() as pilot:
        with monkeypatch.context() as patch:
            patch.setattr(SignIn, "sign_in", gone)
            host.door.query_one("#name", Input).value = NAME
            await pilot.press("enter", *PASSWORD, "enter")
            await host.workers.wait_for_complete()
            assert "Datenbank" in host.told
            assert host.came_in == []
        await pilot.press("enter")  # nobody judged what she typed: it stands there still
        await host.workers.wait_for_complete()
        await pilot.pause()
        assert host.came_in == [NAME]


async def test_a_wrong_password_is_told_and_forgotten(desk: Desk) -> None:
    host = Host(desk)
    async with host.run_test() as pilot:
        host.door.query_one("#name", Input).value = NAME
        await pilot.press("enter", *"falsch", "enter")
        await host.workers.wait_for_complete()
        assert host.told != ""
        assert host.door.query_one("#password", Input).value == ""
        assert host.door.query_one("#name", Input).value == NAME


async def test_what_is_typed_during_the_wait_stays_and_counts_afterwards(
    sqlite_url: str, tmp_path: Path
) -> None:
    clock = Clock()
    desk = make_desk(sqlite_url, tmp_path, clock)
    desk.signin.found("Agentur", NAME, "", PASSWORD)
    host = Host(desk, NAME)
    async with host.run_test() as pilot:
        for _ in range(FREE_TRIES):
            await pilot.press(*"falsch", "enter")
            await host.workers.wait_for_complete()
        await pilot.press(*PASSWORD, "enter")
        await host.workers.wait_for_complete()
        assert host.door.query_one(Told).is_waiting
        assert host.door.query_one("#password", Input).value == PASSWORD
        clock.on(seconds=3)
        await pilot.pause(0.6)
        assert not host.door.query_one(Told).is_waiting
        await pilot.press("enter")
        await host.workers.wait_for_complete()
        await pilot.pause()
        assert host.came_in == [NAME]

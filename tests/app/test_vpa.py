"""The door, the lock, and leaving in order."""

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.widgets import Input

from domain.clock import Run, RunningClock
from domain.ids import TaskId
from domain.person import Role
from domain.trail import Subject
from domain.values import replace
from screens.lock import LockScreen
from screens.signin import SignInScreen
from screens.welcome import WelcomeScreen
from services.desk import Desk
from services.people.people import People
from services.people.session import Session
from tests.app.rooms_for_tests import (
    PASSWORD,
    House,
    line,
    running,
    settled,
    told,
    top,
)
from tests.builders import Clock
from widgets.frame.frame import TopLine
from widgets.privacy import customers_hidden

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


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
            assert house.screen.query_one("#password", Input).value == "falsch", (
                "not judged: it stays"
            )


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

    async def test_it_covers_everything_once_the_account_is_closed(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        people, admin = People(desk.office), frozenset({Role.ADMIN})
        people.add(session.actor, "Berta", "", admin, PASSWORD)
        berta = desk.signin.sign_in("Berta", PASSWORD)
        house = House(desk, tmp_path, session=berta)
        async with running(house) as pilot:
            house.tell([Subject("person", session.actor.id)])
            await settled(pilot)
            assert not isinstance(top(house), LockScreen), "it was not hers"
            people.disable(session.actor, berta.actor.id)
            house.tell([Subject("person", berta.actor.id)])
            await settled(pilot)
            assert isinstance(top(house), LockScreen)
            await pilot.press(*PASSWORD, "enter")
            await settled(pilot)
            assert "gesperrt" in str(house.screen.query_one("Told").render())

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


async def test_a_key_stops_the_clock_from_any_room(
    desk: Desk, session: Session, tmp_path: Path
) -> None:
    house = House(desk, tmp_path, session=session)
    async with running(house) as pilot:
        await pilot.press("9", "f9")
        await settled(pilot)
        assert "Deine Uhr läuft gerade nicht." in told(house)


class TestLeaving:
    async def test_who_leaves_reads_whether_her_clock_runs_on(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            assert house.attendance is not None
            assert house._farewell() is None
            clock = RunningClock(session.actor.id, TaskId(1), 5, NOW, NOW)
            run = Run(clock, 12, "Reise [/x]", timedelta(0), None, (NOW,))
            house.attendance.facts = replace(house.attendance.facts, run=run)
            told = house._farewell()
            assert told is not None and "läuft weiter: #12 Reise [/x]" in told.plain
            await pilot.press("ctrl+q")

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
            for _try in range(1_000):
                if house.return_code is not None:
                    break
                await asyncio.sleep(0.01)
            assert written == ["x"]
        assert room.away == 1
        assert house.return_code == 0

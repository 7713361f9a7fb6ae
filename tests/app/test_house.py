"""The rooms of one person: going there, changes, undo from anywhere."""

import asyncio
from pathlib import Path

import pytest
from textual.widgets import Input

from domain.errors import StoreUnreachable
from domain.permission import Act
from domain.person import Actor
from screens.navigation import OpenHelp
from screens.room import SETTLE
from services.dashboard.glance import Seen
from services.desk import Desk
from services.people.session import Session
from services.undo import Undoable
from tests.app.rooms_for_tests import (
    House,
    line,
    running,
    seen,
    settled,
    told,
    until,
)
from tests.stillness import SOON
from widgets.frame.banner import ConnectionBanner
from widgets.frame.frame import TopLine
from widgets.frame.key_line import KeyLine


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

    async def test_changes_are_read_at_once_and_together_and_elsewhere_when_entered(
        self, desk: Desk, session: Session, tmp_path: Path
    ) -> None:
        house = House(desk, tmp_path, session=session)
        async with running(house) as pilot:
            await pilot.press("9", "1")
            await asyncio.sleep(2 * SETTLE)  # what was told at the start has been read
            before = (house.first.reloaded, house.second.reloaded)
            for _change in range(5):
                house.tell()
            await asyncio.sleep(2 * SETTLE)
            assert (house.first.reloaded, house.second.reloaded) == (before[0] + 2, before[1])
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
        self, desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        house = House(desk, tmp_path, session=session)
        tries: list[int] = []
        looks = desk.glance.look

        def undo() -> None:
            tries.append(1)
            if len(tries) == 1:
                raise StoreUnreachable("gone")

        def look(actor: Actor) -> Seen:
            if len(tries) == 1:
                raise StoreUnreachable("gone")
            return looks(actor)

        monkeypatch.setattr(type(desk.glance), "look", lambda _glance, actor: look(actor))
        async with running(house) as pilot:
            house.first.offer_undo(Undoable(Act.ACCEPT, "Reise", undo))
            await pilot.press("u")
            await settled(pilot)
            banner = house.first.query_one(ConnectionBanner)
            await until(pilot, lambda: seen(banner))
            assert "09:00" in banner.render().plain
            assert "keine Verbindung" in line(house, TopLine)
            await pilot.press("u")
            await settled(pilot)
            assert len(tries) == 2
            await until(pilot, lambda: not seen(banner))
            assert "Die Datenbank antwortet wieder." in told(house)


async def test_what_time_brings_is_looked_for_again_and_again_by_one_timer(
    desk: Desk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Desk] = []

    def look(desk: Desk) -> int:
        looked.append(desk)
        return 0

    monkeypatch.setattr(Desk, "settle_jobs", look)
    monkeypatch.setattr("app.house.JOBS_EVERY", 2 * SOON)
    house = House(desk, tmp_path, session=session)
    async with running(house) as pilot:
        first = house._jobs
        house.call_after_refresh(house._warm_up)
        await until(pilot, lambda: len(looked) > 3)
        assert first is house._jobs is not None

"""Keys that come in one go act one after the other, each where the one before it led."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from app import key_order
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import PASSWORD, House, make_desk
from tests.builders import Clock


@pytest.fixture
def house(sqlite_url: str, tmp_path: Path) -> House:
    desk: Desk = make_desk(sqlite_url, tmp_path, Clock())
    session: Session = desk.signin.found("Agentur", "Alma", "", PASSWORD)
    return House(desk, tmp_path, session=session)


def in_one_go(house: House, *keys: str) -> None:
    for key in keys:
        house.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_what_follows_the_key_of_a_field_is_typed_into_it(house: House) -> None:
    async with house.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        house.first.replies_by_typing = True
        in_one_go(house, "r", *"9 Angebote")
        await pilot.pause(1.0)
        assert house.current_mode == "dashboard"
        assert house.first.query_one(Input).value == "9 Angebote"


async def test_what_follows_the_number_of_a_room_acts_there(house: House) -> None:
    async with house.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        house.first.replies_by_typing = True
        in_one_go(house, "9", "r", "1", "r", "x")
        await pilot.pause(1.0)
        assert house.current_mode == "dashboard"
        assert house.first.replied == 1
        assert house.first.query_one(Input).value == "x"


async def test_a_key_whose_widget_is_gone_holds_up_the_next_for_a_moment_only(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It went to a field that was taken away before it answered."""
    monkeypatch.setattr(key_order, "LOOK", 0.05)
    monkeypatch.setattr(key_order, "LONGEST", 60.0)
    async with house.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        house.first.replies_by_typing = True
        gone = Input()

        def never_answers(order: key_order.KeyOrder, _node: object) -> None:
            order._at = gone

        monkeypatch.setattr(key_order.KeyOrder, "follow", never_answers)
        in_one_go(house, "r", "x")
        await pilot.pause(0.5)
        assert house.first.query_one(Input).value == "x"


async def test_however_long_a_field_takes_to_open_nothing_is_typed_past_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a machine that is busy elsewhere."""
    monkeypatch.setattr(key_order, "LOOK", 0.01)
    async with house.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        field, soon = house.first.query_one(Input), house.call_after_refresh

        def late(callback: Callable[..., object], *args: object) -> None:
            house.set_timer(0.2, lambda: soon(callback, *args))

        monkeypatch.setattr(house, "call_after_refresh", late)
        monkeypatch.setattr(house.first, "action_reply", lambda: late(field.focus))
        in_one_go(house, "r", *"9x")
        await pilot.pause(1.5)
        assert house.current_mode == "dashboard"
        assert house.first.query_one(Input).value == "9x"


async def test_no_key_waits_for_ever(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_order, "LOOK", 0.02)
    monkeypatch.setattr(key_order, "LONGEST", 0.1)
    monkeypatch.setattr(key_order.KeyOrder, "follow", lambda _order, _node: None)
    async with house.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await house.workers.wait_for_complete()
        house.first.replies_by_typing = True
        in_one_go(house, "r", "x")
        await pilot.pause(0.5)
        assert house.first.query_one(Input).value == "x"

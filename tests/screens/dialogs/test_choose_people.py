"""Choosing several people with marks and a filter."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from domain.ids import PersonId
from screens.dialogs.choose_people import ChoosePeople
from screens.dialogs.pick import Choice
from tests.screens.dialogs.hosting import Host, english

People = tuple[PersonId, ...] | None
PEOPLE = [
    Choice(PersonId(n), name, hint, f"more about {name}")
    for n, (name, hint) in enumerate([("Ada", "free"), ("Bea [/x]", "free"), ("Ina", "full")], 1)
]


@asynccontextmanager
async def asked() -> AsyncIterator[tuple[Host[People], Pilot[None]]]:
    english()
    host: Host[People] = Host(ChoosePeople("Who?", PEOPLE, {PersonId(1), PersonId(2)}))
    async with host.run_test(size=(100, 30)) as pilot:
        yield host, pilot


async def test_enter_marks_and_the_order_is_the_lists() -> None:
    async with asked() as (host, pilot):
        await pilot.press("down", "down", "enter")
        assert "● Ina" in host.painted
        await pilot.press("up", "up", "enter", "ctrl+s")
        await pilot.pause()
    assert host.answers == [(1, 3)]


async def test_a_mark_stays_while_the_filter_hides_it() -> None:
    async with asked() as (host, pilot):
        await pilot.press("enter", *"bea", "enter")
        assert "● Bea [/x]" in host.painted
        assert "Ada" not in host.painted
        assert "2 marked" in host.painted
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert host.answers == [(1, 2)]


async def test_all_suggested_at_once_and_one_less() -> None:
    async with asked() as (host, pilot):
        await pilot.press("ctrl+t", "enter", "ctrl+s")
        await pilot.pause()
    assert host.answers == [(2,)]


async def test_nobody_is_no_answer_and_escape_goes_back() -> None:
    async with asked() as (host, pilot):
        assert "more about Ada" in host.painted
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Nobody is marked yet." in host.painted
        await pilot.press(*"zzz")
        await pilot.pause()
        assert "Nothing fits" in host.painted
        await pilot.press("escape")
        await pilot.pause()
    assert host.answers == [None]

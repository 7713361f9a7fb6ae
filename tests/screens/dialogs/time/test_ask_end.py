"""Asking for a real end: which moment of the run was understood is told before it is taken."""

from datetime import datetime, timedelta

import pytest
from textual.widgets import Static

from domain.calendar import BERLIN
from screens.dialogs.time.ask_end import AskEnd
from tests.screens.dialogs.hosting import Host, english
from widgets.entry.one_line import OneLine

BEGUN = datetime(2026, 11, 23, 23, 57, 5, tzinfo=BERLIN)
END = datetime(2026, 11, 24, 8, 10, tzinfo=BERLIN)


def below(host: Host[datetime | None]) -> str:
    return str(host.screen.query_one("#detail", Static).content)


async def test_the_day_and_what_is_left_stand_below() -> None:
    english()
    host = Host(AskEnd("Wann?", BEGUN, END, may_stay=True))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"0:20")
        await pilot.pause()
        assert below(host) == "understood: Tue 24 Nov 2026 00:20, 0:22:55 h"
        await pilot.press("enter")
        await pilot.pause()
    assert host.answers == [datetime(2026, 11, 24, 0, 20, tzinfo=BERLIN)]


async def test_nothing_typed_leaves_the_end_where_it_may_stay() -> None:
    host = Host(AskEnd("Wann?", BEGUN, END, may_stay=True))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
    assert host.answers == [END]


@pytest.mark.parametrize("typed", ["", "9:00", "8:10", "bald"])
async def test_what_shortens_nothing_is_not_taken_and_stays_typed(typed: str) -> None:
    english()
    host = Host(AskEnd("Wann?", BEGUN, END))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*typed, "enter")
        await pilot.pause()
        assert below(host)
        await pilot.press("ctrl+u", *"8:09", "enter")
        await pilot.pause()
    assert host.answers == [END - timedelta(minutes=1)]


async def test_an_end_is_suggested_that_can_be_taken() -> None:
    host = Host(AskEnd("Wann?", BEGUN, BEGUN + timedelta(hours=2)))
    async with host.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert host.screen.query_one(OneLine).placeholder == "00:27"

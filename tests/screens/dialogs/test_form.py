"""A text that was written into a form is not thrown away by one key (CHAT-6)."""

from datetime import date

import pytest

from screens.dialogs.confirm import Confirm
from screens.dialogs.money.pricing import SetRate
from screens.dialogs.say import Say
from tests.screens.dialogs.hosting import Host, after_a_pause, english

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def in_english() -> None:
    english()


async def test_what_was_written_is_thrown_away_only_on_her_word() -> None:
    host = Host(Say("An Acme", "", ""))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"ja", "escape")
        await pilot.pause()
        assert isinstance(host.screen, Confirm) and host.answers == []
        await after_a_pause(pilot, "enter")
        assert isinstance(host.screen, Say) and "ja" in host.painted
        await pilot.press("escape")
        await pilot.pause()
        await after_a_pause(pilot, "y")
        assert host.answers == [None]


async def test_a_text_that_was_offered_is_left_without_a_question() -> None:
    host = Host(Say("An Acme", "", "Guten Tag"))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        assert host.answers == [None]


async def test_a_next_field_is_promised_only_where_there_is_one() -> None:
    host = Host(Say("An Acme", "", ""))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Next field" not in host.painted
    other = Host(SetRate("Rate", 1450, date(2026, 11, 23)))
    async with other.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Next field" in other.painted

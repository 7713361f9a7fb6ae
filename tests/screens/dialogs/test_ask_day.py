"""Asking for a day: what is typed is read as everywhere, and told back before it is taken."""

from datetime import date

from textual.widgets import Static

from domain.stop import check_review
from screens.dialogs.ask_day import AskDay
from tests.screens.dialogs.hosting import Host, english

TODAY = date(2026, 11, 23)


def below(host: Host[date | None]) -> str:
    return str(host.screen.query_one("#detail", Static).content)


async def test_the_day_that_was_understood_stands_below_and_is_answered() -> None:
    english()
    host = Host(AskDay("Wann?", TODAY))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"4.12.")
        await pilot.pause()
        assert below(host) == "understood: Fri 4 Dec 2026"
        await pilot.press("enter")
        await pilot.pause()
    assert host.answers == [date(2026, 12, 4)]


async def test_what_is_no_day_is_not_taken_and_says_why() -> None:
    english()
    host = Host(AskDay("Wann?", TODAY))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert below(host) == "Nothing entered yet."
        await pilot.press(*"31.2.", "enter")
        await pilot.pause()
        assert below(host) == "There is no such day."
        await pilot.press("ctrl+u", *"nie", "enter")
        await pilot.pause()
        assert below(host) == "Not a day. Try 11.12. or Friday."
    assert host.answers == []


async def test_a_day_that_the_rules_refuse_is_not_taken() -> None:
    english()
    host = Host(AskDay("Wann?", TODAY, check=lambda day: check_review(day, TODAY)))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"heute", "enter")
        await pilot.pause()
        assert below(host).splitlines() == [
            "understood: Mon 23 Nov 2026",
            "The review lies in the past; please choose a later one.",
        ]
        await pilot.press("ctrl+u", *"morgen", "enter")
        await pilot.pause()
    assert host.answers == [date(2026, 11, 24)]


async def test_nothing_typed_can_mean_a_day() -> None:
    host = Host(AskDay("Wann?", TODAY, empty=TODAY))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
    assert host.answers == [TODAY]


async def test_escape_answers_nothing() -> None:
    host = Host(AskDay("Wann?", TODAY, text="4.12."))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("escape")
        await pilot.pause()
    assert host.answers == [None]

"""The field says what it understood, while it is typed."""

from datetime import datetime, timedelta

import pytest
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import Static

from domain.calendar import BERLIN
from widgets.entry.entry import (
    EntryCode,
    EntryError,
    EntryField,
    explained,
    parse_hours,
    parse_moment,
    said,
)

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)


class Host(App[None]):
    """A field alone on the screen, and what it told."""

    def __init__(self, field: EntryField) -> None:
        super().__init__()
        self.field = field
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.field

    def on_entry_field_understood(self, event: EntryField.Understood) -> None:
        self.told.append(event)

    def on_entry_field_confirmed(self, event: EntryField.Confirmed) -> None:
        self.told.append(event)

    def echo(self) -> str:
        """What stands below the field."""
        return str(self.field.query_one(Static).render())


async def test_the_comma_is_not_lost_and_the_echo_says_so() -> None:
    field = EntryField(parse_hours)
    host = Host(field)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*"12,5")
        await pilot.pause()
        assert field.text == "12,5"
        assert host.echo() == "verstanden: 12:30 h"
        assert EntryField.Understood(field, timedelta(hours=12, minutes=30)) in host.told
        await pilot.press("enter")
        await pilot.pause()
        assert host.told[-1] == EntryField.Confirmed(field, timedelta(hours=12, minutes=30))


async def test_a_refusal_is_said_below_and_nothing_is_confirmed() -> None:
    field = EntryField(parse_hours, "[/x]")
    host = Host(field)
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert host.echo() == f"✖ {explained(EntryCode.NOT_UNDERSTOOD)}"
        assert host.told == []
        with pytest.raises(EntryError):
            field.read()


async def test_a_refusal_is_told_to_its_end_with_the_examples_of_the_field() -> None:
    examples = "Fr 12 Uhr, 14.3., morgen 9, in 2 h"
    field = EntryField(parse_hours, "x", placeholder=examples)
    host = Host(field)
    async with host.run_test(size=(40, 10)) as pilot:
        await pilot.press("y")
        await pilot.pause()
        assert host.echo().endswith(examples)
        assert field.query_one(Static).size.height == 2


async def test_a_moment_is_echoed_with_weekday_and_year() -> None:
    host = Host(EntryField(lambda text: parse_moment(text, NOW), "Fr 12 Uhr"))
    async with host.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert host.echo() == "verstanden: Fr 27.11.2026 12:00"


def test_every_refusal_has_a_sentence_of_its_own() -> None:
    assert len({explained(code) for code in EntryCode}) == len(EntryCode)


def test_a_day_is_said_with_its_weekday() -> None:
    assert said(NOW.date()) == "Mo 23.11.2026"

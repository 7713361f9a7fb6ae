"""Fields that understand what people type, and say below what they understood."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import assert_never

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from domain.values import dataclass
from widgets.entry.days import parse_day
from widgets.entry.hours import EntryCode, EntryError, parse_hours
from widgets.entry.moments import parse_moment
from widgets.formats import day_full, duration, moment_full
from widgets.safe_text import safe
from widgets.words import _

__all__ = [
    "EntryCode",
    "EntryError",
    "EntryField",
    "explained",
    "parse_day",
    "parse_hours",
    "parse_moment",
    "said",
]

Value = timedelta | date
"""What a field may mean; a moment is a `datetime`, which is a `date` too."""


def said(value: Value) -> str:
    """What was understood, as the echo says it."""
    match value:
        case timedelta():
            return duration(value)
        case datetime():
            return moment_full(value)
        case date():
            return day_full(value)
        case _:
            assert_never(value)


def explained(code: EntryCode) -> str:
    """Why an entry was refused and what to do, in the reader's language."""
    match code:
        case EntryCode.EMPTY:
            return _("Nothing entered yet.")
        case EntryCode.NOT_UNDERSTOOD:
            return _("Not understood. Try 1:30, 12.5, Fri 12:00 or 30.11. 9:00.")
        case EntryCode.TOO_LONG:
            return _("That is too long to be meant.")
        case EntryCode.NO_SUCH_DAY:
            return _("There is no such day.")
        case EntryCode.NO_SUCH_TIME:
            return _("There is no such time.")
        case EntryCode.TIME_MISSING:
            return _("The time is missing.")
        case EntryCode.WHICH_DAY:
            return _("That could be several days. Name one, like next Wednesday.")
        case EntryCode.PAST:
            return _("That lies in the past. Name a time that is still to come.")
        case EntryCode.OTHER_WEEKDAY:
            return _("That day is another weekday.")
        case EntryCode.SKIPPED_BY_CLOCK:
            return _("The clock skips that time on that day. Take another one.")
        case EntryCode.TWICE_ON_CLOCK:
            return _("The clock shows that time twice on that day. Take another one.")
        case _:
            assert_never(code)


class EntryField(Vertical):
    """One line of input with the echo of what was understood below it."""

    DEFAULT_CSS = """
    EntryField {
        height: auto;
        & .entry--echo { height: auto; min-height: 1; padding: 0 1; color: $text-muted; }
        & .entry--echo.-refused { color: $text-error; }
    }
    """

    @dataclass
    class Understood(Message):
        """What is typed changed its meaning; None while it is refused."""

        field: "EntryField"
        """The field."""
        value: Value | None
        """What it means now."""

        @property
        def control(self) -> "EntryField":
            """The field, for `@on` selectors."""
            return self.field

    @dataclass
    class Confirmed(Message):
        """Enter was pressed on something that was understood."""

        field: "EntryField"
        """The field."""
        value: Value
        """What it means."""

        @property
        def control(self) -> "EntryField":
            """The field, for `@on` selectors."""
            return self.field

    def __init__(
        self,
        parse: Callable[[str], Value],
        text: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.parse = parse
        """Reads what is typed, or raises `EntryError`; asked anew when it may mean another."""
        self._text = text
        self._placeholder = placeholder
        self.value: Value | None = None
        """What is typed means this; None while it is refused."""

    def compose(self) -> ComposeResult:
        yield Input(self._text, placeholder=self._placeholder)
        yield Static(classes="entry--echo", markup=False)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    def read(self) -> Value:
        """What is typed means this now; else `EntryError`, shown below."""
        try:
            self.value = self.parse(self.text)
        except EntryError as error:
            self.value = None
            self._echo(self._why(error.code), refused=error.code is not EntryCode.EMPTY)
            raise
        self._echo(_("understood: {value}").format(value=said(self.value)), refused=False)
        return self.value

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        before = self.value
        with suppress(EntryError):
            self.read()
        if self.value != before:
            self.post_message(self.Understood(self, self.value))

    @on(Input.Submitted)
    def _confirmed(self, event: Input.Submitted) -> None:
        event.stop()
        with suppress(EntryError):
            self.post_message(self.Confirmed(self, self.read()))

    def _why(self, code: EntryCode) -> str:
        if code is EntryCode.NOT_UNDERSTOOD and self._placeholder:
            return _("Not understood. Examples: {examples}").format(examples=self._placeholder)
        return explained(code)

    def _echo(self, sentence: str, *, refused: bool) -> None:
        echo = self.query_one(".entry--echo", Static)
        echo.update(safe(f"✖ {sentence}" if refused else sentence))
        echo.set_class(refused, "-refused")

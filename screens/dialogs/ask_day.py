"""Asks for one day, typed as people type days."""

from collections.abc import Callable
from datetime import date

from domain.errors import VPAError
from screens.dialogs.ask import AskLine, NotTaken
from widgets.entry.days import parse_day
from widgets.entry.entry import EntryCode, EntryError, explained, said
from widgets.explain import explain
from widgets.words import _


class AskDay(AskLine[date]):
    """One day; below it stands which one was understood, or what is wrong with it."""

    def __init__(
        self,
        question: str,
        today: date,
        *,
        text: str = "",
        hint: str = "",
        empty: date | None = None,
        read: Callable[[str, date], date] = parse_day,
        check: Callable[[date], None] = lambda day: None,
    ) -> None:
        super().__init__(question, text=text, hint=hint)
        self._today = today
        self._empty = empty
        """What nothing typed means; None: a day has to be typed."""
        self._read = read
        """Which day a text means, seen from today; else `EntryError`."""
        self._check = check
        """Refuses a day that the rules do not allow."""

    def meant(self, text: str) -> date:
        """The day, when it is one and the rules allow it."""
        try:
            day = self._read_day(text)
        except EntryError as error:
            raise NotTaken(_wrong(error.code)) from error
        try:
            self._check(day)
        except VPAError as refusal:
            raise NotTaken(f"{_understood(day)}\n{explain(refusal)}") from refusal
        return day

    def _read_day(self, text: str) -> date:
        if self._empty is not None and not text.strip():
            return self._empty
        return self._read(text, self._today)

    def echo(self, text: str) -> str:
        """Which day was understood."""
        if not text.strip():
            return ""
        return _understood(self.meant(text))


def _understood(day: date) -> str:
    return _("understood: {value}").format(value=said(day))


def _wrong(code: EntryCode) -> str:
    if code is EntryCode.NOT_UNDERSTOOD:
        return _("Not a day. Try 11.12. or Friday.")
    return explained(code)

"""Asks how much account time is credited, and why (BUD-5)."""

from datetime import timedelta

from textual.app import ComposeResult

from domain.account import checked_credit
from domain.contract import checked_text
from domain.credit import CreditKind
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from widgets.entry.entry import EntryField, parse_hours
from widgets.words import _

MINUS = ("-", "−", "–")
"""What stands before time that is taken away."""


@dataclass(frozen=True, slots=True)
class CreditGiven:
    """How much, and why."""

    seconds: int
    """Account time; negative takes it away."""
    reason: str


class BookCredit(Form[CreditGiven]):
    """The time and the reason, or None."""

    def __init__(self, title: str, kind: CreditKind) -> None:
        super().__init__(title, _("Book it"))
        self._kind = kind
        """Only a correction may take time away."""

    def compose_fields(self) -> ComposeResult:
        """The time and the reason."""
        takes = self._kind is CreditKind.CORRECTION
        examples = _("1:30, 0.5, -0:20") if takes else _("1:30, 0.5, 30 min")
        yield Field("time", _("Account time"), EntryField(_signed, placeholder=examples))
        yield Field("reason", _("Reason"), Writing(id="reason", height=4))

    def answer(self) -> CreditGiven:
        """What is to be booked; it needs a time and a reason."""
        time = entered("time", self.query_one(EntryField).text, _signed, "not_a_number")
        seconds = checked_credit(self._kind, int(time.total_seconds()))
        reason = checked_text("reason", self.query_one("#reason", Writing).text)
        return CreditGiven(seconds, reason)


def _signed(text: str) -> timedelta:
    """The span typed, with its sign; else `EntryError`."""
    typed = text.strip()
    if typed.startswith(MINUS):
        return -parse_hours(typed[1:])
    return parse_hours(typed)

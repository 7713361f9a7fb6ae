"""Asks for an absence: why, from when to when, how she can be reached (PLAN-3)."""

from contextlib import suppress
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from domain.absence import AbsenceKind, check_new
from domain.calendar import local
from domain.errors import VPAError
from domain.values import dataclass
from screens.dialogs.form import Field, Form, entered
from services.absence.outset import AbsenceOutset
from widgets.entry.days import parse_first_day, parse_last_day
from widgets.entry.entry import EntryField
from widgets.entry.hours import EntryError
from widgets.entry.one_line import OneLine
from widgets.entry.yes_no import YesNo
from widgets.planning.absence_words import foreseen_told
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Away:
    """An absence as it was told."""

    kind: AbsenceKind
    first: date
    last: date
    reachable: str


class EnterAbsence(Form[Away]):
    """An absence, or None; while it is filled in it says what the absence will set going.

    Days that cannot be an absence are refused here, so that nothing has to be typed again.
    """

    REFUSED_AT = "last"
    DEFAULT_CSS = "EnterAbsence #follows { margin-top: 1; color: $text-muted; }"

    def __init__(self, title: str, outset: AbsenceOutset, kind: AbsenceKind | None = None) -> None:
        super().__init__(title, _("Enter it"))
        self._outset, self._kind = outset, kind
        self._today = local(outset.now).date()

    def compose_fields(self) -> ComposeResult:
        """Ill or not, two days, how she can be reached."""
        ill = self._kind is AbsenceKind.SICK
        begun, hint = _("today") if ill else "", _("7.12., Monday, yesterday")
        first = EntryField(self._first_day, begun, placeholder=hint, id="first")
        yield Field("first", _("First day"), first)
        last = EntryField(self._last_day, placeholder=_("11.12., Friday"), id="last")
        yield Field("last", _("Last day"), last)
        yield Field("ill", _("Ill"), YesNo(ill, id="ill"))
        hint = _("empty: not at all")
        yield Field("reachable", _("Reachable"), OneLine(id="reachable", placeholder=hint))
        yield Static("", id="follows", markup=False)

    @on(EntryField.Understood, "#first")
    def _read_last_anew(self) -> None:
        """What the last day means follows from the first."""
        last = self.query_one("#last", EntryField)
        if last.text:
            with suppress(EntryError):
                last.read()

    @on(EntryField.Understood)
    @on(YesNo.Changed)
    def _foresee(self) -> None:
        """Say what follows from what is filled in; nothing while the days are not both known."""
        told = ""
        with suppress(VPAError):
            away = self.answer()
            found = self._outset.foreseen(away.kind, away.first, away.last)
            told = "\n".join((_("What follows:"), *foreseen_told(found, self._outset.now)))
        self.query_one("#follows", Static).update(told)

    def answer(self) -> Away:
        """The absence; its days in order."""
        first = entered("first", self._text("first"), self._first_day)
        last = entered("last", self._text("last"), self._last_day)
        check_new(first, last, self._outset.hers, self._today)
        kind = AbsenceKind.SICK if self.query_one("#ill", YesNo).value else AbsenceKind.VACATION
        return Away(kind, first, last, self.query_one("#reachable", OneLine).value.strip())

    def _text(self, name: str) -> str:
        return self.query_one(f"#{name}", EntryField).text

    def _first_day(self, text: str) -> date:
        return parse_first_day(text, self._today)

    def _last_day(self, text: str) -> date:
        first = self._today
        with suppress(EntryError):
            first = self._first_day(self._text("first"))
        return parse_last_day(text, self._today, first)

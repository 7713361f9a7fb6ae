"""Asks for what leaving and handing over need: talk, fewer hours, notice, training (HAND)."""

from datetime import date, timedelta
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static, TextArea

from domain.contract import checked_text
from domain.document import called
from domain.errors import BadInput
from domain.leaving import NoticePeriod, last_day
from domain.values import dataclass
from screens.dialogs.files_field import FilesField, name_hint
from screens.dialogs.form import Field, Form, Writing, entered
from widgets import formats
from widgets.entry.days import parse_day
from widgets.entry.entry import EntryField, parse_hours
from widgets.entry.one_line import OneLine
from widgets.labels import handover as labels
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Talk:
    """When it was talked about leaving, and what was said."""

    day: date
    said: str


@dataclass(frozen=True, slots=True)
class Fewer:
    """How much she works a week instead, and until when."""

    hours: timedelta
    until: date


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice as it lies there."""

    document: str
    day: date
    agreed: date | None
    """A later last day; None for the computed one."""
    files: tuple[Path, ...] = ()
    """The document itself, to be kept."""


@dataclass(frozen=True, slots=True)
class Training:
    """The handover task that is wanted."""

    budget: timedelta


class AskTalk(Form[Talk]):
    """The talk, or None."""

    def __init__(self, name: str, today: date) -> None:
        super().__init__(_("Talk with {name} about leaving").format(name=name), _("Record it"))
        self._today = today

    def compose_fields(self) -> ComposeResult:
        """Day and words."""
        day = EntryField(self._day, _("today"), id="day")
        yield Field("talked_on", _("Day of the talk"), day)
        yield Field("talk", _("What was said"), Writing(height=5, id="said"))

    def answer(self) -> Talk:
        """The talk, or `BadInput`."""
        day = entered("talked_on", self.query_one("#day", EntryField).text, self._day)
        return Talk(day, checked_text("talk", self.query_one("#said", TextArea).text))

    def _day(self, text: str) -> date:
        return parse_day(text, self._today, past=True)


class AskFewer(Form[Fewer]):
    """Fewer hours for a time, or None."""

    def __init__(self, name: str, today: date) -> None:
        super().__init__(_("Fewer hours for {name}").format(name=name), _("Agree on it"))
        self._today = today

    def compose_fields(self) -> ComposeResult:
        """Hours a week, and the last day."""
        hours = EntryField(parse_hours, placeholder=_("8, 12:30"), id="hours")
        yield Field("hours", _("Hours a week"), hours)
        until = EntryField(self._day, placeholder="31.3.", id="until")
        yield Field("fewer_until", _("Until and with"), until)

    def answer(self) -> Fewer:
        """Both, or `BadInput`."""
        typed, until = (self.query_one(name, EntryField).text for name in ("#hours", "#until"))
        hours = entered("hours", typed, parse_hours, "not_a_number")
        return Fewer(hours, entered("fewer_until", until, self._day))

    def _day(self, text: str) -> date:
        return parse_day(text, self._today)


class AskNotice(Form[Notice]):
    """The notice, or None."""

    AUTO_FOCUS = "FilesField"
    DEFAULT_CSS = "AskNotice #follows { margin-left: 18; color: $text-muted; }"

    def __init__(self, name: str, notice: NoticePeriod, today: date) -> None:
        super().__init__(_("Notice of {name}").format(name=name), _("Record the notice"))
        self._notice, self._today = notice, today

    def compose_fields(self) -> ComposeResult:
        """Document, its date, the last day that follows, and a later one if that was agreed."""
        yield Field("files", _("Document"), FilesField(id="files"))
        yield Field("document", _("Its name"), OneLine(placeholder=name_hint(), id="document"))
        day = EntryField(self._past, _("today"), id="day")
        yield Field("noticed_on", _("Its date"), day)
        yield Static(self._follows(self._today), id="follows", markup=False)
        later = EntryField(self._ahead, placeholder=_("only if agreed"), id="last")
        yield Field("last_day", _("Later last day"), later)

    @on(EntryField.Understood, "#day")
    def _another_day(self, event: EntryField.Understood) -> None:
        """The last day follows from the date as it is typed (HAND-1)."""
        if isinstance(event.value, date):
            self.query_one("#follows", Static).update(self._follows(event.value))

    def answer(self) -> Notice:
        """All of it, or `BadInput`."""
        files = self.query_one(FilesField).files
        typed = self.query_one("#document", OneLine).value
        if not (document := called(typed, (file.name for file in files))):
            raise BadInput("document", "missing")
        day = entered("noticed_on", self.query_one("#day", EntryField).text, self._past)
        last = self.query_one("#last", EntryField)
        agreed = entered("last_day", last.text, self._ahead) if last.text.strip() else None
        return Notice(document, day, agreed, files)

    def _follows(self, day: date) -> str:
        """The last day of a notice of that day, and why."""
        return _("→ last day {day}: {period}, four weeks at least").format(
            day=formats.day_full(last_day(day, self._notice)),
            period=labels.notice_period(self._notice),
        )

    def _past(self, text: str) -> date:
        return parse_day(text, self._today, past=True)

    def _ahead(self, text: str) -> date:
        return parse_day(text, self._today)


class AskTraining(Form[Training]):
    """The budget of the handover task, or None."""

    def __init__(self, customer: str) -> None:
        title = _("Handover task for {customer}, at the customer's cost").format(customer=customer)
        super().__init__(title, _("Create it"))

    def compose_fields(self) -> ComposeResult:
        """Its budget."""
        yield Field("budget", _("Budget"), EntryField(parse_hours, placeholder=_("2, 1:30")))

    def answer(self) -> Training:
        """The budget, or `BadInput`."""
        typed = self.query_one(EntryField).text
        return Training(entered("budget", typed, parse_hours, "not_a_number"))

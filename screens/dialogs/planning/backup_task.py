"""Asks for a task that a stand-in does meanwhile (PLAN-4)."""

from datetime import timedelta

from textual.app import ComposeResult
from textual.widgets import Static

from domain.absence import Absence
from domain.contract import checked_budget, checked_text, checked_title
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from widgets import formats
from widgets.entry.entry import EntryField, parse_hours
from widgets.entry.one_line import OneLine
from widgets.words import _


@dataclass(frozen=True, slots=True)
class BackupWanted:
    """What the stand-in is to do."""

    title: str
    description: str
    budget: timedelta
    """The account time it may cost (BUD-1)."""


class BackupTask(Form[BackupWanted]):
    """Title, what is to be done, budget, or None; its deadline is the day of return."""

    def __init__(self, name: str, absence: Absence) -> None:
        said = _("A task for {name} while you are away").format(name=formats.plain(name, 30))
        super().__init__(said, _("Order the task"))
        self._absence = absence

    def compose_fields(self) -> ComposeResult:
        """When it is due, then what is asked for."""
        due = _("Due on the day of return, {day}. The customer is told that it is saved.")
        yield Static(due.format(day=formats.day_full(self._absence.back_on)), markup=False)
        yield Field("title", _("Title"), OneLine("", id="title-of-task"))
        yield Field("description", _("What is to be done"), Writing(id="described", height=5))
        yield Field("budget", _("Budget"), EntryField(parse_hours, placeholder=_("8, 12:30")))

    def answer(self) -> BackupWanted:
        """What is asked for, each field looked at."""
        typed = self.query_one(EntryField).text
        budget = entered("budget", typed, parse_hours, "not_a_number")
        return BackupWanted(
            checked_title(self.query_one("#title-of-task", OneLine).value),
            checked_text("description", self.query_one("#described", Writing).text),
            checked_budget(budget),
        )

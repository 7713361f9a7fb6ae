"""Asks until when something is put off."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from domain.snooze import passes_due
from domain.values import dataclass
from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from widgets import formats
from widgets.entry.entry import EntryField, parse_moment
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Until:
    """Until when something is put off."""

    moment: datetime | None
    """Until then; None until the customer writes."""


class SnoozeDialog(Dialog[Until | None]):
    """Until when, or None when the reader goes back.

    What would pass its due time is warned of, and taken by a second answer only.
    """

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("ctrl+n", "until_word", show=False, priority=True),
    ]

    def __init__(self, what: str, due: datetime | None, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._what = what
        """What is put off, as the reader knows it; may hold names people wrote."""
        self._due = due
        """Its due time, the first one of several."""
        self._now = now
        """The clock of the house."""
        self._warned: Until | None = None
        """What the warning that stands there is about."""

    def compose(self) -> ComposeResult:
        """What, until when, the warning, answers."""
        with Vertical(id="box"):
            title = _("Snooze {what}").format(what=formats.plain(self._what, 50))
            yield Static(title, id="title", markup=False)
            yield EntryField(self._parse, placeholder=_("tomorrow 9, Fri 12:00, in 2 h"))
            yield Static("", id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer("enter", _("Until then"), "take", is_default=True)
                yield Answer("ctrl+n", _("Until an answer"), "until_word")
                yield Answer("escape", _("Back"), "back")

    @on(EntryField.Understood)
    def _warn_early(self, event: EntryField.Understood) -> None:
        self._warned = None
        self._say(self._against(event.value) if isinstance(event.value, datetime) else "")

    @on(EntryField.Confirmed)
    def _take(self, event: EntryField.Confirmed) -> None:
        if isinstance(event.value, datetime):
            self._answer(Until(event.value))

    def action_until_word(self) -> None:
        """Put it off until the customer writes."""
        self._answer(Until(None))

    def action_back(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        match event.action:
            case "take":
                value = self.query_one(EntryField).value
                if isinstance(value, datetime):
                    self._answer(Until(value))
            case "until_word":
                self.action_until_word()
            case _:
                self.action_back()

    def _answer(self, until: Until) -> None:
        against = self._against(until.moment)
        if until.moment is not None and until.moment <= self._now():
            self._say(against)
        elif against and self._warned != until:
            self._warned = until
            once_more = _("The same key once more snoozes it all the same.")
            self._say(f"{against} {once_more}")
        else:
            self.dismiss(until)

    def _against(self, moment: datetime | None) -> str:
        """What speaks against it; empty when nothing does."""
        if moment is not None and moment <= self._now():
            return _("That moment is over. Please choose a later one.")
        if self._due is None or not passes_due(moment, self._due):
            return ""
        due = formats.moment_near(self._due, self._now())
        if self._due <= self._now():
            return _("▲ It is overdue since {due}; who waits goes on waiting.").format(due=due)
        return _("▲ It is due {due} and would pass unseen.").format(due=due)

    def _say(self, sentence: str) -> None:
        self.query_one("#detail", Static).update(sentence)

    def _parse(self, text: str) -> datetime:
        return parse_moment(text, self._now())

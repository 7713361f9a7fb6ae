"""Asks before what cannot be taken back."""

from time import monotonic

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from widgets.keys.names import key_names
from widgets.words import _, language

DEAF = 0.3
"""Seconds without any key before a key counts: a key held down answers nothing."""


class Confirm(Dialog[bool]):
    """Yes or no, where no is what happens by Enter, Esc and doubt.

    Yes has a key of its own, never the one that began it, and no key counts until none has come
    for 0.3 seconds.
    """

    DEFAULT_CSS = """
    Confirm #how { display: none; width: 1fr; height: auto; margin-top: 1; color: $text-muted; }
    """

    def __init__(self, question: str, yes: str, *, detail: str = "", begun_by: str = "") -> None:
        super().__init__()
        self._question = question
        """What is asked; may hold names people wrote."""
        self._yes = yes
        """What yes does, in words: "Delete the task"."""
        self._detail = detail
        """What will happen then."""
        self._yes_key = yes_key(begun_by)
        """The key that says yes."""
        self._last_key = monotonic()

    def compose(self) -> ComposeResult:
        """Question, consequence, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            if self._detail:
                yield Static(self._detail, id="detail", markup=False)
            yield Static("", id="how", markup=False)
            with Horizontal(id="answers"):
                yield Answer("enter", _("No"), "no", is_default=True)
                yield Answer(self._yes_key, self._yes, "yes")

    def on_key(self, event: events.Key) -> None:
        """Answer, unless a key is held down."""
        event.stop()
        event.prevent_default()
        now = monotonic()
        quiet, self._last_key = now - self._last_key, now
        if quiet < DEAF:
            return
        if event.key in ("enter", "escape", "n"):
            self.dismiss(False)
        elif event.key == self._yes_key:
            self.dismiss(True)
        else:
            self._say_how()

    def _say_how(self) -> None:
        """Say which keys answer, within: a notice for each key would cover what is asked."""
        how = self.query_one("#how", Static)
        how.update(_("{yes} says yes, Enter says no.").format(yes=key_names(self._yes_key)))
        how.display = True

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        self.dismiss(event.action == "yes")


def yes_key(begun_by: str) -> str:
    """The key that says yes, never the one that began it."""
    first, second = ("j", "y") if language() == "de" else ("y", "j")
    return second if begun_by == first else first

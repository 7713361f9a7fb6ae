"""Asks for one line of text, and for what it means."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from widgets.entry.one_line import OneLine
from widgets.words import _

T = TypeVar("T")


class NotTaken(ValueError):
    """A text that cannot be taken; it says why, in the reader's words."""


class AskLine(Dialog[T | None]):
    """What one line of text means, or None when the reader goes back.

    It is read at every key: what still stands in the way is said below it.
    """

    AUTO_FOCUS = "OneLine"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", show=False)]

    def __init__(self, question: str, *, text: str = "", hint: str = "") -> None:
        super().__init__()
        self._question = question
        self._text = text
        self._hint = hint

    def meant(self, text: str) -> T:
        """What the text means; `NotTaken` when it cannot be taken."""
        raise NotImplementedError

    def echo(self, text: str) -> str:
        """What is said below a text that can be taken."""
        return ""

    def compose(self) -> ComposeResult:
        """Question, field, what stands in the way, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            yield OneLine(self._text, placeholder=self._hint, id="text")
            yield Static("", id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer("enter", _("Take it"), "take", is_default=True)
                yield Answer("escape", _("Back"), "back")

    @on(Input.Changed)
    def _say_how_it_stands(self, event: Input.Changed) -> None:
        try:
            self.meant(event.value)
            said = self.echo(event.value)
        except NotTaken as refused:
            said = str(refused)
        self.query_one("#detail", Static).update(said)

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with what the text means, unless something is wrong with it."""
        try:
            meant = self.meant(self.query_one(OneLine).value.strip())
        except NotTaken as refused:
            self.query_one("#detail", Static).update(str(refused))
        else:
            self.dismiss(meant)

    def action_back(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        if event.action == "take":
            self.action_take()
        else:
            self.action_back()


class Ask(AskLine[str]):
    """One text; `check` says what is wrong with it, or "" when it can be taken."""

    def __init__(
        self,
        question: str,
        *,
        text: str = "",
        hint: str = "",
        check: Callable[[str], str] = lambda text: "",
    ) -> None:
        super().__init__(question, text=text, hint=hint)
        self._check = check

    def meant(self, text: str) -> str:
        """The text as it is, when nothing is wrong with it."""
        if wrong := self._check(text):
            raise NotTaken(wrong)
        return text

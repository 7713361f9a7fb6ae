"""Asks for one line of text."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from widgets.one_line import OneLine
from widgets.words import _


class Ask(Dialog[str | None]):
    """One text, or None when the reader goes back.

    `check` says what is wrong with a text, or "" when it can be taken; it is asked at every key,
    so that it can echo nothing but what still stands in the way.
    """

    AUTO_FOCUS = "OneLine"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", show=False)]

    def __init__(
        self,
        question: str,
        *,
        text: str = "",
        hint: str = "",
        check: Callable[[str], str] = lambda text: "",
    ) -> None:
        super().__init__()
        self._question = question
        self._text = text
        self._hint = hint
        self._check = check

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
    def _say_what_is_wrong(self, event: Input.Changed) -> None:
        self.query_one("#detail", Static).update(self._check(event.value))

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with the text, unless something is wrong with it."""
        text = self.query_one(OneLine).value.strip()
        wrong = self._check(text)
        if wrong:
            self.query_one("#detail", Static).update(wrong)
        else:
            self.dismiss(text)

    def action_back(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        if event.action == "take":
            self.action_take()
        else:
            self.action_back()

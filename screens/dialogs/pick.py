"""Asks for one of several things, with a filter."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList, Static

from domain.values import dataclass
from screens.dialogs.answer import Answer
from screens.dialogs.list_dialog import ListDialog
from widgets import formats
from widgets.one_line import OneLine
from widgets.words import _

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One thing to pick."""

    value: T
    name: str
    """May be text people wrote."""
    hint: str = ""
    """More about it, shown dim; the filter reads it too."""
    detail: str = ""
    """Shown below the list while the cursor is on it; may be text people wrote."""

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every one of these lower-case words is in its name or hint."""
        told = f"{self.name} {self.hint}".casefold()
        return all(word in told for word in words)


class Pick(ListDialog[T]):
    """One of the choices, or None when the reader goes back."""

    AUTO_FOCUS = "OneLine"
    DEFAULT_CSS = """
    Pick OptionList { height: auto; max-height: 12; margin-top: 1; }
    Pick OptionList.-detailed { max-height: 34vh; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]

    def __init__(self, question: str, choices: Sequence[Choice[T]], *, at: int = 0) -> None:
        """`at` is the place of the choice to stand on first."""
        super().__init__()
        self._at = at
        self._question = question
        self._choices = choices
        self._shown = list(choices)
        """What the filter leaves."""

    def compose(self) -> ComposeResult:
        """Question, filter, list, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            yield OneLine(placeholder=_("Filter"), id="filter")
            yield self._list()
            nothing = "" if self._shown else _("There is nothing to choose from yet.")
            yield Static(nothing, id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer("enter", _("Take it"), "take", is_default=True)
                yield Answer("escape", _("Back"), "back")

    def _list(self) -> OptionList:
        """Lower where details stand below it, so that all of it fits on 24 lines."""
        options = OptionList(*map(_prompt, self._shown), markup=False)
        options.set_class(any(choice.detail for choice in self._choices), "-detailed")
        return options

    def on_mount(self) -> None:
        """Stand on a choice; the list is moved from the filter."""
        options = self.query_one(OptionList)
        options.can_focus = False
        options.highlighted = min(self._at, len(self._shown) - 1) if self._shown else None

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        words = event.value.casefold().split()
        self._shown = [choice for choice in self._choices if choice.matches(words)]
        options = self.query_one(OptionList)
        options.set_options([_prompt(choice) for choice in self._shown])
        options.highlighted = 0 if self._shown else None
        said = "" if self._shown else _("Nothing fits. Shorten what you typed.")
        self.query_one("#detail", Static).update(said)

    @on(OptionList.OptionHighlighted)
    def _tell_more(self, event: OptionList.OptionHighlighted) -> None:
        at = event.option_index
        if at < len(self._shown):
            self.query_one("#detail", Static).update(formats.clean(self._shown[at].detail))

    @on(OptionList.OptionSelected)
    def _clicked_option(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._shown[event.option_index].value)

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with the choice under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(self._shown[at].value)

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        if event.action == "take":
            self.action_take()
        else:
            self.action_back()


def _prompt(choice: Choice[T]) -> Text:
    prompt = formats.safe(choice.name, 60)
    if choice.hint:
        prompt.append(f"  {formats.plain(choice.hint, 40)}", "dim")
    return prompt

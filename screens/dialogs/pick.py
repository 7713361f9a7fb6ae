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
from screens.dialogs.detail import Detail
from screens.dialogs.list_dialog import ListDialog
from widgets import formats
from widgets.entry.one_line import OneLine
from widgets.rows.choice_list import ChoiceList
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
    Pick OptionList.-detailed { max-height: 34vh; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]

    def __init__(
        self, question: str, choices: Sequence[Choice[T]], *, at: int = 0, typed: str = ""
    ) -> None:
        """`at` is the place to stand on first, among what the filter `typed` leaves."""
        super().__init__()
        self.at = at
        """The place in the list, in the end that of what was taken."""
        self.typed = typed
        """What stands in the filter; also once it is answered."""
        self._question = question
        self._choices = choices
        self._shown = self._fitting()
        """What the filter leaves."""

    def compose(self) -> ComposeResult:
        """Question, filter, list, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            yield OneLine(self.typed, placeholder=_("Filter"), id="filter")
            yield self._list()
            yield Detail(self._nothing())
            with Horizontal(id="answers"):
                yield Answer("enter", _("Take it"), "take", is_default=True)
                yield Answer("escape", _("Back"), "back")

    def _list(self) -> OptionList:
        """Lower where details stand below it, so that all of it fits on 24 lines."""
        options = ChoiceList(*map(self.prompt, self._shown), markup=False)
        options.set_class(any(choice.detail for choice in self._choices), "-detailed")
        return options

    def on_mount(self) -> None:
        """Stand on a choice; the list is moved from the filter."""
        self.filters(len(self._choices), self.typed)
        options = self.query_one(OptionList)
        options.can_focus = False
        options.highlighted = min(self.at, len(self._shown) - 1) if self._shown else None

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        if event.value == self.typed:  # as it stood there from the start
            return
        self.typed = event.value
        self.filters(len(self._choices), self.typed)
        self._shown = self._fitting()
        options = self.query_one(OptionList)
        options.set_options([self.prompt(choice) for choice in self._shown])
        options.highlighted = 0 if self._shown else None
        self.query_one(Detail).update(self._nothing())

    def _fitting(self) -> list[Choice[T]]:
        words = self.typed.casefold().split()
        return [choice for choice in self._choices if choice.matches(words)]

    def _nothing(self) -> str:
        """Why the list is empty; nothing while it is not."""
        if self._shown:
            return ""
        if self._choices:
            return _("Nothing fits. Shorten what you typed.")
        return _("There is nothing to choose from yet.")

    def prompt(self, choice: Choice[T]) -> Text:
        """The line of a choice."""
        prompt = formats.safe(choice.name, 60)
        if choice.hint:
            prompt.append(f"  {formats.plain(choice.hint, 40)}", "dim")
        return prompt

    @on(OptionList.OptionHighlighted)
    def _tell_more(self) -> None:
        self._tell_detail()
        self.call_after_refresh(self._tell_detail)  # the list around it may have another height

    def on_resize(self) -> None:
        """Another size has another room for it."""
        self._tell_more()

    def _tell_detail(self) -> None:
        at = self.query_one(OptionList).highlighted if self.is_attached else None
        if at is not None and at < len(self._shown):
            self.query_one(Detail).tell(formats.clean(self._shown[at].detail))

    @on(OptionList.OptionSelected)
    def _clicked_option(self, event: OptionList.OptionSelected) -> None:
        self._take(event.option_index)

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with the choice under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._take(at)

    def _take(self, at: int) -> None:
        self.at = at
        self.dismiss(self._shown[at].value)

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        if event.action == "take":
            self.action_take()
        else:
            self.action_back()

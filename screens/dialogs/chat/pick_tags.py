"""Asks what a message is for."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

from domain.message import Tag
from screens.dialogs.answer import Answer
from screens.dialogs.list_dialog import ListDialog
from widgets.labels.message import tag as tag_label
from widgets.rows.choice_list import ChoiceList
from widgets.words import _

OURS = (Tag.INFORMATION, Tag.QUESTION, Tag.DECISION, Tag.RESULT)
"""What we may say of a message; an approval is the customer's alone (TASK-10)."""


class PickTags(ListDialog[frozenset[Tag]]):
    """The tags chosen among ours, or None when the reader goes back."""

    AUTO_FOCUS = "OptionList"
    DEFAULT_CSS = "PickTags OptionList { height: auto; margin-top: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("space", "choose", show=False),
        Binding("enter", "take", show=False, priority=True),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, question: str, tags: frozenset[Tag]) -> None:
        super().__init__()
        self._question = question
        self._chosen = set(tags) & set(OURS)

    def compose(self) -> ComposeResult:
        """Question, tags, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            yield ChoiceList(*map(self._prompt, OURS), markup=False)
            with Horizontal(id="answers"):
                yield Answer("enter", _("Take it"), "take", is_default=True)
                yield Answer("space", _("Choose"), "choose")
                yield Answer("escape", _("Back"), "back")

    def action_choose(self) -> None:
        """Choose the tag under the cursor, or choose it no longer."""
        options = self.query_one(OptionList)
        at = options.highlighted
        if at is not None:
            self._chosen ^= {OURS[at]}
            options.replace_option_prompt_at_index(at, self._prompt(OURS[at]))

    def action_take(self) -> None:
        """Answer with what is chosen."""
        self.dismiss(frozenset(self._chosen))

    @on(OptionList.OptionSelected)
    def _clicked_option(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_choose()

    @on(Answer.Clicked)
    def _clicked(self, event: Answer.Clicked) -> None:
        match event.action:
            case "take":
                self.action_take()
            case "choose":
                self.action_choose()
            case _:
                self.action_back()

    def _prompt(self, tag: Tag) -> Text:
        """Marked as people are, and called as below a message: signs would look like keys."""
        return Text(f"{'●' if tag in self._chosen else '○'} #{tag_label(tag).word}")

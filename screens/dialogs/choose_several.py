"""Asks for several things of one kind, with marks and a filter."""

from collections.abc import Collection, Sequence
from typing import ClassVar, TypeVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, OptionList, Static

from screens.dialogs.answer import Answer
from screens.dialogs.list_dialog import ListDialog
from screens.dialogs.pick import Choice
from widgets import formats
from widgets.entry.one_line import OneLine
from widgets.rows.choice_list import ChoiceList
from widgets.words import _

T = TypeVar("T")


class ChooseSeveral(ListDialog[tuple[T, ...]]):
    """Those marked, in the order of the list, or None when the reader goes back.

    The filter has the focus; the marks are set with a key that types nothing.
    """

    AUTO_FOCUS = "OneLine"
    DEFAULT_CSS = """
    ChooseSeveral OptionList {
        height: auto; max-height: 34vh; margin-top: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("ctrl+t", "all_suggested", show=False, priority=True),
        Binding("ctrl+s,f10", "take", show=False, priority=True),
    ]

    def __init__(
        self,
        question: str,
        choices: Sequence[Choice[T]],
        suggested: Collection[T] = (),
        *,
        marked: Collection[T] = (),
    ) -> None:
        """`suggested` is what one key marks at once, `marked` what is marked from the start."""
        super().__init__()
        self._question = question
        self._choices = choices
        self._suggested = suggested
        self._shown = list(choices)
        """What the filter leaves."""
        self._marked: set[T] = set(marked)

    def compose(self) -> ComposeResult:
        """Question, filter, list, more about the one under the cursor, answers."""
        with Vertical(id="box"):
            yield Static(self._question, id="title", markup=False)
            yield OneLine(placeholder=_("Filter"), id="filter")
            yield ChoiceList(*map(self._prompt, self._shown), markup=False)
            yield Static("", id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer("ctrl+s", _("Go on"), "take", is_default=True)
                yield Answer("enter", _("Mark"), "mark")
                yield Answer("ctrl+t", _("All ✓"), "all_suggested")
                yield Answer("escape", _("Back"), "back")

    def on_mount(self) -> None:
        """Stand on the first; the list is moved from the filter."""
        self.filters(len(self._choices), "")
        options = self.query_one(OptionList)
        options.can_focus = False
        options.highlighted = 0 if self._shown else None

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self.filters(len(self._choices), event.value)
        words = event.value.casefold().split()
        self._shown = [choice for choice in self._choices if choice.matches(words)]
        self._show(0)
        if not self._shown:
            self._say(_("Nothing fits. Shorten what you typed."))

    @on(OptionList.OptionHighlighted)
    def _tell_more(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_index < len(self._shown):
            self._say(formats.clean(self._shown[event.option_index].detail))

    @on(Input.Submitted)
    def action_mark(self) -> None:
        """Mark what is under the cursor, or no longer."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._turn(at)

    @on(OptionList.OptionSelected)
    def _clicked_option(self, event: OptionList.OptionSelected) -> None:
        self._turn(event.option_index)

    def action_all_suggested(self) -> None:
        """Mark everything that is suggested."""
        self._marked |= {one.value for one in self._choices if one.value in self._suggested}
        self._show(self.query_one(OptionList).highlighted or 0)
        self._count()

    def action_take(self) -> None:
        """Answer with those marked; with nothing marked say so."""
        if self._marked:
            self.dismiss(tuple(one.value for one in self._choices if one.value in self._marked))
        else:
            self._say(self.nothing_marked())

    def nothing_marked(self) -> str:
        """What is said where nothing is marked yet."""
        return _("Nothing is marked yet.")

    @on(Answer.Clicked)
    async def _clicked(self, event: Answer.Clicked) -> None:
        await self.run_action(event.action)

    def _turn(self, at: int) -> None:
        self._marked ^= {self._shown[at].value}
        options = self.query_one(OptionList)
        options.replace_option_prompt_at_index(at, self._prompt(self._shown[at]))
        self._count()

    def _show(self, at: int) -> None:
        options = self.query_one(OptionList)
        options.set_options([self._prompt(choice) for choice in self._shown])
        options.highlighted = at if self._shown else None

    def _count(self) -> None:
        self._say(_("{n} marked").format(n=formats.count(len(self._marked))))

    def _say(self, sentence: str) -> None:
        self.query_one("#detail", Static).update(sentence)

    def _prompt(self, choice: Choice[T]) -> Text:
        mark = "●" if choice.value in self._marked else "○"
        prompt = Text(f"{mark} ").append_text(formats.safe(choice.name, 40))
        if choice.hint:
            prompt.append(f"  {formats.plain(choice.hint, 40)}", "dim")
        return prompt

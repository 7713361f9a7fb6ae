"""The list of tasks on the screen: what is shown, the filter, the rows, what is held back."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from screens.tasks import her_lines, list_lines
from widgets.chat.own_lines import OwnLines
from widgets.commands import bindings, lists, tasks
from widgets.entry.one_line import OneLine
from widgets.keys.present import key_of
from widgets.reader import speaks_outward
from widgets.rows.rows import Rows
from widgets.words import _, ngettext


class FilterLine(OneLine):
    """The field that narrows the list at every key."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(lists.BACK)]

    class Cleared(Message):
        """The reader wants the whole list again."""

    def action_back(self) -> None:
        """Empty it and leave."""
        self.post_message(self.Cleared())


class ListPane(Vertical):
    """Everything of the list."""

    DEFAULT_CSS = """
    ListPane { height: 1fr; }
    ListPane > #list-told { background: $boost; text-style: bold; }
    ListPane > FilterLine { display: none; background: $boost; }
    ListPane.-filtering > FilterLine { display: block; }
    ListPane > Rows { height: 1fr; }
    ListPane > #list-held { color: $text-warning; }
    """

    class Narrowed(Message):
        """Other words stand in the filter."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield OwnLines(id="list-told")
        yield FilterLine(placeholder=_hint(), compact=True)
        columns = her_lines.columns() if speaks_outward() else list_lines.columns()
        yield Rows(*columns, markable=False, empty=_said_when_empty())
        yield OwnLines(id="list-held")

    def respeak(self) -> None:
        """Show every word of its own again."""
        self.query_one(FilterLine).placeholder = _hint()
        self.rows.empty = _said_when_empty()

    @property
    def is_filtered(self) -> bool:
        """Whether words narrow the list."""
        return bool(self.query_one(FilterLine).value)

    @property
    def rows(self) -> Rows:
        """The rows."""
        return self.query_one(Rows)

    def show_told(self, sentence: str) -> None:
        """Which tasks are shown."""
        self.query_one("#list-told", OwnLines).say(sentence)

    def begin_filter(self) -> None:
        """Open the field."""
        self.add_class("-filtering")
        self.call_after_refresh(self.query_one(FilterLine).focus)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Narrowed(event.value))

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self._leave_filter()

    @on(FilterLine.Cleared)
    def clear_filter(self) -> None:
        """Show the whole list again."""
        self.query_one(FilterLine).value = ""
        self._leave_filter()

    def _leave_filter(self) -> None:
        self.set_class(bool(self.query_one(FilterLine).value), "-filtering")
        self.rows.focus()

    @on(Rows.HeldBack)
    def _tell_held(self, event: Rows.HeldBack) -> None:
        parts = []
        if event.new:
            parts.append(ngettext("{n} new", "{n} new", event.new).format(n=event.new))
        if event.moved:
            parts.append(ngettext("{n} moved", "{n} moved", event.moved).format(n=event.moved))
        if event.gone:
            parts.append(ngettext("{n} gone", "{n} gone", event.gone).format(n=event.gone))
        told = f"{', '.join(parts)} · {key_of(lists.APPLY_HELD)}" if parts else ""
        self.query_one("#list-held", OwnLines).say(told)


def _hint() -> str:
    if speaks_outward():
        return _("Title, assistant or number")
    return _("Title, customer, assistant or number")


def _said_when_empty() -> str:
    said = _("No task here.\n{new} makes one, {status} shows others.")
    return said.format(new=key_of(tasks.NEW), status=key_of(tasks.STATUS))

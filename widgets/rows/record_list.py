"""Records one below the other, each of a head and details, moved through by a cursor."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from domain.values import dataclass
from widgets.commands import bindings, lists
from widgets.countdown import Grade
from widgets.rows.choice_list import ChoiceList
from widgets.safe_text import paintable, wrapped

_STYLES = {
    Grade.PLAIN: "bold",
    Grade.OK: "bold $text-success",
    Grade.SOON: "bold $text-warning",
    Grade.OVERDUE: "bold $text-error",
    Grade.MUTED: "$text-muted",
}
_NARROWEST = 12


@dataclass(frozen=True, slots=True)
class Record:
    """One entry."""

    head: str
    """Any text: it is made safe when it is painted."""
    details: tuple[str, ...] = ()
    key: str = ""
    """By what it is picked; empty for a heading, which the cursor leaves out."""
    grade: Grade = Grade.PLAIN


class RecordList(ChoiceList):
    """The records; the cursor stays on its record when they are shown anew."""

    DEFAULT_CSS = """
    RecordList {
        height: 1fr; border: none; padding: 0; background: transparent;
        scrollbar-gutter: stable;
    }
    RecordList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(lists.DOWN, lists.UP, lists.TOP, lists.BOTTOM, lists.PAGE_DOWN, lists.PAGE_UP)
    ]

    class Picked(Message):
        """Enter, or a click, on a record."""

        def __init__(self, records: "RecordList", key: str) -> None:
            super().__init__()
            self.records = records
            self.key = key

        @property
        def control(self) -> "RecordList":
            """The list, for `@on` selectors."""
            return self.records

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.records: Sequence[Record] = ()
        """What is shown."""
        self._width = 0
        """For which the lines are broken."""

    def show(self, records: Sequence[Record]) -> None:
        """Show these, the first line first."""
        before = self.key_here
        self.records = records
        self._fill()
        keys = [record.key for record in records]
        known = before if before and before in keys else next((key for key in keys if key), "")
        self.highlighted = keys.index(known) if known else None

    @property
    def key_here(self) -> str:
        """The key of the record under the cursor; empty without one."""
        at = self.highlighted
        return self.records[at].key if at is not None and at < len(self.records) else ""

    def on_resize(self) -> None:
        """Break the lines anew where the width is another."""
        if self._room != self._width:
            at = self.highlighted
            self._fill()
            self.highlighted = at

    @property
    def _room(self) -> int:
        """For text, between the blanks on both sides."""
        return max((self.scrollable_content_region.width or self.size.width) - 2, _NARROWEST)

    def action_down(self) -> None:
        """To the next record."""
        self.action_cursor_down()

    def action_up(self) -> None:
        """To the one before."""
        self.action_cursor_up()

    def action_top(self) -> None:
        """To the first."""
        self.action_first()

    def action_bottom(self) -> None:
        """To the last."""
        self.action_last()

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        key = self.records[event.option_index].key
        if key:
            self.post_message(self.Picked(self, key))

    def _fill(self) -> None:
        self._width = self._room
        self.set_options(
            [Option(_prompt(one, self._width), disabled=not one.key) for one in self.records]
        )


def _prompt(record: Record, width: int) -> Content:
    head = wrapped(paintable(record.head), width) if record.head else []
    lines = [Content.styled(row, _STYLES[record.grade]) for row in head]
    for detail in record.details:
        rows = wrapped(paintable(detail), width - 2)
        lines += [Content.styled(f"  {row}", "$text-muted") for row in rows]
    return Content("\n").join(lines)

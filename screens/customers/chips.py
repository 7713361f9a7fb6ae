"""The line of filters above the customers: whose, and of which category."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.message import Message
from textual.widget import Widget

from domain.category import EVERYBODY, Category, CustomerFilter, Whose
from domain.values import replace
from widgets.labels.urgency import category, whose_customers
from widgets.words import _

GAP = 1
"""Blank cells between two chips."""


class FilterChips(Widget):
    """Whose, all, and every category; what is chosen stands in brackets and stands out."""

    DEFAULT_CSS = "FilterChips { height: 1; background: $panel; padding: 0 1; }"

    class Chosen(Message):
        """A chip was clicked."""

        def __init__(self, wanted: CustomerFilter) -> None:
            super().__init__()
            self.wanted = wanted
            """The filter that it stands for."""

    def __init__(self, offered: tuple[Whose, ...]) -> None:
        super().__init__()
        self._offered = offered
        """Whose customers can be asked for here."""
        self._wanted = EVERYBODY

    def show(self, wanted: CustomerFilter) -> None:
        """Show this filter."""
        self._wanted = wanted
        self.refresh()

    def next_whose(self) -> CustomerFilter:
        """The filter with the next of those whose customers can be asked for."""
        at = self._offered.index(self._wanted.whose)
        return replace(self._wanted, whose=self._offered[(at + 1) % len(self._offered)])

    def render(self) -> Text:
        """The chips; those not chosen lose their words where there is too little room."""
        line = Text(no_wrap=True, end="")
        for label, _wanted, chosen in self._labels():
            line.append(label, "bold reverse" if chosen else "dim")
            line.append(" " * GAP)
        return line

    def on_click(self, event: events.Click) -> None:
        """Choose the chip under the mouse; the first one goes on to the next."""
        start = self.styles.padding.left
        for label, wanted, _chosen in self._labels():
            end = start + cell_len(label)
            if start <= event.x < end:
                self.post_message(self.Chosen(wanted))
            start = end + GAP

    def _labels(self) -> list[tuple[str, CustomerFilter, bool]]:
        full = list(self._worded(short=False))
        fits = sum(cell_len(label) + GAP for label, _wanted, _chosen in full) <= self.size.width
        return full if fits else list(self._worded(short=True))

    def _worded(self, *, short: bool) -> Iterator[tuple[str, CustomerFilter, bool]]:
        at = self._wanted
        yield f"{whose_customers(at.whose)}:", self.next_whose(), False
        chosen = at.category is None
        yield _marked(_("any"), chosen), replace(at, category=None), chosen
        for one in Category:
            label, chosen = category(one), at.category is one
            named = label.symbol if short and not chosen else str(label)
            yield _marked(named, chosen), replace(at, category=one), chosen


def _marked(label: str, chosen: bool) -> str:
    return f"[{label}]" if chosen else f" {label} "

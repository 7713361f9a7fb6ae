"""The row of kinds above the list: how many of each, and which are shown."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.message import Message
from textual.widget import Widget

from domain.triage import TriageKind
from widgets import formats
from widgets.labels.task import triage_kind
from widgets.words import _

GAP = 2
"""Blank cells between two chips."""


class Chips(Widget):
    """All and every kind that waits, with numbers; what is shown stands out and in brackets."""

    DEFAULT_CSS = "Chips { height: 1; }"

    class Chosen(Message):
        """A chip was clicked."""

        def __init__(self, kinds: frozenset[TriageKind]) -> None:
            super().__init__()
            self.kinds = kinds
            """What it stands for; empty for all."""

    def __init__(self) -> None:
        super().__init__()
        self._chosen: frozenset[TriageKind] = frozenset()
        self._whose = ""
        self._counts: dict[TriageKind, int] = {}

    def show(self, whose: str, chosen: frozenset[TriageKind], kinds: Sequence[TriageKind]) -> None:
        """Show whose list it is, what is chosen, and how many of each of these kinds wait."""
        self._whose, self._chosen = whose, chosen
        self._counts = {kind: kinds.count(kind) for kind in TriageKind}
        self.refresh()

    def render(self) -> Text:
        """Whose, then the chips; when they do not fit, those not chosen lose their words."""
        line = Text(no_wrap=True, end="")
        for label, kinds in self._labels():
            style = "" if kinds is None else "dim"
            line.append(label, "bold reverse" if kinds == self._chosen else style)
            line.append(" " * GAP)
        return line

    def on_click(self, event: events.Click) -> None:
        """Choose the chip under the mouse."""
        start = 0
        for label, kinds in self._labels():
            end = start + cell_len(label)
            if kinds is not None and start <= event.x < end:
                self.post_message(self.Chosen(kinds))
            start = end + GAP

    def _labels(self) -> list[tuple[str, frozenset[TriageKind] | None]]:
        full = self._worded(short=False)
        fits = sum(cell_len(label) + GAP for label, _kinds in full) <= self.size.width
        return full if fits else self._worded(short=True)

    def _worded(self, *, short: bool) -> list[tuple[str, frozenset[TriageKind] | None]]:
        total = formats.count(sum(self._counts.values()))
        chips: list[tuple[str, frozenset[TriageKind] | None]] = [
            (self._marked(_("All {n}").format(n=total), frozenset()), frozenset())
        ]
        for kind, number in self._counts.items():
            if not number and kind not in self._chosen:
                continue
            label, alone = triage_kind(kind), frozenset({kind})
            named = label.symbol if short and alone != self._chosen else str(label)
            chips.append((self._marked(f"{named} {formats.count(number)}", alone), alone))
        if len(self._chosen) > 1:
            signs = "".join(triage_kind(kind).symbol for kind in TriageKind if kind in self._chosen)
            chips.insert(1, (self._marked(signs, self._chosen), self._chosen))
        return [(formats.plain(self._whose, max(self.size.width // 3, 8)), None), *chips]

    def _marked(self, label: str, kinds: frozenset[TriageKind]) -> str:
        return f"[{label}]" if kinds == self._chosen else f" {label} "

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
from widgets.safe_text import ELLIPSIS
from widgets.words import _

GAP = 2
"""Blank cells between two chips, where there is room for them."""

_Label = tuple[str, frozenset[TriageKind] | None]
"""A chip's words, and what it stands for; None for whose list it is."""


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
        """Whose, then the chips; what does not fit gets shorter step by step."""
        line = Text(no_wrap=True, end="")
        labels, gap = self._fitting()
        for label, kinds in labels:
            style = "" if kinds is None else "dim"
            line.append(label, "bold reverse" if kinds == self._chosen else style)
            line.append(" " * gap)
        return line

    def on_click(self, event: events.Click) -> None:
        """Choose the chip under the mouse."""
        start = 0
        labels, gap = self._fitting()
        for label, kinds in labels:
            end = start + cell_len(label)
            if kinds is not None and start <= event.x < end:
                self.post_message(self.Chosen(kinds))
            start = end + gap

    def _fitting(self) -> tuple[list[_Label], int]:
        """The labels in the longest wording that fits, and the blanks between two of them.

        Those not chosen lose their words, then all their blanks, then whose list it is; where even
        that is too much, the last ones go, but never what is chosen.
        """
        for short in (False, True):
            labels = self._worded(short=short)
            if self._fits(labels, GAP):
                return labels, GAP
        tight = [(_tightened(label), kinds) for label, kinds in labels]
        if not self._fits(tight, 1):
            tight = tight[1:]
        if not self._fits(tight, 1):
            tight.append((ELLIPSIS, None))
        while not self._fits(tight, 1) and len(tight) > 3:
            at = -2 if tight[-2][1] != self._chosen else -3
            del tight[at]
        return tight, 1

    def _fits(self, labels: list[_Label], gap: int) -> bool:
        wide = sum(cell_len(label) + gap for label, _kinds in labels) - gap
        return wide <= self.size.width

    def _worded(self, *, short: bool) -> list[_Label]:
        total = formats.count(sum(self._counts.values()))
        chips: list[_Label] = [
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


def _tightened(label: str) -> str:
    """A sign and its number without blanks; whatever has words keeps them."""
    bare = label.strip()
    sign, _blank, number = bare.partition(" ")
    return f"{sign}{number}" if len(sign) == 1 and number[:1].isdigit() else bare

"""What a list is made of: lines, their cells, and the columns they stand in."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import overload

from domain.values import dataclass
from widgets.countdown import SOON, Grade

GAP = 1
"""Blank cells between two columns."""


class Align(StrEnum):
    """To which side a cell's text leans."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """One text in a line. Any text will do: it is made safe when it is painted."""

    text: str
    """What it says."""
    grade: Grade = Grade.PLAIN
    """How it is coloured; the text itself has to say the same in a word or symbol."""
    align: Align | None = None
    """Its side, when it is not its column's."""
    bold: bool = False
    """Whether it stands out."""
    drawn: bool = False
    """Whether we drew it ourselves of signs and blanks, each of which stays; never with names."""
    runs_on: bool = False
    """Whether it may run on over blank cells to its right."""


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a list, or a heading between records."""

    key: Hashable
    """The record's id; no two lines of a list share one."""
    cells: tuple[Cell, ...]
    """One per column, in the columns' order; missing ones stay blank."""
    heading: bool = False
    """Whether this is a heading: its first cell runs over the whole width, the cursor skips it."""
    due: datetime | None = None
    """The aware moment counted down to in the countdown column."""
    soon: timedelta = SOON
    """How long before `due` it counts as due soon."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: of a fixed width, or with a share of what the fixed ones leave."""

    title: str
    """Its title in English, marked by `N_`; empty for none."""
    width: int = 0
    """Its cells when it is fixed; else 0."""
    share: int = 1
    """Its weight in dividing the free cells, when it is not fixed."""
    align: Align = Align.LEFT
    """The side of its cells."""
    priority: int = 0
    """0 always stays; of the others the highest number goes first when it gets narrow."""
    least: int = 8
    """The fewest cells a column with a share is worth having."""
    countdown: bool = False
    """Whether a line's `due` is counted down here instead of the cell's own text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands at a given width."""

    index: int
    """Which of the columns."""
    width: int
    """Its cells."""


class LazyLines(Sequence[Line]):
    """Records of which only the keys are at hand; a line is made when it is painted."""

    def __init__(self, keys: Sequence[Hashable], make: Callable[[Hashable], Line]) -> None:
        self.keys = keys
        """The key of each line, in order."""
        self._make = make

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, index: int) -> Line: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...

    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        if isinstance(index, slice):
            return LazyLines(self.keys[index], self._make)
        return self._make(self.keys[index])


def places(columns: Sequence[Column], room: int) -> tuple[Place, ...]:
    """The columns that fit into `room` cells, left to right, and how wide each is.

    Columns fall away by priority; what is left is divided by share. Those that always stay are
    narrowed from the right when even they do not fit.
    """
    kept = list(range(len(columns)))
    while _needed(columns, kept) > room:
        loose = [index for index in kept if columns[index].priority > 0]
        if not loose:
            break
        kept.remove(max(loose, key=lambda index: (columns[index].priority, index)))
    widths = _divided(columns, kept, room)
    fitting: list[Place] = []
    for index in kept:
        width = min(widths[index], room)
        if width > 0:
            fitting.append(Place(index, width))
        room -= width + GAP
    return tuple(fitting)


def _needed(columns: Sequence[Column], kept: Sequence[int]) -> int:
    least = sum(columns[index].width or columns[index].least for index in kept)
    return least + GAP * max(len(kept) - 1, 0)


def _divided(columns: Sequence[Column], kept: Sequence[int], room: int) -> dict[int, int]:
    free = max(room - _needed(columns, kept), 0)
    shares = {index: columns[index].share for index in kept if not columns[index].width}
    total = sum(shares.values())
    widths = {index: columns[index].width or columns[index].least for index in kept}
    given = 0
    for index, share in shares.items():
        extra = free * share // total if total else 0
        widths[index] += extra
        given += extra
    if total:
        widths[max(shares, key=lambda index: shares[index])] += free - given
    return widths

"""The order of a list, its cursor and its marks: all of them belong to records, not to rows."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import chain

from domain.values import dataclass
from widgets.rows.cells import LazyLines, Line

_NEARBY = 8
"""So many rows around its old place a record is looked for before an index is built."""

_NEIGHBOURS = 200
"""So many old neighbours are asked for the successor of a vanished record."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a re-order that is held back would change."""

    new: int
    """Records not shown yet."""
    moved: int
    """Records shown in another place than they belong."""
    gone: int
    """Records shown that are no longer there."""


class Order:
    """Lines in their order, with a cursor and marks that follow their records."""

    def __init__(self) -> None:
        self.lines: Sequence[Line] = ()
        """What is shown, in this order."""
        self.cursor = -1
        """The row under the cursor; -1 when there is no record."""
        self._marked: set[Hashable] = set()
        self._places: dict[Hashable, int] | None = None
        self._held: Sequence[Line] | None = None
        self._held_places: dict[Hashable, int] = {}

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def key(self) -> Hashable | None:
        """The record under the cursor."""
        return self.lines[self.cursor].key if self.cursor >= 0 else None

    @property
    def held(self) -> Sequence[Line] | None:
        """The lines held back, if any; whoever wants them shows them."""
        return self._held

    @property
    def marked(self) -> tuple[Hashable, ...]:
        """The marked records, as they stand in the list."""
        found = ((self.find(key), key) for key in self._marked)
        return tuple(key for _, key in sorted((i, key) for i, key in found if i is not None))

    def line(self, index: int) -> Line:
        """The line at a row, with what is already known to have changed in it."""
        line = self.lines[index]
        if self._held is None:
            return line
        place = self._held_places.get(line.key)
        return line if place is None else self._held[place]

    def find(self, key: Hashable, near: int = -1) -> int | None:
        """The row of a record, looked for around `near` first."""
        if near >= 0:
            for index in range(max(near - _NEARBY, 0), min(near + _NEARBY + 1, len(self.lines))):
                if self.lines[index].key == key:
                    return index
        if self._places is None:
            self._places = _index(self.lines)
        return self._places.get(key)

    def show(self, lines: Sequence[Line], *, keep_key: bool = True) -> bool:
        """Show other lines; the cursor stays on its record, or goes to the next one left.

        Without `keep_key` it goes to the first. True when marked records vanished.
        """
        old, before = self.lines, self.cursor
        self.lines, self._places, self._held = lines, None, None
        if before < 0 or not keep_key:
            self.cursor = self.seek(0, 1)
        else:
            self.cursor = self._successor(old, before)
        left = {key for key in self._marked if self.find(key) is not None}
        lost = len(left) != len(self._marked)
        self._marked = left
        return lost

    def offer(self, lines: Sequence[Line]) -> Held | None:
        """Take over changed cells at once; None when that was all, else what is held back."""
        if _keys(lines) == _keys(self.lines):
            return None
        self._held, self._held_places = lines, _index(lines)
        shown = _records(self.lines)
        coming = set(_records(lines))
        stay = [self._held_places[key] for key in shown if key in coming]
        return Held(
            new=len(coming) - len(stay),
            moved=len(stay) - _longest_rise(stay),
            gone=len(shown) - len(stay),
        )

    def seek(self, start: int, step: int) -> int:
        """The first record from row `start` on, as `step` points, else the other way; or -1."""
        if not self.lines:
            return -1
        last = len(self.lines) - 1
        start = min(max(start, 0), last)
        onward = range(start, last + 1) if step > 0 else range(start, -1, -1)
        back = range(start, -1, -1) if step > 0 else range(start, last + 1)
        for way in (onward, back):
            for index in way:
                if not self.lines[index].heading:
                    return index
        return -1

    def beside(self) -> int:
        """The next record after the cursor, after the last one the one before; or -1."""
        onward = range(self.cursor + 1, len(self.lines))
        for index in chain(onward, range(self.cursor - 1, -1, -1)):
            if not self.lines[index].heading:
                return index
        return -1

    def is_marked(self, key: Hashable) -> bool:
        """Whether a record is marked."""
        return key in self._marked

    def toggle(self, key: Hashable) -> None:
        """Mark a record, or take its mark away."""
        self._marked ^= {key}

    def unmark(self) -> bool:
        """Take all marks away; True when there were any."""
        any_marked = bool(self._marked)
        self._marked = set()
        return any_marked

    def _successor(self, old: Sequence[Line], before: int) -> int:
        """The row of the record that was under the cursor, else of its nearest neighbour left."""
        place = self.find(old[before].key, near=before)
        if place is not None and not self.lines[place].heading:
            return place
        after = range(before + 1, min(before + _NEIGHBOURS, len(old)))
        earlier = range(before - 1, max(before - _NEIGHBOURS, -1), -1)
        for index in (*after, *earlier):
            place = self.find(old[index].key)
            if place is not None and not self.lines[place].heading:
                return place
        return self.seek(before, 1)


def _keys(lines: Sequence[Line]) -> list[Hashable]:
    if isinstance(lines, LazyLines):
        return list(lines.keys)
    return [lines[index].key for index in range(len(lines))]


def _records(lines: Sequence[Line]) -> list[Hashable]:
    if isinstance(lines, LazyLines):
        return list(lines.keys)
    return [line.key for line in lines if not line.heading]


def _index(lines: Sequence[Line]) -> dict[Hashable, int]:
    return {key: index for index, key in enumerate(_keys(lines))}


def _longest_rise(numbers: Sequence[int]) -> int:
    """The length of the longest rising subsequence: so many rows keep their place."""
    tails: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)

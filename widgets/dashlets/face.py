"""The upper part of a dashlet: the figure, what it is made of, its trend."""

from collections.abc import Callable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from domain.values import dataclass
from widgets.countdown import Grade
from widgets.dashlets.figure import HEIGHT, big
from widgets.rows.cells import Cell
from widgets.safe_text import ELLIPSIS

BETWEEN = " · "
"""Stands between two notes."""

_GAP = 2
"""Blank cells between the big figure and what is said beside it."""

_Line = list[Segment]
"""What stands on one line, not yet cut to its width."""


@dataclass(frozen=True, slots=True)
class Face:
    """What the upper part of a dashlet says; all of it in our own words and numbers."""

    figure: int
    caption: str
    """What the figure counts."""
    grade: Grade = Grade.PLAIN
    """How it stands; the notes say the same in words."""
    notes: tuple[Cell, ...] = ()
    """What the figure is made of: "✖ 2 overdue"."""
    trend: str = ""
    """A sparkline or a bar."""
    trend_captions: tuple[str, ...] = ()
    """What the trend shows, worded ever shorter: the first that fits is said."""
    records: tuple[str, ...] = ()
    """Figures of the last days or weeks, ever fewer: the first that fit are said."""


class FacePainter:
    """Paints faces: with a big figure when there are lines enough, else line by line.

    `style_of` gives the whole style of a part: "caption", "trend" or a grade.
    """

    def __init__(self, width: int, height: int, style_of: Callable[[str], Style]) -> None:
        self._width, self._height = width, height
        self._style_of = style_of

    def paint(self, face: Face) -> list[Strip]:
        """As many lines as there is room for, each as wide as the room."""
        is_big = self._height > HEIGHT + 1
        lines = self._big(face) if is_big else self._small(face)
        lines += [[] for _ in range(self._height - len(lines))]
        return [self._fitted(line) for line in lines[: self._height]]

    def _fitted(self, line: _Line) -> Strip:
        """The line cut or filled up to the width; what was cut ends in an ellipsis."""
        strip = Strip(line)
        if strip.cell_length > self._width:
            cut = strip.crop(0, max(self._width - 1, 0))
            last = next(reversed(cut._segments), Segment("", self._style_of(Grade.PLAIN)))
            strip = Strip([*cut, Segment(ELLIPSIS, last.style)])
        return strip.adjust_cell_length(self._width, self._style_of(Grade.PLAIN))

    def _big(self, face: Face) -> list[_Line]:
        figure = big(face.figure)
        room = self._width - len(figure[0]) - _GAP
        beside = [[self._said(face.caption, "caption")], *self._folded(face.notes, room)]
        lines = [
            [self._said(drawn, face.grade), self._said(" " * _GAP), *said]
            for drawn, said in zip(figure, beside, strict=True)
        ]
        return [*lines, [], self._trend(face), self._record(face)]

    def _small(self, face: Face) -> list[_Line]:
        figure = Segment(str(face.figure), self._style_of(face.grade) + Style(bold=True))
        first = [figure, self._said(" "), self._said(face.caption, "caption")]
        notes = self._joined(face.notes)
        if self._height == 1:
            return [[*first, self._said(BETWEEN), *notes] if notes else first]
        return [first, notes, self._trend(face), self._record(face)]

    def _trend(self, face: Face) -> _Line:
        said = self._fitting(face.trend_captions, cell_len(face.trend) + 1)
        return [self._said(face.trend, "trend"), self._said(" "), *said] if face.trend else said

    def _record(self, face: Face) -> _Line:
        return self._fitting(face.records, 0)

    def _fitting(self, worded: tuple[str, ...], used: int) -> _Line:
        room = self._width - used
        fitting = [words for words in worded if cell_len(words) <= room] or [*worded[-1:]]
        return [self._said(words, Grade.MUTED) for words in fitting[:1]]

    def _folded(self, notes: tuple[Cell, ...], room: int) -> list[_Line]:
        """The notes on two lines, as many on the first as fit."""
        fitting = len(notes)
        while fitting > 1 and _width(notes[:fitting]) > room:
            fitting -= 1
        return [self._joined(notes[:fitting]), self._joined(notes[fitting:])]

    def _joined(self, notes: tuple[Cell, ...]) -> _Line:
        line = []
        for note in notes:
            line += [self._said(BETWEEN), self._said(note.text, note.grade)]
        return line[1:]

    def _said(self, text: str, part: str = Grade.PLAIN) -> Segment:
        return Segment(text, self._style_of(part))


def _width(notes: tuple[Cell, ...]) -> int:
    return cell_len(BETWEEN.join(note.text for note in notes))

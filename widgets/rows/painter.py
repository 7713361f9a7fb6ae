"""One line of a list as a strip: gutter, cells, colours."""

from collections.abc import Callable, Iterator, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from widgets.countdown import Countdown, Grade
from widgets.rows.cells import GAP, Align, Cell, Column, Line, Place, places
from widgets.safe_text import pad, plain
from widgets.words import _

_WITH_MARKS = 3
"""Cells for the pointer, the mark and a blank."""

_WITHOUT_MARKS = 2
"""Cells for the pointer and a blank."""

_NONE = Cell("")


class RowPainter:
    """Paints lines at one width with one set of styles, until it is told of others."""

    def __init__(self, columns: Sequence[Column], *, markable: bool) -> None:
        self._columns = columns
        self._gutter = _WITH_MARKS if markable else _WITHOUT_MARKS
        self._width = 0
        self._places: tuple[Place, ...] = ()
        self._style_of: Callable[[str], Style] = lambda _: Style()
        self._plain = Style()

    @property
    def width(self) -> int:
        """The cells of a line as it is painted now."""
        return self._width

    def prepare(self, width: int, plain_style: Style, style_of: Callable[[str], Style]) -> None:
        """Paint `width` cells from now on; `style_of` gives the whole style of a part's name."""
        self._width = width
        self._places = places(self._columns, width - self._gutter)
        self._plain = plain_style
        self._style_of = style_of

    def titles(self) -> Strip:
        """The line of the columns' titles."""
        cells = [
            Cell(_(column.title) if column.title else "", drawn=True) for column in self._columns
        ]
        return self._strip(" " * self._gutter, cells, self._style_of("header"), self._width)

    def heading(self, line: Line) -> Strip:
        """A heading over the whole width."""
        text = plain(line.cells[0].text, self._width) if line.cells else ""
        return Strip([Segment(pad(text, self._width), self._style_of("heading"))], self._width)

    def centred(self, text: str) -> Strip:
        """A line of the text that stands where no lines are."""
        text = plain(text, self._width)
        lead = (self._width - cell_len(text)) // 2
        filled = pad(" " * lead + text, self._width)
        return Strip([Segment(filled, self._style_of("empty"))], self._width)

    def record(
        self, line: Line, left: Countdown | None, *, at_cursor: bool, focused: bool, marked: bool
    ) -> Strip:
        """A record, with what is `left` in its countdown column."""
        style = self._plain
        if marked:
            style += _ink(self._style_of("marked"))
        if at_cursor:
            style += self._style_of("cursor")
        pointer = ("❯" if focused else "›") if at_cursor else " "
        mark = ("✓" if marked else " ") if self._gutter == _WITH_MARKS else ""
        gutter = f"{pointer}{mark} "
        cells = line.cells if left is None else self._counted(line.cells, left)
        return self._strip(gutter, cells, style, self._width, inked=not (at_cursor and focused))

    def _counted(self, cells: Sequence[Cell], left: Countdown) -> Sequence[Cell]:
        filled = [*cells, *[_NONE] * (len(self._columns) - len(cells))]
        for place in self._places:
            if self._columns[place.index].countdown:
                filled[place.index] = Cell(left.fitting(place.width), left.grade)
        return filled

    def _strip(
        self, gutter: str, cells: Sequence[Cell], style: Style, width: int, *, inked: bool = True
    ) -> Strip:
        segments = [Segment(gutter, style)]
        used = len(gutter)
        for nth, (place, room) in enumerate(self._rooms(cells)):
            cell = _at(cells, place)
            right = (cell.align or self._columns[place.index].align) is Align.RIGHT
            if nth:
                segments.append(Segment(" " * GAP, style))
                used += GAP
            text = cell.text if cell.drawn else plain(cell.text, room)
            text = pad(text, room, right=right)
            segments.append(Segment(text, self._cell_style(cell, style, inked)))
            used += room
        return Strip(segments, used).adjust_cell_length(width, style)

    def _rooms(self, cells: Sequence[Cell]) -> Iterator[tuple[Place, int]]:
        """Each place with the width it has here: one that runs on takes the blank ones beside."""
        nth = 0
        while nth < len(self._places):
            place = self._places[nth]
            width, nth = place.width, nth + 1
            if _at(cells, place).runs_on:
                while nth < len(self._places) and not _at(cells, self._places[nth]).text:
                    width, nth = width + GAP + self._places[nth].width, nth + 1
            yield place, width

    def _cell_style(self, cell: Cell, style: Style, inked: bool) -> Style:
        if cell.grade is not Grade.PLAIN:
            own = self._style_of(cell.grade)
            style += _ink(own) if inked else own.without_color
        return style + Style(bold=True) if cell.bold else style


def _at(cells: Sequence[Cell], place: Place) -> Cell:
    return cells[place.index] if place.index < len(cells) else _NONE


def _ink(style: Style) -> Style:
    """The style without its background."""
    return style.without_color + Style(color=style.color)

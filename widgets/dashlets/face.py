"""The upper part of a dashlet: the figure, what it is made of, its trend."""

from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from domain.values import dataclass
from widgets.countdown import Grade
from widgets.dashlets.figure import HEIGHT, big
from widgets.row_cells import Cell

BETWEEN = " · "
"""Stands between two notes."""

_GAP = 2
"""Blank cells between the big figure and what is said beside it."""


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


class FacePanel(Widget):
    """Paints a face: with a big figure when there are lines enough, else line by line."""

    ONE_LOOK = True
    """Rules for the parts below name nothing around it: they are matched once for the kind."""
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "face--caption",
        "face--trend",
        "face--quiet",
        *(f"face--{grade}" for grade in Grade),
    }
    DEFAULT_CSS = """
    FacePanel {
        height: 3;
        & .face--caption { text-style: bold; }
        & .face--trend { color: $primary; }
        & .face--quiet { color: $text-muted; }
        & .face--plain { color: $foreground; }
        & .face--ok { color: $text-success; }
        & .face--soon { color: $text-warning; }
        & .face--overdue { color: $text-error; }
        & .face--muted { color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._face: Face | None = None

    @property
    def face(self) -> Face | None:
        """What it shows; None before it was shown anything."""
        return self._face

    def show(self, face: Face) -> None:
        """Show this from now on; nothing is painted when it is the same as before."""
        if face != self._face:
            self._face = face
            self.refresh()

    def render(self) -> Text:
        """As many lines as there is room for."""
        if self._face is None:
            return Text("")
        is_big = self.size.height > HEIGHT + 1
        lines = self._big(self._face) if is_big else self._small(self._face)
        lines = lines[: self.size.height]
        for line in lines:
            line.truncate(self.size.width, overflow="ellipsis")
        return Text("\n", no_wrap=True, end="").join(lines)

    def _big(self, face: Face) -> list[Text]:
        figure = big(face.figure)
        room = self.size.width - len(figure[0]) - _GAP
        beside = [Text(face.caption, self._style("caption")), *self._folded(face.notes, room)]
        beside += [Text("")] * (HEIGHT - len(beside))
        lines = [
            Text.assemble((drawn, self._style(face.grade)), " " * _GAP, said)
            for drawn, said in zip(figure, beside, strict=False)
        ]
        return [*lines, Text(""), self._trend(face), self._record(face)]

    def _small(self, face: Face) -> list[Text]:
        first = Text.assemble(
            (str(face.figure), self._style("caption") + self._style(face.grade)),
            " ",
            (face.caption, self._style("caption")),
        )
        notes = self._joined(face.notes)
        if self.size.height == 1:
            return [Text.assemble(first, BETWEEN if notes else "", notes)]
        return [first, notes, self._trend(face), self._record(face)]

    def _trend(self, face: Face) -> Text:
        said = self._fitting(face.trend_captions, cell_len(face.trend) + 1)
        return Text.assemble((face.trend, self._style("trend")), " " if face.trend else "", said)

    def _record(self, face: Face) -> Text:
        return self._fitting(face.records, 0)

    def _fitting(self, worded: tuple[str, ...], used: int) -> Text:
        room = self.size.width - used
        fitting = [words for words in worded if cell_len(words) <= room] or [*worded[-1:]]
        return Text(fitting[0] if fitting else "", self._style("quiet"))

    def _folded(self, notes: tuple[Cell, ...], room: int) -> list[Text]:
        """The notes on two lines, as many on the first as fit."""
        fitting = len(notes)
        while fitting > 1 and cell_len(self._joined(notes[:fitting]).plain) > room:
            fitting -= 1
        return [self._joined(notes[:fitting]), self._joined(notes[fitting:])]

    def _joined(self, notes: tuple[Cell, ...]) -> Text:
        return Text(BETWEEN).join([Text(note.text, self._style(note.grade)) for note in notes])

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"face--{part}")

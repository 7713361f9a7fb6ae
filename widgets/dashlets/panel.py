"""The surface of a dashlet: a frame, its face, and below it the rows."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from domain.values import replace
from widgets.commands import bindings, dashboard, lists
from widgets.countdown import Grade
from widgets.dashlets.face import Face, FacePainter
from widgets.rows.painter import RowPainter
from widgets.rows.rows import STEPS, Column, Rows

WORST = 3
"""At least so many rows a panel shows, the worst ones; more where there is room."""


class Panel(Rows, inherit_bindings=False):
    """One widget paints all of it: a widget for each part takes three times as long to appear.

    Nothing is marked here, and left and right lead to other panels instead of scrolling.
    """

    FOCUS_ON_CLICK = False
    """A click on the face opens only what had the focus before."""
    FACE_LINES: ClassVar[tuple[int, int]] = (3, 6)
    """Lines of the face on a low screen or where a panel is low, and on a tall one."""
    ONE_LOOK = "panel"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"panel--trend"}
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            *STEPS,
            lists.APPLY_HELD,
            dashboard.OPEN,
            replace(dashboard.NEXT, action="screen.turn_panel(1)"),
            replace(dashboard.PREVIOUS, action="screen.turn_panel(-1)"),
        )
    ]
    DEFAULT_CSS = """
    Panel {
        border: round $panel;
        border-title-color: $text-muted;
        padding: 0 1;
        min-height: 8;
        &:focus { border: round $accent; border-title-color: $accent; }
        & .panel--trend { color: $primary; }
    }
    """

    _face: Face | None = None
    _painted_face: list[Strip] | None = None
    """Its lines; None when they have to be painted anew."""
    _frame: tuple[Strip, Strip, Strip, Strip] | None = None
    """Top, bottom, and what is left and right of a line; None when it has to be painted anew."""

    @property
    def shown_face(self) -> Face | None:
        """What its upper part says; None before it was shown anything."""
        return self._face

    def show_face(self, face: Face) -> None:
        """Show this from now on; nothing is painted when it is the same as before."""
        if face != self._face:
            self._face = face
            self._painted_face = None
            self.refresh(Region(0, 0, self.size.width, self._lead))

    def entitle(self, title: str, columns: Sequence[Column]) -> None:
        """Have another title, and others above the rows."""
        self.border_title = title
        self._frame = None
        self._painter = RowPainter(columns, markable=False)
        self._forget()
        self.refresh()

    def on_mount(self) -> None:
        """Take as many lines as there are for the face."""
        self._fit_face()

    def on_resize(self) -> None:
        """The screen may be a tall one now, or a low one."""
        self._fit_face()
        self._frame = self._painted_face = None

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._frame = self._painted_face = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual draws the frame once; its lines are put together from cached parts."""
        if self._painter.width != self._room:  # a scrollbar has come or gone
            self._fit()
            self._frame = self._painted_face = None
        if self._frame is None:
            self._frame = self._drawn()
        strips = [self._framed(y, *self._frame) for y in crop.line_range]
        if crop.x == 0 and crop.width == self.outer_size.width:
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """A line of the face or of the rows."""
        if y >= self._lead:
            return super().render_line(y)
        if self._face is None:
            return Strip.blank(self._room, self._face_style(Grade.PLAIN))
        if self._painted_face is None:
            painter = FacePainter(self._room, self._lead, self._face_style)
            self._painted_face = painter.paint(self._face)
        return self._painted_face[y]

    def _fit_face(self) -> None:
        low, tall = self.FACE_LINES
        high = self.size.height or tall + WORST
        is_tall = self.screen.has_class("-tall") and high >= tall + WORST
        lines = tall if is_tall else low
        if lines != self._lead:
            self._lead = lines
            self._measure()

    def _face_style(self, part: str) -> Style:
        match part:
            case "trend":
                return self.get_component_rich_style("panel--trend")
            case "caption":
                return self._style_of(Grade.PLAIN) + Style(bold=True)
            case _:
                return self._style_of(part) + Style(bold=False)

    def _drawn(self) -> tuple[Strip, Strip, Strip, Strip]:
        width, height = self.outer_size
        top, middle, bottom = (
            Widget.render_lines(self, Region(0, y, width, 1))[0] for y in (0, 1, height - 1)
        )
        gutter = self.gutter
        return top, bottom, middle.crop(0, gutter.left), middle.crop(width - gutter.right)

    def _framed(self, y: int, top: Strip, bottom: Strip, left: Strip, right: Strip) -> Strip:
        if y == 0:
            return top
        if y == self.outer_size.height - 1:
            return bottom
        return Strip.join([left, self.render_line(y - 1), right])

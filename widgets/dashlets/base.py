"""A dashlet: a bordered panel with one figure, a small trend and the worst few rows."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message

from domain.ids import CustomerId, PersonId
from domain.person import Role
from domain.values import dataclass, replace
from services.board import Board
from widgets.commands import bindings, dashboard, lists
from widgets.dashlets.face import Face, FacePanel
from widgets.rows import QUIET, Column, Line, Rows
from widgets.words import _

WORST = 3
"""At least so many rows a dashlet shows, the worst ones; more where there is room."""

BoardT_contra = TypeVar("BoardT_contra", bound=Board, contravariant=True)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What opening a dashlet leads to: a part of the triage, or a customer."""

    kinds: frozenset[str] = frozenset()
    """Values of `TriageKind`."""
    assistant_id: PersonId | None = None
    """Whose; None for whom the dashboard is about."""
    customer_id: CustomerId | None = None
    honorarium: bool = False
    """Whether it leads to her honorarium."""


class DashletRows(Rows, inherit_bindings=False):
    """The rows of a dashlet; opening one opens all that the dashlet counts.

    Nothing is marked here, and left and right lead to other panels instead of scrolling.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            replace(lists.DOWN, action="step(1)"),
            replace(lists.UP, action="step(-1)"),
            replace(lists.TOP, action="edge(-1)"),
            replace(lists.BOTTOM, action="edge(1)"),
            replace(lists.PAGE_DOWN, action="page(1)"),
            replace(lists.PAGE_UP, action="page(-1)"),
            lists.APPLY_HELD,
            dashboard.OPEN,
            replace(dashboard.NEXT, action="screen.turn_panel(1)"),
            replace(dashboard.PREVIOUS, action="screen.turn_panel(-1)"),
        )
    ]

    @dataclass
    class Asked(Message):
        """The reader wants what the dashlet counts."""

        key: Hashable | None
        """The record under the cursor; None when there is none."""

    class Resized(Message):
        """There is room for more rows, or for fewer."""

    def on_resize(self) -> None:
        """Tell that there is other room."""
        self.post_message(self.Resized())

    def action_open(self) -> None:
        """Tell it even without a record, so that somebody can say why nothing opens."""
        self.post_message(self.Asked(self.key_at_cursor))


class Dashlet(Vertical, Generic[BoardT_contra]):
    """A panel of the dashboard; it knows no store and no other room."""

    NAME: ClassVar[str] = ""
    """What it is called in the house."""
    TITLE: ClassVar[str] = ""
    """Its title in English, marked by `N_`."""
    ROLES: ClassVar[frozenset[Role]] = frozenset()
    """Who has it on her dashboard."""
    TEACHES: ClassVar[str] = ""
    """What it says when there is no row, in English, marked by `N_`."""
    HEADER: ClassVar[bool] = False
    """Whether its columns have titles."""

    DEFAULT_CSS = """
    Dashlet {
        border: round $panel;
        border-title-color: $text-muted;
        padding: 0 1;
        background: $surface;
        min-height: 8;
        &:focus-within { border: round $accent; border-title-color: $accent; }
        & DashletRows { height: 1fr; }
    }
    """

    class Opened(Message):
        """The reader wants to see what it counts."""

        def __init__(self, wanted: Wanted | None) -> None:
            super().__init__()
            self.wanted = wanted
            """None when there is nothing to see."""

    def __init__(self, view: str) -> None:
        super().__init__(id=f"{view}-{self.NAME}")
        self.for_team = view == "team"
        """Whether it is about everybody's work, not only the reader's own."""
        self._board: BoardT_contra | None = None
        """What it shows; None before the first reading."""
        self._now: datetime
        """The moment it shows; there from the first reading on."""

    def compose(self) -> ComposeResult:
        """The figure above, the rows below."""
        yield FacePanel()
        yield DashletRows(*self.columns(), header=self.HEADER, markable=False)

    def on_mount(self) -> None:
        """Bear the title."""
        self._title()

    @property
    def rows(self) -> DashletRows:
        """Its rows; what takes the focus."""
        return self.query_one(DashletRows)

    @property
    def limit(self) -> int:
        """So many rows are worth showing."""
        return max(self.rows.size.height, WORST)

    def columns(self) -> Sequence[Column]:
        """The columns of its rows."""
        raise NotImplementedError

    def face(self, board: BoardT_contra, now: datetime) -> Face:
        """What its upper part says at this moment."""
        raise NotImplementedError

    def lines(self, board: BoardT_contra, now: datetime) -> Sequence[Line]:
        """Its rows at this moment, the worst first."""
        raise NotImplementedError

    def wanted(self, board: BoardT_contra, now: datetime, key: Hashable | None) -> Wanted | None:
        """What opening it leads to, with the record under the cursor; None for nothing."""
        raise NotImplementedError

    def show(self, board: BoardT_contra, now: datetime) -> None:
        """Show what was read, as it stands at this moment."""
        self._board = board
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Let figures and countdowns go on to this moment."""
        if self._board is None:
            return
        self._now = now
        faces = self.query(FacePanel)
        if not faces:  # its columns are just made anew; `respeak` shows it afterwards
            return
        faces.first().show(self.face(self._board, now))
        rows = self.rows
        rows.empty = _(self.TEACHES)
        lines = self.lines(self._board, now)
        if list(rows.lines) != list(lines) or not lines:
            rows.offer(lines)

    async def respeak(self) -> None:
        """Say everything in the reader's language of now; titles of columns are made anew."""
        self._title()
        if self.HEADER:
            had_focus = self.rows.has_focus
            await self.recompose()
            if had_focus:
                self.rows.focus()
        self._again()

    def on_click(self, event: events.Click) -> None:
        """A click on the upper part focuses it, one more opens it."""
        if isinstance(event.widget, DashletRows):
            return
        rows = self.rows
        if rows.has_focus:
            rows.action_open()
        else:
            rows.focus()

    @on(DashletRows.Resized)
    def _more_or_fewer(self, event: DashletRows.Resized) -> None:
        event.stop()
        self._again()

    @on(Rows.HeldBack)
    def _held_back(self, event: Rows.HeldBack) -> None:
        """Nobody need ask for the new order: it comes when the keys have rested."""
        event.stop()
        if event.new or event.moved or event.gone:
            self.set_timer(QUIET, self._again)

    def _again(self) -> None:
        if self._board is not None:
            self.tick(self._now)

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        event.stop()
        self.rows.post_message(DashletRows.Asked(event.key))

    @on(DashletRows.Asked)
    def _asked(self, event: DashletRows.Asked) -> None:
        event.stop()
        if self._board is not None:
            self.post_message(self.Opened(self.wanted(self._board, self._now, event.key)))

    def _title(self) -> None:
        self.border_title = f" {_(self.TITLE)} "

"""A dashlet: a bordered panel with one figure, a small trend and the worst few rows."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.message import Message

from domain.ids import CustomerId, PersonId, TaskId
from domain.person import Role
from domain.values import dataclass
from widgets.dashlets.face import Face
from widgets.dashlets.panel import WORST, Panel
from widgets.held_pictures import holds_pictures
from widgets.rows.rows import QUIET, Column, Line, Rows
from widgets.words import _

BoardT_contra = TypeVar("BoardT_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What opening a dashlet leads to: a part of the triage, a customer, a task, or a room."""

    kinds: frozenset[str] = frozenset()
    """Values of `TriageKind`."""
    assistant_id: PersonId | None = None
    """Whose; None for whom the dashboard is about."""
    customer_id: CustomerId | None = None
    task_id: TaskId | None = None
    honorarium: bool = False
    """Whether it leads to her honorarium."""
    room: str = ""
    """Another room, as in `frame.ROOMS`: the planning or the team's."""
    view: str = ""
    """Which part of that room."""
    at: Hashable = None
    """The record there."""


class Dashlet(Panel, Generic[BoardT_contra]):
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

    class Opened(Message):
        """The reader wants to see what it counts."""

        def __init__(self, wanted: Wanted | None) -> None:
            super().__init__()
            self.wanted = wanted
            """None when there is nothing to see."""

    def __init__(self, view: str) -> None:
        self.for_team = view == "team"
        """Whether it is about everybody's work, not only the reader's own."""
        self._board: BoardT_contra | None = None
        """What it shows; None before the first reading."""
        self._now_shown: datetime
        """The moment it shows; there from the first reading on."""
        name = f"{view}-{self.NAME}"
        super().__init__(header=self.HEADER, markable=False, id=name)

    def on_mount(self) -> None:
        """Bear the title."""
        self._entitle()

    def on_resize(self) -> None:
        """There is room for more rows, or for fewer."""
        self._fit_face()
        self._again()

    @property
    def limit(self) -> int:
        """So many rows are worth showing."""
        return max(self.size.height - self._lead, WORST)

    def columns(self) -> Sequence[Column]:
        """The columns of its rows."""
        raise NotImplementedError

    def face(self, board: BoardT_contra, now: datetime) -> Face:
        """What its upper part says at this moment."""
        raise NotImplementedError

    def records(self, board: BoardT_contra, now: datetime) -> Sequence[Line]:
        """Its rows at this moment, the worst first."""
        raise NotImplementedError

    def wanted(self, board: BoardT_contra, now: datetime, key: Hashable | None) -> Wanted | None:
        """What opening it leads to, with the record under the cursor; None for nothing."""
        raise NotImplementedError

    def show_board(self, board: BoardT_contra, now: datetime) -> None:
        """Show what was read, as it stands at this moment."""
        self._board = board
        self.go_on(now)

    def go_on(self, now: datetime) -> None:
        """Let figures and countdowns go on to this moment.

        While nothing is painted yet anyway, as before a first picture, it waits for its room.
        """
        self._now_shown = now
        if self._board is None or (not self.size and holds_pictures(self)):
            return
        self.show_face(self.face(self._board, now))
        self.empty = _(self.TEACHES)
        records = self.records(self._board, now)
        if list(self.lines) != list(records) or not records:
            self.offer(records)

    def respeak(self) -> None:
        """Say everything in the reader's language of now."""
        self._entitle()
        self._again()

    def action_open(self) -> None:
        """Tell it even without a record, so that somebody can say why nothing opens."""
        if self._board is not None:
            wanted = self.wanted(self._board, self._now_shown, self.key_at_cursor)
            self.post_message(self.Opened(wanted))

    def on_click(self, event: events.Click) -> None:
        """A click on the upper part focuses it, one more opens it."""
        if not self.has_focus:
            self.focus()
        elif event.y <= self._lead:
            self.action_open()

    @on(Rows.HeldBack)
    def _held_back(self, event: Rows.HeldBack) -> None:
        """Nobody need ask for the new order: it comes when the keys have rested."""
        event.stop()
        if event.new or event.moved or event.gone:
            self.set_timer(QUIET, self._again)

    def _again(self) -> None:
        if self._board is not None:
            self.go_on(self._now_shown)

    def _entitle(self) -> None:
        self.entitle(f" {_(self.TITLE)} ", self.columns())

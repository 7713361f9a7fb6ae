"""Deadline: what is due by its deadline, missed, or short of time (DEAD-4)."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

from domain.calendar import local
from domain.deadline import DeadlineUrgency
from domain.person import MANAGEMENT, Role
from services.dashboard.board import DEADLINE, Board, TeamBoard
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import (
    ALSO,
    LEFT,
    WHAT,
    WHOSE,
    note,
    waiting_line,
)
from widgets.rows.cells import Cell, Column, Line
from widgets.sparkline import spark
from widgets.words import N_, _, ngettext

AHEAD = 7
"""So many days the trend looks ahead, today included."""


class DeadlineDashlet(Dashlet[Board]):
    """The deadlines that press, and how many come up in the next days."""

    NAME = "deadline"
    TITLE = N_("Deadlines")
    ROLES = MANAGEMENT | {Role.ASSISTANT}
    TEACHES = N_("No deadline presses.\nTasks due by the next working day appear here.")

    def columns(self) -> Sequence[Column]:
        """The time left, the task, the names."""
        names = (WHOSE, ALSO) if self.for_team else (WHOSE,)
        return Column("", width=LEFT), WHAT, *names

    def face(self, board: Board, now: datetime) -> Face:
        """How many deadlines press and why, and how many each of the next days brings."""
        waiting = board.waiting(DEADLINE, now)
        grades = Counter(one.urgency(now) for one in waiting)
        late, today = grades[DeadlineUrgency.OVERDUE], grades[DeadlineUrgency.TODAY]
        return Face(
            figure=len(waiting),
            caption=ngettext("deadline presses", "deadlines press", len(waiting)),
            grade=Grade.OVERDUE if late else Grade.SOON if today else Grade.PLAIN,
            notes=_notes(grades),
            trend=spark(_by_day(board, now)),
            trend_captions=(_("due on each of the next 7 days"), _("due, next 7 days")),
        )

    def records(self, board: Board, now: datetime) -> Sequence[Line]:
        """The ones that are due first."""
        named = isinstance(board, TeamBoard)
        first = board.waiting(DEADLINE, now)[: self.limit]
        return [waiting_line(one, now, with_assistant=named) for one in first]

    def wanted(self, board: Board, now: datetime, key: Hashable | None) -> Wanted | None:
        """All that is counted here."""
        return Wanted(frozenset(map(str, DEADLINE))) if board.waiting(DEADLINE, now) else None


def _notes(grades: Counter[DeadlineUrgency]) -> tuple[Cell, ...]:
    """Why they press; what is near no day yet is short of working time."""
    late, today = grades[DeadlineUrgency.OVERDUE], grades[DeadlineUrgency.TODAY]
    tomorrow, short = grades[DeadlineUrgency.NEXT_WORKING_DAY], grades[DeadlineUrgency.LATER]
    notes = (
        (late, note(late, ngettext("{n} overdue", "{n} overdue", late), Grade.OVERDUE)),
        (today, note(today, ngettext("{n} today", "{n} today", today), Grade.SOON)),
        (tomorrow, note(tomorrow, _("{n} by the next working day"))),
        (short, note(short, _("{n} short of time"), Grade.SOON)),
    )
    return tuple(cell for number, cell in notes if number)


def _by_day(board: Board, now: datetime) -> Sequence[int]:
    today = local(now).date()
    days = Counter(
        local(one.due).date()
        for one in board.pending
        if one.due is not None and one.kind in DEADLINE
    )
    return [days[today + timedelta(days=n)] for n in range(AHEAD)]

"""Response: answers and checks owed, the next due first (RESP-8)."""

from collections.abc import Hashable, Sequence
from datetime import datetime

from domain.person import MANAGEMENT, Role
from services.dashboard.board import RESPONSE, Board, TeamBoard
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import (
    ALSO,
    LEFT,
    WHAT,
    WHOSE,
    note,
    record_words,
    waiting_line,
)
from widgets.rows.cells import Cell, Column, Line
from widgets.sparkline import spark
from widgets.words import N_, _, ngettext


class ResponseDashlet(Dashlet[Board]):
    """What waits for an answer, and how answers were given lately."""

    NAME = "response"
    TITLE = N_("Response")
    ROLES = MANAGEMENT | {Role.ASSISTANT}
    FACE_LINES = (4, 6)
    TEACHES = N_(
        "Nobody waits for an answer.\nWhat customers write appears here, with its due time."
    )

    def columns(self) -> Sequence[Column]:
        """The time left, the task, the names."""
        names = (WHOSE, ALSO) if self.for_team else (WHOSE,)
        return Column("", width=LEFT), WHAT, *names

    def face(self, board: Board, now: datetime) -> Face:
        """How much waits, how much of it is overdue or due soon, and the answers of late."""
        waiting = board.waiting(RESPONSE, now)
        late = sum(one.is_late(now) for one in waiting)
        soon = sum(one.is_soon(now) for one in waiting) - late
        notes: list[Cell] = []
        if late:
            notes.append(note(late, ngettext("{n} overdue", "{n} overdue", late), Grade.OVERDUE))
        if soon:
            notes.append(note(soon, ngettext("{n} due soon", "{n} due soon", soon), Grade.SOON))
        asleep = board.put_off(RESPONSE, now)
        if asleep:
            notes.append(note(asleep, ngettext("{n} put off", "{n} put off", asleep), Grade.MUTED))
        if waiting and not notes:
            notes.append(note(len(waiting), _("all in time"), Grade.OK))
        return Face(
            figure=len(waiting),
            caption=ngettext("waits for an answer", "wait for an answer", len(waiting)),
            grade=Grade.OVERDUE if late else Grade.SOON if soon else Grade.PLAIN,
            notes=tuple(notes),
            trend=spark(board.in_time_by_day),
            trend_captions=(_("in time, each of 14 days"), _("in time, 14 days")),
            records=record_words(board.answers),
        )

    def records(self, board: Board, now: datetime) -> Sequence[Line]:
        """The ones that are due first."""
        named = isinstance(board, TeamBoard)
        first = board.waiting(RESPONSE, now)[: self.limit]
        return [waiting_line(one, now, with_assistant=named) for one in first]

    def wanted(self, board: Board, now: datetime, key: Hashable | None) -> Wanted | None:
        """All that is counted here."""
        return Wanted(frozenset(map(str, RESPONSE))) if board.waiting(RESPONSE, now) else None

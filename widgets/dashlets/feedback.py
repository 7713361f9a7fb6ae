"""Feedback: what customers think of results, and what is owed about it (RES-5)."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import datetime
from decimal import Decimal

from domain.feedback import FeedbackStep
from domain.person import MANAGEMENT, Role
from domain.triage import TriageKind
from services.dashboard.board import FEEDBACK, OwnBoard, Pending, RatingRecord, TeamBoard
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import ALSO, LEFT, WHAT, WHOSE, note, waiting_line
from widgets.rows.cells import Cell, Column, Line
from widgets.words import N_, _, ngettext


class FeedbackDashlet(Dashlet[OwnBoard | TeamBoard]):
    """Ratings and complaints that wait, and the stars of late."""

    NAME = "feedback"
    TITLE = N_("Feedback")
    ROLES = MANAGEMENT | {Role.ASSISTANT}
    TEACHES = N_(
        "No rating and no complaint waits.\nThree stars and fewer appear here, with their due time."
    )

    def columns(self) -> Sequence[Column]:
        """The time left, the task, the names."""
        names = (WHOSE, ALSO) if self.for_team else (WHOSE,)
        return Column("", width=LEFT), WHAT, *names

    def face(self, board: OwnBoard | TeamBoard, now: datetime) -> Face:
        """How much waits and what, and the average of the last 30 and 90 days."""
        waiting = board.waiting(FEEDBACK, now)
        late = any(one.is_late(now) for one in waiting)
        return Face(
            figure=len(waiting),
            caption=ngettext("waits for a word", "wait for a word", len(waiting)),
            grade=Grade.OVERDUE if late else Grade.SOON if waiting else Grade.PLAIN,
            notes=_notes(waiting, board.ratings),
            trend="",
            trend_captions=_averages(board.ratings),
        )

    def records(self, board: OwnBoard | TeamBoard, now: datetime) -> Sequence[Line]:
        """The ones that are due first."""
        named = isinstance(board, TeamBoard)
        first = board.waiting(FEEDBACK, now)[: self.limit]
        return [waiting_line(one, now, with_assistant=named) for one in first]

    def wanted(
        self, board: OwnBoard | TeamBoard, now: datetime, key: Hashable | None
    ) -> Wanted | None:
        """All that is counted here."""
        return Wanted(frozenset(map(str, FEEDBACK))) if board.waiting(FEEDBACK, now) else None


def average(count: int, stars: int) -> str:
    """The average of so many ratings, as "★ 4.6"; a dash without one."""
    return f"★ {formats.number(Decimal(stars) / count, 1)}" if count else "–"


def _notes(waiting: Sequence[Pending], ratings: RatingRecord) -> tuple[Cell, ...]:
    """What waits, the gravest first; then how many ratings are new."""
    steps = Counter(one.step for one in waiting)
    complaints = sum(one.kind is TriageKind.COMPLAINT for one in waiting)
    bad, fair = steps[FeedbackStep.ASSESSMENT], steps[FeedbackStep.INQUIRY]
    decide, arbitrate = steps[FeedbackStep.DECISION], steps[FeedbackStep.ARBITRATION]
    told = (
        (complaints, ngettext("{n} complaint", "{n} complaints", complaints), Grade.OVERDUE),
        (arbitrate, _("{n} to arbitrate"), Grade.OVERDUE),
        (bad, _("{n} to assess (1–2 ★)"), Grade.OVERDUE),
        (decide, _("{n} to decide"), Grade.SOON),
        (fair, _("{n} to ask about (3 ★)"), Grade.SOON),
        (ratings.fresh, ngettext("{n} new rating", "{n} new ratings", ratings.fresh), Grade.PLAIN),
    )
    return tuple(note(count, words, grade) for count, words, grade in told if count)


def _averages(ratings: RatingRecord) -> tuple[str, ...]:
    month = average(ratings.month, ratings.month_stars)
    quarter = average(ratings.quarter, ratings.quarter_stars)
    return (
        _("average 30 d {month} · 90 d {quarter}").format(month=month, quarter=quarter),
        _("30 d {month} · 90 d {quarter}").format(month=month, quarter=quarter),
    )

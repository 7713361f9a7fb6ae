"""Assistants: who is late, over the team, the worst first (RESP-8)."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import datetime

from domain.ids import PersonId
from domain.person import MANAGEMENT
from domain.triage import TriageKind
from domain.values import dataclass
from services.dashboard.board import RESPONSE, AnswerRecord, Kept, RatingRecord, TeamBoard
from widgets import formats
from widgets.countdown import SYMBOLS, Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.feedback import average
from widgets.dashlets.words import median, note, share
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.words import N_, _, ngettext

GOOD, FAIR = 0.95, 0.8
"""From these shares in time on a record is good, or fair."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One assistant as she stands at one moment."""

    id: PersonId
    name: str
    waiting: int
    overdue: int
    grade: Grade
    answers: AnswerRecord
    ratings: RatingRecord

    @property
    def badness(self) -> tuple[int, int, float]:
        """Sorts the worst first."""
        month = self.answers.month.share
        return -self.overdue, -self.waiting, 1.0 if month is None else month


class AssistantsDashlet(Dashlet[TeamBoard]):
    """The table over the team: what waits for each, and how she answered of late."""

    NAME = "assistants"
    TITLE = N_("Assistants")
    ROLES = MANAGEMENT
    FACE_LINES = (1, 2)
    TEACHES = N_("No assistant yet.\nAdd the first with: vpa person add")
    HEADER = True

    def columns(self) -> Sequence[Column]:
        """Name, what waits, shares in time, median."""
        right = Align.RIGHT
        return (
            Column(_("Assistant"), share=1, least=12),
            Column(_("waiting"), width=9, align=right),
            Column(_("overdue"), width=11, align=right),
            Column(_("7 days"), width=7, align=right),
            Column(_("30 days"), width=7, align=right, priority=1),
            Column(_("90 days"), width=7, align=right, priority=2),
            Column(_("median"), width=9, align=right, priority=3),
            Column(_("stars 30 d"), width=11, align=right, priority=4),
        )

    def face(self, board: TeamBoard, now: datetime) -> Face:
        """How many are late with something, and what waits for nobody in particular."""
        rows = _rows(board, now)
        late = sum(row.overdue > 0 for row in rows)
        nobody = sum(one.assistant_id is None for one in board.waiting(RESPONSE, now))
        notes: tuple[Cell, ...] = ()
        if nobody:
            notes = (note(nobody, _("{n} on tasks without an assistant"), Grade.SOON),)
        for kind, words in (
            (TriageKind.DELEGATED, _("{n} to distribute")),
            (TriageKind.TO_RELEASE, _("{n} to release")),
        ):
            handed = len(board.waiting((kind,), now))
            if handed:
                notes = (*notes, note(handed, words, Grade.SOON))
        return Face(
            figure=late,
            caption=ngettext("assistant is late", "assistants are late", late),
            grade=Grade.OVERDUE if late else Grade.PLAIN,
            notes=notes,
        )

    def records(self, board: TeamBoard, now: datetime) -> Sequence[Line]:
        """Everybody, the worst first."""
        return [Line(row.id, _cells(row)) for row in _rows(board, now)]

    def wanted(self, board: TeamBoard, now: datetime, key: Hashable | None) -> Wanted | None:
        """What waits for the assistant under the cursor."""
        hers = [row for row in _rows(board, now) if row.id == key and row.waiting]
        return Wanted(frozenset(map(str, RESPONSE)), hers[0].id) if hers else None


def _rows(board: TeamBoard, now: datetime) -> list[_Row]:
    """Everybody who works on tasks or for whom something waits; the worst first, then by name."""
    waiting = board.waiting(RESPONSE, now)
    total = Counter(one.assistant_id for one in waiting)
    late = Counter(one.assistant_id for one in waiting if one.is_late(now))
    soon = Counter(one.assistant_id for one in waiting if one.is_soon(now))
    known = {one.id: (one.name, one.answers, one.ratings) for one in board.assistants}
    for one in waiting:
        if one.assistant_id is not None:
            known.setdefault(one.assistant_id, (one.assistant, AnswerRecord(), RatingRecord()))
    rows = [
        _Row(
            person,
            name,
            total[person],
            late[person],
            Grade.OVERDUE if late[person] else Grade.SOON if soon[person] else Grade.OK,
            answers,
            ratings,
        )
        for person, (name, answers, ratings) in known.items()
    ]
    return sorted(rows, key=lambda row: row.badness)


def _cells(row: _Row) -> tuple[Cell, ...]:
    late = Grade.OVERDUE if row.overdue else Grade.MUTED
    return (
        Cell(f"{SYMBOLS[row.grade]} {row.name}", bold=row.overdue > 0),
        Cell(formats.count(row.waiting), Grade.PLAIN if row.waiting else Grade.MUTED),
        Cell(f"{SYMBOLS[late]} {formats.count(row.overdue)}" if row.overdue else "–", late),
        *(_share(kept) for kept in (row.answers.week, row.answers.month, row.answers.quarter)),
        Cell(median(row.answers)),
        Cell(average(row.ratings.month, row.ratings.month_stars)),
    )


def _share(kept: Kept) -> Cell:
    """The share in time; coloured as the number itself says it."""
    if kept.share is None:
        return Cell(share(kept), Grade.MUTED)
    poor = Grade.SOON if kept.share >= FAIR else Grade.OVERDUE
    return Cell(share(kept), Grade.OK if kept.share >= GOOD else poor)

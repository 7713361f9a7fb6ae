"""Absences: who is away, for whom nobody stands in, what is to be looked at (PLAN-3, RESP-9)."""

from collections.abc import Hashable, Sequence
from datetime import date, datetime, timedelta

from domain.calendar import local
from domain.person import MANAGEMENT
from services.dashboard.outlook import TeamOutlook
from services.team.view import AbsenceRow
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import note
from widgets.labels.planning import absence_flag, absence_kind
from widgets.rows.cells import Cell, Column, Line
from widgets.sparkline import spark
from widgets.words import N_, _, ngettext

AHEAD = 14
"""So many days the trend looks ahead, today included."""

_DAY = timedelta(days=1)


class AbsencesDashlet(Dashlet[TeamOutlook]):
    """Who is away today, and what is left to be arranged."""

    NAME = "absences"
    TITLE = N_("Absences")
    ROLES = MANAGEMENT
    TEACHES = N_("Nobody is away or plans to be.")

    def columns(self) -> Sequence[Column]:
        """Who and when, what is left."""
        return (
            Column("", share=2, least=12),
            Column("", width=24, priority=2),
            Column("", share=2, least=14, priority=1),
        )

    def face(self, board: TeamOutlook, now: datetime) -> Face:
        """How many are away today, for how many customers nobody stands in."""
        rows, today = board.team.absences, local(now).date()
        away = len({one.absence.person_id for one in rows if _covers(one, today)})
        missing = sum(one.open_backups for one in rows)
        flagged = sum(_is_unseen(one) for one in rows)
        without = ngettext("{n} customer without", "{n} customers without", missing)
        notes = (
            (missing, note(missing, without, Grade.SOON)),
            (flagged, note(flagged, _("{n} to look at"), Grade.SOON)),
        )
        return Face(
            figure=away,
            caption=ngettext("is away today", "are away today", away),
            grade=Grade.SOON if missing else Grade.PLAIN,
            notes=tuple(cell for number, cell in notes if number),
            trend=spark(_by_day(rows, today)),
            trend_captions=(_("away on each of the next 14 days"), _("away, 14 days")),
        )

    def records(self, board: TeamOutlook, now: datetime) -> Sequence[Line]:
        """Where most is left to be done, the next to begin first."""
        rows = sorted(board.team.absences, key=lambda one: not _is_unfinished(one))
        return [Line(one.absence.id, _cells(one)) for one in rows[: self.limit]]

    def wanted(self, board: TeamOutlook, now: datetime, key: Hashable | None) -> Wanted | None:
        """The absence in the team's room, where its stand-ins are named."""
        return Wanted(room="team", view="absences", at=key)


def _cells(row: AbsenceRow) -> tuple[Cell, ...]:
    one = row.absence
    days = f"{formats.day(one.first_day)} – {formats.day(one.last_day)}"
    return Cell(f"{row.name} · {absence_kind(one.kind)}"), Cell(days, Grade.MUTED), _left(row)


def _left(row: AbsenceRow) -> Cell:
    """What is left to be done, else who stands in."""
    open_ = row.open_backups
    if open_:
        told = ngettext("{n} customer without", "{n} customers without", open_)
        return Cell("◆ " + told.format(n=formats.count(open_)), Grade.SOON)
    if _is_unseen(row):
        return Cell("◆ " + ", ".join(absence_flag(flag) for flag in sorted(row.flags)), Grade.SOON)
    names = ", ".join(sorted(set(row.stand_ins.values())))
    return Cell(f"✓ {names}" if names else "", Grade.MUTED)


def _is_unfinished(row: AbsenceRow) -> bool:
    return row.open_backups > 0 or _is_unseen(row)


def _is_unseen(row: AbsenceRow) -> bool:
    return bool(row.flags) and row.absence.seen_at is None


def _covers(row: AbsenceRow, day: date) -> bool:
    return row.absence.first_day <= day <= row.absence.last_day


def _by_day(rows: Sequence[AbsenceRow], today: date) -> Sequence[int]:
    days = [today + n * _DAY for n in range(AHEAD)]
    return [len({one.absence.person_id for one in rows if _covers(one, day)}) for day in days]

"""Stops: who is given no additional work, and when that is looked at again (STOP-2)."""

from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

from domain.calendar import local
from domain.person import MANAGEMENT
from domain.stop import Stop, StopKind, review_is_due
from services.dashboard.outlook import TeamOutlook
from services.team.view import Member
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import note
from widgets.labels.planning import stop_kind
from widgets.rows.cells import Cell, Column, Line
from widgets.words import N_, _, ngettext

SOON = timedelta(days=7)
"""A review within so many days is near."""


class StopsDashlet(Dashlet[TeamOutlook]):
    """Reviews that are due, and the next ones."""

    NAME = "stops"
    TITLE = N_("No additional work")
    ROLES = MANAGEMENT
    TEACHES = N_("Everybody can be given additional work.\ns in the team's room stops it for one.")

    def columns(self) -> Sequence[Column]:
        """The day of the review, whom it is about, what she is not given."""
        return (
            Column("", width=17),
            Column("", share=2, least=12),
            Column("", share=2, least=14, priority=1),
        )

    def face(self, board: TeamOutlook, now: datetime) -> Face:
        """How many reviews are due, and how many of whom take no more."""
        stops = [stop for _member, stop in _stopped(board)]
        today = local(now).date()
        due = sum(review_is_due(one, today) for one in stops)
        near = sum(one.review_on <= today + SOON for one in stops) - due
        whole = sum(one.kind is StopKind.ALL for one in stops)
        notes = (
            (near, note(near, ngettext("{n} within a week", "{n} within a week", near))),
            (whole, note(whole, _("⊘ {n} nothing more"))),
            (len(stops) - whole, note(len(stops) - whole, _("⊘ {n} no customers"))),
        )
        return Face(
            figure=due,
            caption=ngettext("review is due", "reviews are due", due),
            grade=Grade.SOON if due else Grade.PLAIN,
            notes=tuple(cell for number, cell in notes if number),
        )

    def records(self, board: TeamOutlook, now: datetime) -> Sequence[Line]:
        """The stops, the next review first."""
        today = local(now).date()
        lines = []
        for member, stop in _stopped(board)[: self.limit]:
            is_due = review_is_due(stop, today)
            day = formats.day_near(stop.review_on, today)
            grade = Grade.SOON if is_due else Grade.PLAIN
            cells = (
                Cell(f"◆ {day}" if is_due else f"  {day}", grade),
                Cell(member.person.name),
                Cell(stop_kind(stop.kind), Grade.MUTED),
            )
            lines.append(Line(member.person.id, cells))
        return lines

    def wanted(self, board: TeamOutlook, now: datetime, key: Hashable | None) -> Wanted | None:
        """The assistant in the team's room, where the stop is moved or lifted."""
        return Wanted(room="team", view="people", at=key)


def _stopped(board: TeamOutlook) -> list[tuple[Member, Stop]]:
    """Who is stopped, the next review first."""
    found = [(one, one.stop) for one in board.team.members if one.stop is not None]
    return sorted(found, key=lambda pair: (pair[1].review_on, pair[1].id))

"""Handovers at risk: customers on their way whose next step is late or near (HAND-7)."""

from collections.abc import Hashable, Sequence
from datetime import date, datetime, timedelta

from domain.calendar import local
from domain.person import MANAGEMENT
from services.dashboard.outlook import NextStep, TeamOutlook
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import note
from widgets.handover.step_words import step_title
from widgets.privacy import customer_name
from widgets.rows.cells import Cell, Column, Line
from widgets.words import N_, ngettext

SOON = timedelta(days=7)
"""A step planned within so many days is near."""


class HandoversDashlet(Dashlet[TeamOutlook]):
    """What is late, then what is planned next."""

    NAME = "handovers"
    TITLE = N_("Handovers")
    ROLES = MANAGEMENT
    TEACHES = N_("Nobody is handed over.\n7 begins a leaving or a handover.")

    def columns(self) -> Sequence[Column]:
        """The planned day, the customer, what there is to do."""
        return (
            Column("", width=11),
            Column("", share=2, least=12),
            Column("", share=2, least=14, priority=1),
        )

    def face(self, board: TeamOutlook, now: datetime) -> Face:
        """How many customers are late, how many steps are near."""
        today = local(now).date()
        steps = board.handovers
        late = len({one.handover_id for one in steps if one.facts.planned_on < today})
        near = sum(today <= one.facts.planned_on <= today + SOON for one in steps)
        whole = len({one.handover_id for one in steps})
        notes = (
            (near, note(near, ngettext("{n} step within a week", "{n} steps within a week", near))),
            (whole, note(whole, ngettext("{n} on the way", "{n} on their way", whole))),
        )
        return Face(
            figure=late,
            caption=ngettext("handover is late", "handovers are late", late),
            grade=Grade.OVERDUE if late else Grade.PLAIN,
            notes=tuple(cell for number, cell in notes if number),
        )

    def records(self, board: TeamOutlook, now: datetime) -> Sequence[Line]:
        """The steps, the earliest first; of two of a customer the earlier one."""
        today = local(now).date()
        first: dict[int, NextStep] = {}
        for one in sorted(board.handovers, key=lambda one: (one.facts.planned_on, one.number)):
            first.setdefault(one.handover_id, one)
        return [_line(one, today) for one in list(first.values())[: self.limit]]

    def wanted(self, board: TeamOutlook, now: datetime, key: Hashable | None) -> Wanted | None:
        """The handover on its board."""
        return Wanted(room="handover", at=key)


def _line(one: NextStep, today: date) -> Line:
    day = one.facts.planned_on
    sign, grade = "· ", Grade.PLAIN
    if day < today:
        sign, grade = "▲ ", Grade.OVERDUE
    elif day <= today + SOON:
        sign, grade = "◆ ", Grade.SOON
    return Line(
        one.handover_id,
        (
            Cell(f"{sign}{formats.day(day)}", grade),
            Cell(customer_name(one.customer, one.number)),
            Cell(step_title(one), Grade.MUTED),
        ),
    )

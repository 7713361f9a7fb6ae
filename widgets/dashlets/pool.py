"""Pool: how many want new customers, and where more are needed than are available (POOL)."""

from collections.abc import Hashable, Sequence
from datetime import datetime

from domain.person import MANAGEMENT
from domain.pool import ENOUGH, is_too_small
from services.dashboard.outlook import TeamOutlook
from services.team.pool_areas import AreaStanding, pool_areas
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import note
from widgets.labels.task import work_area
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.sparkline import spark
from widgets.words import N_, _, ngettext


class PoolDashlet(Dashlet[TeamOutlook]):
    """The figure of POOL-2 with its trend, and the areas that are short of people."""

    NAME = "pool"
    TITLE = N_("Pool and demand")
    ROLES = MANAGEMENT
    TEACHES = N_("Nobody is in a pool yet.\nEverybody enters in Planning what she can do.")

    def columns(self) -> Sequence[Column]:
        """The area, who is available, what is needed, the tasks that wait."""
        return (
            Column("", share=1, least=14),
            Column("", width=11, align=Align.RIGHT),
            Column("", width=12, align=Align.RIGHT, priority=1),
            Column("", width=12, align=Align.RIGHT, priority=2),
        )

    def face(self, board: TeamOutlook, now: datetime) -> Face:
        """How many of the backoffice pool want new customers, and whether that is enough."""
        team, figure = board.team, board.team.pool_figure
        small = is_too_small(figure)
        needed = sum(one.people for one in team.demands)
        waiting = len(team.seeking)
        told = (note(ENOUGH, _("fewer than {n}"), Grade.SOON),) if small else ()
        notes = (
            (needed, Cell(_needed(needed))),
            (waiting, note(waiting, ngettext("{n} task waits", "{n} tasks wait", waiting))),
        )
        return Face(
            figure=figure,
            caption=ngettext("wants new customers", "want new customers", figure),
            grade=Grade.SOON if small else Grade.PLAIN,
            notes=(*told, *(cell for number, cell in notes if number)),
            trend=spark([one.figure for one in team.trend]),
            trend_captions=(_("at the end of each of 12 weeks"), _("12 weeks")),
        )

    def records(self, board: TeamOutlook, now: datetime) -> Sequence[Line]:
        """The areas, the one that is shortest of people first."""
        areas = [one for one in pool_areas(board.team) if one.able or one.needed or one.seeking]
        worst = sorted(areas, key=lambda one: (-one.missing, len(one.available)))
        return [Line(one.area.value, _cells(one)) for one in worst[: self.limit]]

    def wanted(self, board: TeamOutlook, now: datetime, key: Hashable | None) -> Wanted | None:
        """The pool in the team's room, at this area."""
        return Wanted(room="team", view="pool", at=None if key is None else ("area", key))


def _cells(one: AreaStanding) -> tuple[Cell, ...]:
    grade = Grade.SOON if one.is_short else Grade.PLAIN
    sign = "◆ " if one.is_short else ""
    return (
        Cell(sign + work_area(one.area), grade),
        Cell(_("{n} free").format(n=formats.count(len(one.available))), grade),
        Cell(_needed(one.needed) if one.needed else "", grade),
        _waiting(len(one.seeking)),
    )


def _needed(number: int) -> str:
    return ngettext("{n} needed", "{n} needed", number).format(n=formats.count(number))


def _waiting(number: int) -> Cell:
    told = ngettext("{n} task", "{n} tasks", number).format(n=formats.count(number))
    return Cell(told if number else "", Grade.MUTED)

"""Budget: tasks whose working time runs out (BUD-4)."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta

from domain.budget import BudgetWarning, remaining
from domain.person import Role
from services.dashboard.board import BUDGET, Board, Pending
from widgets import formats
from widgets.countdown import SYMBOLS, Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.dashlets.words import WHAT, WHOSE, customer_cell, note
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.sparkline import bar
from widgets.words import N_, _, ngettext

BAR = 8
"""Cells of the bar in each row."""

WIDE_BAR = 14
"""Cells of the bar above the rows."""


class BudgetDashlet(Dashlet[Board]):
    """The tasks with three quarters or more of their real working time used."""

    NAME = "budget"
    TITLE = N_("Budget")
    ROLES = frozenset({Role.ASSISTANT})
    TEACHES = N_("No budget runs out.\nTasks with three quarters of their time used stand here.")

    def columns(self) -> Sequence[Column]:
        """How much is used, how much is left, the task, the customer."""
        used = Column("", width=BAR + 8)
        return used, Column("", width=7, align=Align.RIGHT, priority=2), WHAT, WHOSE

    def face(self, board: Board, now: datetime) -> Face:
        """How many run out, how far, and how much of their time is used together."""
        low = board.waiting(BUDGET, now)
        grades = Counter(one.warning for one in low)
        over = grades[BudgetWarning.USED_UP]
        worked = sum((one.worked for one in low), start=timedelta(0))
        whole = sum((one.whole or timedelta(0) for one in low), start=timedelta(0))
        return Face(
            figure=len(low),
            caption=ngettext("budget is low", "budgets are low", len(low)),
            grade=Grade.OVERDUE if over else Grade.SOON if low else Grade.PLAIN,
            notes=_notes(grades),
            trend=bar(worked / whole, WIDE_BAR) if whole else "",
            trend_captions=_used(worked, whole) if low else (),
        )

    def records(self, board: Board, now: datetime) -> Sequence[Line]:
        """The ones that are used most."""
        worst = sorted(board.waiting(BUDGET, now), key=lambda one: (-one.used, one.number))
        return [Line(one.key, _cells(one)) for one in worst[: self.limit]]

    def wanted(self, board: Board, now: datetime, key: Hashable | None) -> Wanted | None:
        """All that is counted here."""
        return Wanted(frozenset(map(str, BUDGET))) if board.waiting(BUDGET, now) else None


def _used(worked: timedelta, whole: timedelta) -> tuple[str, ...]:
    facts = {"used": formats.duration(worked), "whole": formats.duration(whole)}
    return _("{used} of {whole} used").format(**facts), _("{used} of {whole}").format(**facts)


def _cells(one: Pending) -> tuple[Cell, ...]:
    grade = Grade.OVERDUE if one.warning is BudgetWarning.USED_UP else Grade.SOON
    used = f"{SYMBOLS[grade]} {bar(one.used, BAR)} {formats.percent(one.used)}"
    left = formats.duration(remaining(one.worked, one.whole or timedelta(0)))
    return Cell(used, grade), Cell(left), Cell(one.title), customer_cell(one)


def _notes(grades: Counter[BudgetWarning]) -> tuple[Cell, ...]:
    over, now, low = (
        grades[BudgetWarning.USED_UP],
        grades[BudgetWarning.ACT_NOW],
        grades[BudgetWarning.WARNING],
    )
    notes = (
        (over, note(over, _("{n} used up"), Grade.OVERDUE)),
        (now, note(now, _("{n} from 90%"), Grade.SOON)),
        (low, note(low, _("{n} from 75%"), Grade.SOON)),
    )
    return tuple(cell for number, cell in notes if number)

"""Month: the hours of the running month, and the way to the next premium step (HON-3)."""

from collections.abc import Hashable, Sequence
from datetime import date, datetime, timedelta

from domain.money import euros
from domain.person import Role
from domain.premium import PER_HOUR_FROM, missing_to_next_step
from services.dashboard.board import Earned, OwnBoard
from widgets import formats
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.honorarium.premium_words import next_step_short, next_step_told
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.sparkline import bar
from widgets.words import N_, _, ngettext

_BAR = 14


class MonthDashlet(Dashlet[OwnBoard]):
    """The hours she has recorded, this month and before."""

    NAME = "month"
    TITLE = N_("Month")
    ROLES = frozenset({Role.ASSISTANT})
    TEACHES = N_("No time was recorded yet.")

    earned: Earned | None = None
    """What it came to; None until it was read, after the first picture."""

    def columns(self) -> Sequence[Column]:
        """The month, its hours, what they came to."""
        return (
            Column("", share=1, least=14),
            Column("", width=12, align=Align.RIGHT),
            Column("", width=14, align=Align.RIGHT, priority=1),
        )

    def face(self, board: OwnBoard, now: datetime) -> Face:
        """The whole hours of this month, and what is missing to the next step."""
        seconds = board.months[0][1] if board.months else 0
        missing = missing_to_next_step(seconds)
        target = seconds + missing[0] if missing else _highest()
        told = (next_step_told(seconds), *next_step_short(seconds))
        return Face(
            figure=seconds // 3600,
            caption=ngettext("hour this month", "hours this month", seconds // 3600),
            notes=self._notes(board),
            trend=bar(min(seconds / target, 1.0), _BAR),
            trend_captions=told,
        )

    def records(self, board: OwnBoard, now: datetime) -> Sequence[Line]:
        """The last months, the newest first."""
        return [
            Line(
                month,
                (
                    Cell(formats.month(month)),
                    Cell(formats.duration(timedelta(seconds=seconds))),
                    Cell(self._came_to(month)),
                ),
            )
            for month, seconds in board.months[: self.limit]
            if seconds
        ]

    def wanted(self, board: OwnBoard, now: datetime, key: Hashable | None) -> Wanted | None:
        """The honorarium."""
        return Wanted(honorarium=True)

    def show_earned(self, earned: Earned, now: datetime) -> None:
        """Show what it came to as well."""
        self.earned = earned
        self.go_on(now)

    def _notes(self, board: OwnBoard) -> tuple[Cell, ...]:
        """The fee so far, and what the budgets of her tasks may still bring (HON-6)."""
        if self.earned is None or not board.months:
            return ()
        if not any((self.earned.ahead, *self.earned.months.values())):
            return ()  # no rate yet: noughts would only worry her
        so_far = _("{amount} so far").format(amount=self._came_to(board.months[0][0]))
        ahead = formats.money(euros(self.earned.ahead))
        return Cell(so_far), Cell(_("{amount} more in open budgets").format(amount=ahead))

    def _came_to(self, month: date) -> str:
        if self.earned is None or month not in self.earned.months:
            return ""
        return formats.money(euros(self.earned.months[month]))


def _highest() -> int:
    return int(PER_HOUR_FROM[0][0].total_seconds())

"""To confirm: what an assistant has to look at, so that what is known of her holds (PLAN-2)."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import assert_never

from domain.calendar import local
from domain.confirming import Confirming, ToConfirm
from domain.person import Role
from domain.triage import TriageKind
from services.dashboard.outlook import OwnOutlook
from widgets import formats
from widgets.countdown import Grade
from widgets.dashlets.base import Dashlet, Wanted
from widgets.dashlets.face import Face
from widgets.privacy import customer_name
from widgets.rows.cells import Cell, Column, Line
from widgets.words import N_, _, ngettext


class ConfirmDashlet(Dashlet[OwnOutlook]):
    """Her plan, her absences, and whatever else wants her word."""

    NAME = "confirm"
    TITLE = N_("To confirm")
    ROLES = frozenset({Role.ASSISTANT})
    TEACHES = N_("Everything is confirmed.\n5 shows your plan and your absences.")

    def columns(self) -> Sequence[Column]:
        """What it is, and how it stands."""
        return Column("", share=1, least=14), Column("", share=1, least=14, priority=1)

    def face(self, board: OwnOutlook, now: datetime) -> Face:
        """How much presses, and how much more is in sight."""
        pressing = sum(one.is_pressing for one in board.confirming)
        later = len(board.confirming) - pressing
        return Face(
            figure=pressing,
            caption=ngettext("thing to confirm", "things to confirm", pressing),
            grade=Grade.SOON if pressing else Grade.PLAIN,
            notes=(Cell(_("{n} more in sight").format(n=later), Grade.MUTED),) if later else (),
        )

    def records(self, board: OwnOutlook, now: datetime) -> Sequence[Line]:
        """All of it, what presses first."""
        return [Line(_key(one), _cells(one, now)) for one in board.confirming]

    def wanted(self, board: OwnOutlook, now: datetime, key: Hashable | None) -> Wanted | None:
        """Where it is done."""
        found = next((one for one in board.confirming if _key(one) == key), None)
        return None if found is None else _wanted(found)


def _key(one: ToConfirm) -> Hashable:
    return one.kind.value, one.id


def _wanted(one: ToConfirm) -> Wanted:
    match one.kind:
        case Confirming.PLAN:
            return Wanted(room="planning")
        case Confirming.DATA:
            return Wanted(kinds=frozenset({TriageKind.DATA_TO_DELETE.value}))
        case Confirming.STANDING_IN:
            return Wanted(room="planning", at=("standing_in", one.id))
        case Confirming.ABSENCE:
            return Wanted(room="planning", at=("absence", one.id))
        case _:
            assert_never(one.kind)


def _cells(one: ToConfirm, now: datetime) -> tuple[Cell, ...]:
    mark, grade = ("◆ ", Grade.SOON) if one.is_pressing else ("○ ", Grade.PLAIN)
    match one.kind:
        case Confirming.PLAN:
            told = _("never confirmed yet")
            if one.since is not None:
                told = _("confirmed {time}").format(time=formats.moment(one.since))
            return Cell(mark + _("Your plan"), grade), Cell(told, Grade.MUTED)
        case Confirming.DATA:
            assert one.day is not None  # everything that is kept is kept until a day
            whose = formats.plain(customer_name(one.name, one.number), 30)
            since = _("to delete since {day}").format(day=formats.day_full(one.day))
            return Cell(mark + whose, grade), Cell(since, Grade.MUTED)
        case Confirming.STANDING_IN:
            assert one.day is not None  # every absence ends on a day
            who = _("Stand in for {name}").format(name=formats.plain(one.name, 30))
            until = _("until {day}").format(day=formats.day_near(one.day, local(now).date()))
            return Cell(mark + who, grade), Cell(until, Grade.MUTED)
        case Confirming.ABSENCE:
            assert one.day is not None  # every absence begins on a day
            day = formats.day_near(one.day, local(now).date())
            left = ngettext("{n} step left", "{n} steps left", one.open).format(n=one.open)
            done = left if one.open else "✓ " + _("arranged")
            return Cell(mark + _("Away from {day}").format(day=day), grade), Cell(done, Grade.MUTED)
        case _:
            assert_never(one.kind)

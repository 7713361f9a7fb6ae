"""Words for plans, absences, stops and competences."""

from typing import assert_never

from domain.absence import AbsenceFlag, AbsenceKind
from domain.competence import Level
from domain.stop import StopCause, StopKind
from domain.utilisation import Load
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _


def absence_kind(value: AbsenceKind) -> str:
    """Why she is away."""
    match value:
        case AbsenceKind.VACATION:
            return _("vacation")
        case AbsenceKind.SICK:
            return _("ill")
        case _:
            assert_never(value)


def absence_flag(value: AbsenceFlag) -> str:
    """What the manager should look at."""
    match value:
        case AbsenceFlag.LONG:
            return _("longer than three weeks")
        case AbsenceFlag.FREQUENT:
            return _("three or more within 90 days")
        case AbsenceFlag.SHORT_NOTICE:
            return _("at short notice")
        case _:
            assert_never(value)


def level(value: Level) -> str:
    """How well somebody can do it."""
    match value:
        case Level.BASIC:
            return _("basics")
        case Level.GOOD:
            return _("well")
        case Level.EXPERT:
            return _("expert")
        case _:
            assert_never(value)


def load(value: Load) -> Label:
    """How full somebody is."""
    match value:
        case Load.NONE_PLANNED:
            return Label("·", _("nothing planned"), Grade.MUTED)
        case Load.FREE:
            return Label("○", _("has room"))
        case Load.FILLING:
            return Label("◐", _("nearly full"), Grade.SOON)
        case Load.FULL:
            return Label("●", _("full"), Grade.OVERDUE)
        case _:
            assert_never(value)


def stop_kind(value: StopKind) -> str:
    """What she is not to be given; internal."""
    match value:
        case StopKind.ALL:
            return _("no new customers, no extra tasks")
        case StopKind.CUSTOMERS:
            return _("no new customers")
        case _:
            assert_never(value)


def stop_sign(value: StopKind) -> str:
    """The same in a list, where there is little room; internal."""
    match value:
        case StopKind.ALL:
            return _("⊘ nothing more")
        case StopKind.CUSTOMERS:
            return _("⊘ no customers")
        case _:
            assert_never(value)


def stop_cause(value: StopCause) -> str:
    """What it was set for; internal."""
    match value:
        case StopCause.HELP:
            return _("to catch up")
        case StopCause.BEGINNING:
            return _("beginning")
        case StopCause.LEAVING:
            return _("leaving")
        case _:
            assert_never(value)

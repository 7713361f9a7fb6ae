"""Who could take something, and what speaks for or against her, in the reader's words."""

from typing import assert_never

from domain.staffing import Ranked, Reason, StaffingOption
from widgets import formats
from widgets.words import _


def suggestion(one: Ranked) -> str:
    """The sign of whom nothing rules out, and of everybody else."""
    return "✓" if one.is_suggested else "▲"


def candidate_reasons(one: Ranked, *, most: int = 99) -> str:
    """Everything that speaks for or against her, the gravest first, or the first few of it."""
    return " · ".join(_reason(reason, one) for reason in one.reasons[:most])


def _reason(reason: Reason, one: Ranked) -> str:
    standing = one.standing
    used = standing.utilisation.percent
    match reason:
        case Reason.STOPPED:
            return _("takes no additional work")
        case Reason.AWAY if standing.away_until is not None:
            return _("away until {day}").format(day=formats.day(standing.away_until))
        case Reason.AWAY if standing.away_from is not None:
            return _("away from {day}").format(day=formats.day(standing.away_from))
        case Reason.AWAY_SOON if standing.away_soon is not None:
            return _("away from {day}").format(day=formats.day(standing.away_soon))
        case Reason.NEARLY_FULL | Reason.FULL if used is not None:
            return _("{share} taken").format(share=formats.percent(used / 100))
        case Reason.HAS_HOURS:
            free = formats.duration(standing.utilisation.free)
            return _("{time} free").format(time=free)
        case Reason.NO_ROOM:
            return _("{free} free, the task needs {needed}").format(
                free=formats.duration(standing.utilisation.free),
                needed=formats.duration(standing.needed),
            )
        case _:
            return _plain(reason)


def _plain(reason: Reason) -> str:
    match reason:
        case Reason.STOPPED:
            return _("takes no additional work")
        case Reason.AWAY | Reason.AWAY_SOON:
            return _("away")
        case Reason.NOT_WANTED:
            return _("wants none by her plan")
        case Reason.FULL | Reason.NO_ROOM:
            return _("no time left")
        case Reason.NO_COMPETENCE:
            return _("lacks the competence")
        case Reason.NO_PLAN:
            return _("has made no plan")
        case Reason.STALE_PLAN:
            return _("plan out of date")
        case Reason.NEARLY_FULL:
            return _("little time left")
        case Reason.KNOWS_CUSTOMER:
            return _("knows the customer")
        case Reason.SERVES_CUSTOMER:
            return _("serves the customer")
        case Reason.EXPERT:
            return _("expert")
        case Reason.GOOD:
            return _("good at it")
        case Reason.BASIC:
            return _("basic knowledge")
        case Reason.HAS_HOURS:
            return _("has hours free")
        case Reason.WANTED:
            return _("wants some by her plan")
        case _:
            assert_never(reason)


def staffing_option(value: StaffingOption) -> str:
    """What can be tried when nobody is found (STAFF-3)."""
    match value:
        case StaffingOption.WIDEN:
            return _("Ask more of the team")
        case StaffingOption.MOVE_DEADLINE:
            return _("Propose a later deadline")
        case StaffingOption.OTHER_COMPETENCE:
            return _("Another area or competence")
        case StaffingOption.NEWBIES:
            return _("Let others review their competences")
        case StaffingOption.SPLIT:
            return _("Split the task")
        case StaffingOption.TRAINING:
            return _("Offer to train somebody")
        case StaffingOption.RESEARCH:
            return _("Offer to look outside")
        case _:
            assert_never(value)


def option_detail(value: StaffingOption) -> str:
    """What happens when it is chosen."""
    match value:
        case StaffingOption.WIDEN:
            return _("Also those who want none by their plan, and again who declined.")
        case StaffingOption.MOVE_DEADLINE:
            return _("The customer is asked; somebody may be free by then.")
        case StaffingOption.OTHER_COMPETENCE:
            return _("Perhaps somebody can do it under another name.")
        case StaffingOption.NEWBIES:
            return _("Whoever lacks the competence is asked in the single chat whether she has it.")
        case StaffingOption.SPLIT:
            return _("Several can do what is too much for one.")
        case StaffingOption.TRAINING:
            return _("At the customer's cost, so she is asked first.")
        case StaffingOption.RESEARCH:
            return _("The customer is offered a list of help outside.")
        case _:
            assert_never(value)

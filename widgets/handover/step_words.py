"""What waits about handovers and leavings in the triage, in words (HAND-1, HAND-7, HAND-8)."""

from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

from domain.handover_terms import Step
from domain.leaving import LeavingState
from widgets import formats
from widgets.words import _

if TYPE_CHECKING:
    from services.triage.cases import NextStep, OpenLeaving


def step_title(one: "NextStep") -> str:
    """What there is to do about a handover, in a few words."""
    match one.facts.step:
        case Step.FILE:
            return _("Complete the file for the handover")
        case Step.SUCCESSOR if one.facts.target is None:
            return _("Propose who follows")
        case Step.SUCCESSOR:
            return _("Agree on who follows")
        case Step.INFORMED:
            return _("Tell the customer who follows")
        case Step.TRAINING:
            return _("Pass the customer on")
        case Step.CLOSED:
            return _("Finish the handover")
        case _:
            assert_never(one.facts.step)


def step_why(one: "NextStep") -> str:
    """Whose customer it is, and by when the step is planned."""
    return _("{name} hands the customer over; planned for {day}.").format(
        name=formats.plain(one.person, 40), day=formats.day_full(one.facts.planned_on)
    )


def leaving_title(one: "OpenLeaving") -> str:
    """What there is to decide about a leaving, in a few words."""
    match one.state:
        case LeavingState.TALK:
            return _("Decide what follows from the talk")
        case LeavingState.FEWER_HOURS:
            return _("Fewer hours end: talk again")
        case _:
            return _("Last invoice, then close the accounts")


def leaving_why(one: "OpenLeaving") -> str:
    """Why it waits now."""
    match one.state:
        case LeavingState.TALK:
            return _("The talk was a week ago: fewer hours, notice, or does she stay?")
        case LeavingState.FEWER_HOURS:
            return _("They were agreed until {day}.").format(day=formats.day_full(one.look_on))
        case _:
            last = one.look_on - timedelta(days=1)
            return _("The last day was {day}. The room of handovers says what is missing.").format(
                day=formats.day_full(last)
            )

"""Whose turn it is in a handover, for what waits for whom (HAND-5, HAND-6, HAND-10)."""

from datetime import date, timedelta
from enum import StrEnum

from domain.handover_terms import Step, Target
from domain.values import dataclass

AHEAD = timedelta(days=7)
"""So long before its planned day a step waits for whoever does it."""


class Turn(StrEnum):
    """Who does what comes next."""

    GIVER = "giver"
    """The assistant who hands over."""
    SUCCESSOR = "successor"
    ASSISTANTS = "assistants"
    """Whoever leads the assistants: her word is missing."""
    CUSTOMERS = "customers"
    """Whoever looks after the customers: her word is missing."""
    MANAGEMENT = "management"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What decides whose turn it is."""

    step: Step
    """The first one that is not done."""
    planned_on: date
    target: Target | None = None
    assistants_agree: bool = False
    customers_agree: bool = False
    training_decided: bool = False
    training_runs: bool = False
    to_prove: int = 0
    """Of what the successor accepts, not done yet."""
    to_accept: int = 0
    """Done, and not accepted yet."""
    items_open: int = 0
    """Of the whole closing list."""
    open_tasks: int = 0
    """Of hers, which wait as tasks."""


def turns_of(facts: StepFacts) -> frozenset[Turn]:
    """Who can go on now; nobody while tasks or the training run."""
    match facts.step:
        case Step.FILE:
            return frozenset({Turn.GIVER})
        case Step.SUCCESSOR:
            return _deciding(facts)
        case Step.INFORMED:
            by_team = facts.target is Target.REACTIVATION
            return frozenset({Turn.MANAGEMENT} if by_team else {Turn.MANAGEMENT, Turn.GIVER})
        case Step.TRAINING:
            return _passing_on(facts)
        case Step.CLOSED:
            if facts.items_open:
                return frozenset({Turn.GIVER})
            return frozenset() if facts.open_tasks else frozenset({Turn.MANAGEMENT})


def waits(facts: StepFacts, today: date) -> bool:
    """Whether it waits already: near its planned day, or others have done their part."""
    others_did = facts.step is Step.SUCCESSOR and facts.target is not None
    others_did |= facts.step is Step.TRAINING and facts.to_accept > 0
    return others_did or facts.planned_on <= today + AHEAD


def _deciding(facts: StepFacts) -> frozenset[Turn]:
    if facts.target is None:
        return frozenset({Turn.MANAGEMENT})
    agreed = {
        Turn.ASSISTANTS: facts.assistants_agree,
        Turn.CUSTOMERS: facts.customers_agree,
    }
    return frozenset(turn for turn, agrees in agreed.items() if not agrees)


def _passing_on(facts: StepFacts) -> frozenset[Turn]:
    if facts.target is Target.REACTIVATION:
        return frozenset() if facts.open_tasks else frozenset({Turn.MANAGEMENT})
    if not facts.training_decided:
        return frozenset({Turn.GIVER})
    found = set()
    if facts.to_prove:
        found.add(Turn.GIVER)
    if facts.to_accept or not (facts.to_prove or facts.training_runs):
        found.add(Turn.SUCCESSOR)
    return frozenset(found)

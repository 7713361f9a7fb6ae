"""The words of handovers: steps and what they need, who agrees, who is told how (HAND-2 to 10)."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from domain.person import Role


class Step(StrEnum):
    """The steps, in the order of the board."""

    FILE = "file"
    """The customer's file is complete (HAND-4)."""
    SUCCESSOR = "successor"
    """Both managers agree on who follows and how the customer is told (HAND-5)."""
    INFORMED = "informed"
    """The customer knows, the successor is introduced (HAND-6)."""
    TRAINING = "training"
    """What the successor needs to know is passed on, and she has taken over (HAND-6)."""
    CLOSED = "closed"
    """Nothing is left to do (HAND-10)."""


NEEDS: Mapping[Step, frozenset[Step]] = {
    Step.FILE: frozenset(),
    Step.SUCCESSOR: frozenset(),
    Step.INFORMED: frozenset({Step.FILE, Step.SUCCESSOR}),
    Step.TRAINING: frozenset({Step.INFORMED}),
    Step.CLOSED: frozenset({Step.TRAINING}),
}
"""Which steps have to be done before. Who looks for a successor need not wait for the file."""


class Cause(StrEnum):
    """Why the customer is handed over."""

    LEAVING = "leaving"
    """She leaves the agency (HAND-3)."""
    ASSISTANT = "assistant"
    """She gives this customer back (HAND-9)."""
    CUSTOMER = "customer"
    """This customer wants to work with her no longer (HAND-9)."""


class Target(StrEnum):
    """Who has the customer afterwards."""

    SUCCESSOR = "successor"
    REACTIVATION = "reactivation"
    """The reactivation team (HAND-5)."""


class Telling(StrEnum):
    """How the customer is told (HAND-5)."""

    CALL = "call"
    """In person, by phone."""
    MAIL = "mail"
    REACTIVATION_MAIL = "reactivation_mail"
    """The reactivation team writes."""
    FINISH = "finish"
    """Only single tasks: they are finished by their deadline (HAND-6)."""


TELLINGS: Mapping[Target, tuple[Telling, ...]] = {
    Target.SUCCESSOR: (Telling.CALL, Telling.MAIL),
    Target.REACTIVATION: (Telling.REACTIVATION_MAIL, Telling.FINISH, Telling.CALL),
}
"""Which way goes with whom."""


class Side(StrEnum):
    """Who has to agree on successor and way of telling (HAND-5)."""

    ASSISTANTS = "assistants"
    """Who leads the assistants."""
    CUSTOMERS = "customers"
    """Who looks after the customers."""


SIDE_OF: Mapping[Role, Side] = {
    Role.ASSISTANT_MANAGER: Side.ASSISTANTS,
    Role.CUSTOMER_MANAGER: Side.CUSTOMERS,
}
"""For which side a role speaks; an admin stands in for either."""


class Hindrance(StrEnum):
    """What holds a step."""

    FILE_INCOMPLETE = "file_incomplete"
    FILE_UNCHECKED = "file_unchecked"
    NO_SUCCESSOR = "no_successor"
    ASSISTANTS_DISAGREE = "assistants_disagree"
    """Who leads the assistants has not agreed yet."""
    CUSTOMERS_DISAGREE = "customers_disagree"
    """Who looks after the customers has not agreed yet."""
    NOT_TOLD = "not_told"
    TRAINING_UNDECIDED = "training_undecided"
    TRAINING_RUNS = "training_runs"
    NOT_ACCEPTED = "not_accepted"
    NOT_TAKEN_OVER = "not_taken_over"
    ITEMS_OPEN = "items_open"
    TASKS_OPEN = "tasks_open"


def sides_of(roles: Collection[Role]) -> frozenset[Side]:
    """For which sides somebody can agree; an admin for either."""
    if Role.ADMIN in roles:
        return frozenset(Side)
    return frozenset(SIDE_OF[role] for role in roles if role in SIDE_OF)


def agrees_alone(roles: Collection[Role]) -> bool:
    """Whether she really is both managers, so that her word is both words."""
    return SIDE_OF.keys() <= frozenset(roles)

"""One customer passes from an assistant to a successor: a state machine (HAND-2 to HAND-10).

Every move takes the handover and gives it back one step on, or raises the refusal. What holds a
step, `blockers` says; a move is refused for exactly that.
"""

from collections.abc import Sequence
from datetime import date, datetime

from domain.closing import Check, Item, open_items, unaccepted_items
from domain.errors import VPAError
from domain.handover_terms import NEEDS, Cause, Hindrance, Step, Target, Telling
from domain.ids import CustomerId, PersonId, TaskId
from domain.person import AssignmentRole
from domain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that holds a step, and how many of it where that can be counted."""

    what: Hindrance
    count: int = 0


@dataclass(frozen=True, slots=True)
class Approval:
    """A manager's word that successor and way of telling are right."""

    by: PersonId
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of one handover: when it is planned, and when and by whom it was done."""

    step: Step
    planned_on: date
    done_at: datetime | None = None
    done_by: PersonId | None = None
    done_name: str = ""
    note: str = ""
    """What was said of it: how the customer took it, where the file stands."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One customer's way from her to somebody else."""

    id: int
    customer_id: CustomerId
    person_id: PersonId
    """Who gives the customer away."""
    person_name: str
    role: AssignmentRole
    """How she stands to the customer."""
    cause: Cause
    noticed_on: date
    last_day: date
    made_at: datetime
    made_name: str
    leaving_id: int | None = None
    """The leaving it is part of; None when it is about this customer only (HAND-9)."""
    help_offered: bool | None = None
    """Whether help to find a successor was offered; None while nobody has said (HAND-9)."""
    reason: str = ""
    """Why it ends, for one customer only."""
    target: Target | None = None
    successor_id: PersonId | None = None
    successor_name: str = ""
    telling: Telling | None = None
    by_assistants: Approval | None = None
    by_customers: Approval | None = None
    training: bool | None = None
    """Whether the customer wants the successor trained; None until she has said (HAND-6)."""
    task_id: TaskId | None = None
    """The handover task."""
    stages: tuple[Stage, ...] = ()
    checks: tuple[Check, ...] = ()
    version: int = 1

    def stage(self, step: Step) -> Stage:
        """This step of it."""
        return next(one for one in self.stages if one.step is step)

    def check(self, item: Item) -> Check:
        """This item of the closing list."""
        return next(one for one in self.checks if one.item is item)

    def has_done(self, step: Step) -> bool:
        """Whether the step is done."""
        return self.stage(step).done_at is not None

    @property
    def is_told(self) -> bool:
        """Whether the customer knows."""
        return self.has_done(Step.INFORMED)

    @property
    def has_heard(self) -> bool:
        """Whether the customer was ever told, even if somebody else follows now."""
        return self.is_told or bool(self.stage(Step.INFORMED).note)

    @property
    def is_closed(self) -> bool:
        """Whether the customer is handed over with everything that belongs to it."""
        return self.has_done(Step.CLOSED)

    @property
    def current(self) -> Step | None:
        """The first step that is not done; None when all are."""
        return next((one.step for one in self.stages if one.done_at is None), None)


@dataclass(frozen=True, slots=True)
class Around:
    """What a handover depends on beside itself."""

    file_missing: int = 0
    """How many headings of the customer's file are empty (HAND-4)."""
    training_runs: bool = False
    """Whether the handover task is not done yet."""
    open_tasks: int = 0
    """Her tasks of this customer that are not over."""


@dataclass
class StepHeld(VPAError):
    """The step cannot be done yet."""

    step: Step
    blockers: Sequence[Blocker]


@dataclass
class TooEarlyToTell(VPAError):
    """An announcement before both sides agreed on successor and way: nobody tells yet (HAND-2)."""

    blockers: Sequence[Blocker]


@dataclass
class StepDone(VPAError):
    """It is done already."""

    step: Step
    by: str


@dataclass
class SameApprover(VPAError):
    """One person cannot agree for both sides."""

    name: str


def blockers(handover: Handover, step: Step, around: Around) -> Sequence[Blocker]:
    """What holds the step now; empty when it can be done."""
    found = [
        one
        for need in Step
        if need in NEEDS[step] and not handover.has_done(need)
        for one in _undone(handover, need)
    ]
    match step:
        case Step.FILE:
            found.append((Hindrance.FILE_INCOMPLETE, around.file_missing))
        case Step.SUCCESSOR:
            found += _disagreement(handover)
        case Step.TRAINING:
            found += _not_passed_on(handover, around)
        case Step.CLOSED:
            found.append((Hindrance.ITEMS_OPEN, len(open_items(handover.checks))))
            found.append((Hindrance.TASKS_OPEN, around.open_tasks))
    return [Blocker(what, _counted(holds)) for what, holds in found if holds]


def done(
    handover: Handover, step: Step, by: PersonId, name: str, at: datetime, note: str = ""
) -> Handover:
    """The step marked done, whatever holds it: the moves ask first. `StepDone` for the second."""
    stage = handover.stage(step)
    if stage.done_at is not None:
        raise StepDone(step, stage.done_name)
    made = replace(stage, done_at=at, done_by=by, done_name=name, note=note)
    return _with_stage(handover, made)


def undone(handover: Handover, step: Step) -> Handover:
    """The step open again; what was said of it stays, for it was said."""
    opened = replace(handover.stage(step), done_at=None, done_by=None, done_name="")
    return _with_stage(handover, opened)


def planned(handover: Handover, step: Step, day: date) -> Handover:
    """The step planned for that day."""
    return _with_stage(handover, replace(handover.stage(step), planned_on=day))


def outward(handover: Handover) -> Handover:
    """What assistants may see of it: nobody is named before both sides agree (HAND-2)."""
    if handover.has_done(Step.SUCCESSOR):
        return handover
    return replace(
        handover,
        target=None,
        successor_id=None,
        successor_name="",
        telling=None,
        by_assistants=None,
        by_customers=None,
    )


def with_check(handover: Handover, check: Check) -> Handover:
    """The handover with this item of its list as it is now."""
    checks = tuple(check if one.item is check.item else one for one in handover.checks)
    return replace(handover, checks=checks)


def _with_stage(handover: Handover, stage: Stage) -> Handover:
    stages = tuple(stage if one.step is stage.step else one for one in handover.stages)
    return replace(handover, stages=stages)


def _undone(handover: Handover, need: Step) -> list[tuple[Hindrance, int | bool]]:
    """What to say of a step that has to be done before."""
    match need:
        case Step.FILE:
            return [(Hindrance.FILE_UNCHECKED, True)]
        case Step.SUCCESSOR:
            return _disagreement(handover)
        case Step.INFORMED:
            return [(Hindrance.NOT_TOLD, True)]
        case _:
            return [(Hindrance.NOT_TAKEN_OVER, True)]


def _disagreement(handover: Handover) -> list[tuple[Hindrance, int | bool]]:
    if handover.target is None:
        return [(Hindrance.NO_SUCCESSOR, True)]
    return [
        (Hindrance.ASSISTANTS_DISAGREE, handover.by_assistants is None),
        (Hindrance.CUSTOMERS_DISAGREE, handover.by_customers is None),
    ]


def _not_passed_on(handover: Handover, around: Around) -> list[tuple[Hindrance, int | bool]]:
    accepts = handover.target is Target.SUCCESSOR
    finishes = handover.telling is Telling.FINISH
    return [
        (Hindrance.TRAINING_UNDECIDED, accepts and handover.training is None),
        (Hindrance.TRAINING_RUNS, around.training_runs),
        (Hindrance.NOT_ACCEPTED, len(unaccepted_items(handover.checks)) if accepts else 0),
        (Hindrance.TASKS_OPEN, around.open_tasks if finishes else 0),
    ]


def _counted(holds: int | bool) -> int:
    return 0 if isinstance(holds, bool) else holds

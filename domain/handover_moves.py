"""The moves of a handover: who agrees, who is told, who takes over, when it ends (HAND-2..10)."""

from datetime import date, datetime

from domain.closing import Item, Way, accepted, fresh_list, proved
from domain.errors import BadInput, VPAError
from domain.handover import (
    Approval,
    Around,
    Blocker,
    Handover,
    SameApprover,
    Stage,
    StepDone,
    StepHeld,
    TooEarlyToTell,
    blockers,
    done,
    planned,
    undone,
    with_check,
)
from domain.handover_terms import TELLINGS, Hindrance, Side, Step, Target, Telling
from domain.ids import PersonId, TaskId
from domain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class By:
    """Who does it, and when."""

    id: PersonId
    name: str
    at: datetime


@dataclass
class CustomerTold(VPAError):
    """The customer was told already; nothing of it can be changed silently."""

    successor: str
    """Who was named; empty for the reactivation team."""


@dataclass
class NobodyProposed(VPAError):
    """There is nothing to agree on yet."""


@dataclass
class OnTheWay(VPAError):
    """The customer is being handed over: who follows is agreed on there, by both sides (HAND-2)."""

    by: str
    """Who hands over."""


@dataclass
class NotTheSuccessor(VPAError):
    """Somebody else takes this customer over."""

    successor: str


def file_checked(handover: Handover, around: Around, by: By, note: str) -> Handover:
    """The customer's file is complete (HAND-4); `StepHeld` while headings are empty."""
    return _step(handover, Step.FILE, around, by, note)


def proposed(
    handover: Handover,
    target: Target,
    telling: Telling,
    successor_id: PersonId | None = None,
    successor_name: str = "",
) -> Handover:
    """Who is to have the customer and how the customer is told; both sides agree anew (HAND-5).

    A customer who was told already is to be told anew. `CustomerTold` once she has been taken
    over; `BadInput` for nobody, for herself, or a way that does not fit.
    """
    if handover.has_done(Step.TRAINING):
        raise CustomerTold(handover.successor_name)
    if (target is Target.SUCCESSOR) is (successor_id is None):
        raise BadInput("successor", "missing" if successor_id is None else "unknown")
    if successor_id == handover.person_id:
        raise BadInput("successor", "same")
    if telling not in TELLINGS[target]:
        raise BadInput("telling", "unknown")
    return replace(
        dropped(handover),
        target=target,
        telling=telling,
        successor_id=successor_id,
        successor_name=successor_name,
    )


def dropped(handover: Handover) -> Handover:
    """Nobody is proposed any more, and what the successor had accepted counts no longer."""
    nobody = replace(
        handover,
        target=None,
        telling=None,
        successor_id=None,
        successor_name="",
        by_assistants=None,
        by_customers=None,
        training=None,
        checks=tuple(replace(one, accepted_at=None) for one in handover.checks),
    )
    return undone(undone(nobody, Step.INFORMED), Step.SUCCESSOR)


def approved(handover: Handover, side: Side, by: By, *, alone: bool = False) -> Handover:
    """A side agrees on successor and way; with both the step is done (HAND-5).

    `NobodyProposed`, `CustomerTold`; `SameApprover` when she agreed for the other side, unless she
    `alone` is both managers.
    """
    if handover.target is None:
        raise NobodyProposed
    if handover.is_told:
        raise CustomerTold(handover.successor_name)
    ours, theirs = handover.by_assistants, handover.by_customers
    other = theirs if side is Side.ASSISTANTS else ours
    if other is not None and other.by == by.id and not alone:
        raise SameApprover(by.name)
    word = Approval(by.id, by.name, by.at)
    if side is Side.ASSISTANTS:
        agreed = replace(handover, by_assistants=word)
    else:
        agreed = replace(handover, by_customers=word)
    if not blockers(agreed, Step.SUCCESSOR, Around()) and not agreed.has_done(Step.SUCCESSOR):
        return done(agreed, Step.SUCCESSOR, by.id, by.name, by.at)
    return agreed


def told(handover: Handover, by: By, note: str) -> Handover:
    """The customer knows and the successor is introduced (HAND-6); `TooEarlyToTell` (HAND-2).

    Where only single tasks are finished nobody is trained: that is then decided as well.
    """
    held = blockers(handover, Step.INFORMED, Around())
    if held and not handover.is_told:
        raise TooEarlyToTell(held)
    known = done(handover, Step.INFORMED, by.id, by.name, by.at, note)
    return known if handover.target is Target.SUCCESSOR else replace(known, training=False)


def training_decided(handover: Handover, wanted: bool, task_id: TaskId | None = None) -> Handover:
    """Whether the customer wants the successor trained, and by which task (HAND-6).

    `StepHeld` before the customer knows; `StepDone` once it is passed on.
    """
    if not handover.is_told:
        raise StepHeld(Step.TRAINING, [Blocker(Hindrance.NOT_TOLD)])
    _refuse_done(handover, Step.TRAINING)
    return replace(handover, training=wanted, task_id=task_id if wanted else None)


def item_proved(handover: Handover, item: Item, way: Way, proof: str, by: By) -> Handover:
    """An item of the closing list done, with its proof (HAND-10).

    `BadInput`, `WrongOrder`; `StepDone` once everything is closed.
    """
    _refuse_done(handover, Step.CLOSED)
    made = proved(handover.check(item), way, proof)
    return with_check(handover, replace(made, done_by=by.id, done_name=by.name, done_at=by.at))


def item_accepted(handover: Handover, item: Item, by: By) -> Handover:
    """The successor takes an item as in order; `NotTheSuccessor`, `NothingToAccept`."""
    if handover.successor_id != by.id:
        raise NotTheSuccessor(handover.successor_name)
    return with_check(handover, accepted(handover.check(item), by.at))


def passed_on(handover: Handover, around: Around, by: By, note: str = "") -> Handover:
    """The customer is the successor's, or the reactivation team's, from this moment (HAND-6).

    `StepHeld` while she has not accepted everything, or the training runs.
    """
    return _step(handover, Step.TRAINING, around, by, note)


def closed(handover: Handover, around: Around, by: By, note: str = "") -> Handover:
    """Nothing is left (HAND-10); `StepHeld` by open items or tasks."""
    return _step(handover, Step.CLOSED, around, by, note)


def replanned(handover: Handover, step: Step, day: date) -> Handover:
    """The step planned for another day, not after the last; `StepDone`, `BadInput`."""
    _refuse_done(handover, step)
    if day > handover.last_day:
        raise BadInput("planned_on", "after_last_day")
    return planned(handover, step, day)


def fresh(handover: Handover, dates: dict[Step, date]) -> Handover:
    """A handover that has just begun: every step planned, nothing done."""
    stages = tuple(Stage(step, dates[step]) for step in Step)
    return replace(handover, stages=stages, checks=fresh_list())


def _refuse_done(handover: Handover, step: Step) -> None:
    stage = handover.stage(step)
    if stage.done_at is not None:
        raise StepDone(step, stage.done_name)


def _step(handover: Handover, step: Step, around: Around, by: By, note: str) -> Handover:
    held = blockers(handover, step, around)
    if held and not handover.has_done(step):
        raise StepHeld(step, held)
    return done(handover, step, by.id, by.name, by.at, note)

"""The steps of a handover, each by whom it concerns (HAND-2 to HAND-10)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from data.reads.handovers import places
from domain import handover_moves as moves
from domain.calendar import at
from domain.closing import Item, Way
from domain.contract import checked_text
from domain.errors import BadInput, Forbidden, NotFound
from domain.handover import Around, Handover, StepDone, StepHeld, blockers
from domain.handover_moves import By
from domain.handover_terms import Side, Step, Target, Telling, agrees_alone, sides_of
from domain.ids import PersonId
from domain.leaving import CustomersKnow, LeavingState
from domain.permission import Act
from domain.person import Actor, Role
from domain.response import EVENING
from domain.values import dataclass
from services.handover.handovers import on_handover, seen_by
from services.handover.passing import customer_passed, handover_task
from services.office import Doing, Office, on_person
from services.task.creation import assistant_for
from services.team.stops_overridden import given_despite


@dataclass(frozen=True, slots=True)
class Succession:
    """Who is to have the customer, and how the customer is told."""

    target: Target
    telling: Telling
    successor_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class HandoverSteps:
    """The use cases of one handover; every one tells what holds it when it is refused."""

    office: Office

    def check_file(self, actor: Actor, handover_id: int, note: str = "") -> Handover:
        """The customer's file is complete (HAND-4); `StepHeld` while headings are empty."""
        said = checked_text("note", note, needed=False)
        with self._step(actor, Act.CHECK_FILE, handover_id) as step:
            return step.kept(moves.file_checked(step.handover, step.around, step.by, said))

    def propose(
        self, actor: Actor, handover_id: int, succession: Succession, despite: str = ""
    ) -> Handover:
        """Who follows and how the customer is told; who proposes agrees for her own side (HAND-5).

        `StoppedNeedsReason` for somebody who takes no customers, unless it says why `despite` it;
        `BadInput` for somebody who has given notice herself.
        """
        with self._step(actor, Act.PROPOSE_SUCCESSOR, handover_id) as step:
            name, who = "", succession.successor_id
            if who is not None:
                name = step.doing.work.people.get(assistant_for(step.doing, who)).name
                _refuse_leaver(step.doing, who)
                given_despite(step.doing, who, step.handover.customer_id, despite)
            made = moves.proposed(step.handover, succession.target, succession.telling, who, name)
            sides = sides_of(step.roles)
            for side in sides if len(sides) == 1 or agrees_alone(step.roles) else ():
                made = moves.approved(made, side, step.by, alone=agrees_alone(step.roles))
            step.doing.new = {"successor": name, "target": succession.target.value}
            return step.kept(made)

    def agree(self, actor: Actor, handover_id: int) -> Handover:
        """She agrees for her side; an admin for the one that is open (HAND-5).

        `SameApprover` when she has agreed for the other; `StepHeld` when she has for her own and
        the other is open; `NobodyProposed`.
        """
        with self._step(actor, Act.AGREE_SUCCESSOR, handover_id) as step:
            made = step.handover
            for side in _open_sides(step.handover, sides_of(step.roles)):
                made = moves.approved(made, side, step.by, alone=agrees_alone(step.roles))
                if not agrees_alone(step.roles):
                    break
            step.doing.new = {"successor": made.successor_name}
            return step.kept(made)

    def tell(self, actor: Actor, handover_id: int, note: str) -> Handover:
        """The customer knows, the successor is introduced; a word says how she took it (HAND-6).

        `TooEarlyToTell` before the file is checked and both sides have agreed (HAND-2).
        """
        said = checked_text("note", note)
        with self._step(actor, Act.TELL_CUSTOMER, handover_id) as step:
            return step.kept(moves.told(step.handover, step.by, said))

    def decide_training(
        self,
        actor: Actor,
        handover_id: int,
        *,
        wanted: bool,
        budget: timedelta = timedelta(0),
        due: datetime | None = None,
    ) -> Handover:
        """Whether the customer wants the successor trained; then there is a task for it (HAND-6).

        `StepHeld` before the customer knows; `BadInput` for budget or deadline of the task.
        """
        with self._step(actor, Act.DECIDE_TRAINING, handover_id) as step:
            before = step.handover
            made = moves.training_decided(before, wanted, before.task_id)
            if wanted and before.task_id is None:
                due = due or _evening(before.stage(Step.TRAINING).planned_on, step.doing.now)
                task_id = handover_task(step.doing, before, budget, due)
                made = moves.training_decided(before, wanted, task_id)
            step.doing.new = {"training": int(wanted), "task_id": made.task_id}
            return step.kept(made)

    def prove(self, actor: Actor, handover_id: int, item: Item, way: Way, proof: str) -> Handover:
        """An item of the closing list is done, with its proof (HAND-10); `WrongOrder`."""
        said = checked_text("proof", proof)
        with self._step(actor, Act.PROVE_ITEM, handover_id) as step:
            step.doing.new = {"item": item.value, "way": way.value}
            return step.kept(moves.item_proved(step.handover, item, way, said, step.by))

    def accept(self, actor: Actor, handover_id: int, item: Item) -> Handover:
        """The successor takes an item as in order; `NotTheSuccessor`, `NothingToAccept`."""
        with self._step(actor, Act.ACCEPT_ITEM, handover_id, taking=True) as step:
            step.doing.new = {"item": item.value}
            return step.kept(moves.item_accepted(step.handover, item, step.by))

    def take_over(self, actor: Actor, handover_id: int, note: str = "") -> Handover:
        """The customer is the successor's from now on, with the open tasks (HAND-6).

        The successor does it, or management; `StepHeld` while anything is not accepted.
        """
        said = checked_text("note", note, needed=False)
        with self._step(actor, Act.TAKE_OVER, handover_id, taking=True) as step:
            handover = step.handover
            if not step.actor.is_management and handover.successor_id != step.actor.id:
                raise moves.NotTheSuccessor(handover.successor_name)
            made = moves.passed_on(handover, step.around, step.by, said)
            step.doing.work.accounts.hold(handover.customer_id)
            customer_passed(step.doing, handover)
            step.doing.old = {"assistant_id": handover.person_id}
            step.doing.new = {"assistant_id": handover.successor_id}
            return step.kept(made)

    def close(self, actor: Actor, handover_id: int, note: str = "") -> Handover:
        """Nothing is left to do at this customer (HAND-10); `StepHeld` by open items or tasks."""
        said = checked_text("note", note, needed=False)
        with self._step(actor, Act.CLOSE_HANDOVER, handover_id) as step:
            return step.kept(moves.closed(step.handover, step.around, step.by, said))

    def call_off(self, actor: Actor, handover_id: int, reason: str) -> None:
        """About one customer only: it goes on as before, and nothing is handed over (HAND-9).

        `CustomersKnow` once the customer was told; `NotFound` for one that belongs to a leaving.
        """
        why = checked_text("reason", reason)
        with self._step(actor, Act.CALL_OFF_HANDOVER, handover_id) as step:
            if step.handover.leaving_id is not None:
                raise NotFound("handover", handover_id)
            if step.handover.has_heard:
                raise CustomersKnow(1)
            step.doing.work.handovers.remove(handover_id)
            step.doing.reason = why

    def plan(self, actor: Actor, handover_id: int, planned: Step, day: date) -> Handover:
        """A step planned for another day (HAND-7); `StepDone`, `BadInput` after the last day."""
        with self._step(actor, Act.PLAN_HANDOVER, handover_id) as step:
            was = step.handover.stage(planned).planned_on
            step.doing.old = {"step": planned.value, "planned_on": was.isoformat()}
            step.doing.new = {"step": planned.value, "planned_on": day.isoformat()}
            return step.kept(moves.replanned(step.handover, planned, day))

    @contextmanager
    def _step(
        self, actor: Actor, act: Act, handover_id: int, *, taking: bool = False
    ) -> "Iterator[_Step]":
        """An act on a handover that is hers to see, with what it depends on.

        Assistants act for themselves: whose handover it is, is looked up within. Who takes over
        does only what is `taking`.
        """
        with self.office.reading() as work:
            seen = seen_by(work, actor, handover_id)
        subject = on_handover(seen) if actor.is_management else on_person(actor.id)
        with self.office.acting(actor, act, subject) as doing:
            present = doing.actor or actor
            handover = seen_by(doing.work, present, handover_id)
            doing.subject = on_handover(handover)
            place = places(doing.work.reader, doing.now, handover.id).get(handover.id)
            if place is None:  # its leaving is over
                raise NotFound("handover", handover_id)
            if not (taking or present.is_management or handover.person_id == present.id):
                raise Forbidden(act)
            yield _Step(doing, present, handover, place.around)


@dataclass(slots=True)
class _Step:
    """A step under way."""

    doing: Doing
    actor: Actor
    handover: Handover
    around: Around

    @property
    def by(self) -> By:
        """Who does it, and when."""
        return By(self.actor.id, self.actor.name, self.doing.now)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that she has now."""
        return self.actor.roles

    def kept(self, made: Handover) -> Handover:
        """The handover as it is from now on; `Stale` when somebody was quicker."""
        return self.doing.work.handovers.save(made, self.handover)


def _refuse_leaver(doing: Doing, person_id: PersonId) -> None:
    leaving = doing.work.leavings.find_open(person_id)
    if leaving is not None and leaving.state is LeavingState.NOTICE:
        raise BadInput("successor", "leaves")


def _evening(planned_on: date, now: datetime) -> datetime:
    """The planned day's evening, or a week from now when that has passed."""
    due = at(planned_on, EVENING)
    return due if due > now else now + timedelta(weeks=1)


def _open_sides(handover: Handover, sides: Iterable[Side]) -> Sequence[Side]:
    """For which of them nobody has agreed.

    When she has nothing to add: `StepHeld` by the side that is still to agree, else `StepDone`.
    """
    words = {Side.ASSISTANTS: handover.by_assistants, Side.CUSTOMERS: handover.by_customers}
    found = [side for side in Side if side in frozenset(sides) and words[side] is None]
    if not found:
        if held := blockers(handover, Step.SUCCESSOR, Around()):
            raise StepHeld(Step.SUCCESSOR, held)
        given = next((word for word in words.values() if word is not None), None)
        raise StepDone(Step.SUCCESSOR, given.name if given else "")
    return found

"""Handovers as they are read, and begun for one customer only (HAND-7, HAND-9)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from data.ids import new_id
from data.reads.handovers import Place, places, served_by, serving
from data.work import Work
from domain.assignment import role_held
from domain.calendar import local
from domain.contract import checked_text
from domain.errors import BadInput, NotFound
from domain.handover import Blocker, Handover, blockers, outward
from domain.handover_moves import fresh
from domain.handover_plan import Progress, Size, dates, late_steps, progress, size_of
from domain.handover_terms import Cause, Step
from domain.ids import CustomerId, PersonId
from domain.leaving import Leaving, last_day_for_customer
from domain.leaving_gates import Reason, account_locks, last_invoice_locks
from domain.permission import Act, for_our_side, reach_of
from domain.person import Actor, AssignmentRole, Person
from domain.trail import Subject
from domain.values import dataclass, replace
from services.handover.left_behind import left_of
from services.office import Doing, Office, on_person

SHOWN = timedelta(days=30)
"""So long a closed handover of one customer is still shown."""


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """A handover with everything that stands around it."""

    handover: Handover
    place: Place
    late: Sequence[Step]
    """Steps that should be done by now."""

    @property
    def size(self) -> Size:
        """What kind of customer it is."""
        return size_of(self.place.custom)

    def held_by(self, step: Step) -> Sequence[Blocker]:
        """What holds the step."""
        return blockers(self.handover, step, self.place.around)


@dataclass(frozen=True, slots=True)
class LeavingView:
    """Somebody who leaves: how far it is, and what is locked."""

    leaving: Leaving
    progress: Progress
    invoice: Sequence[Reason]
    """What keeps the last invoice locked; empty when it is open (HAND-8)."""
    accounts: Sequence[Reason]
    """What keeps the accounts from being closed."""
    told: int = 0
    """How many customers know that she goes; while any does, she cannot just stay."""
    files: Sequence[str] = ()
    """The files of her notice by name, for management; it can open them."""


@dataclass(frozen=True, slots=True)
class HandoverBoard:
    """All that is being handed over, as far as the reader may see it."""

    read_at: datetime
    leavings: Sequence[LeavingView]
    """Of everybody for management, her own for an assistant; the next last day first."""
    lines: Sequence[HandoverLine]
    """By who gives away, then as they were made."""

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return local(self.read_at).date()

    def line_of(self, handover_id: int) -> HandoverLine | None:
        """The line of this handover; None when it is gone."""
        return next((one for one in self.lines if one.handover.id == handover_id), None)


@dataclass(frozen=True, slots=True)
class Served:
    """A customer whom somebody serves."""

    id: CustomerId
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Handovers:
    """The use cases of reading handovers, planning them, and beginning one."""

    office: Office

    def board(self, actor: Actor) -> HandoverBoard:
        """Everybody's for management, else those in which she gives or takes; `NotFound` for a
        customer.
        """
        for_our_side(actor, "handover")
        now = self.office.now()
        today = local(now).date()
        with self.office.reading() as work:
            around = places(work.reader, now)
            lines = [
                HandoverLine(one, around[one.id], late_steps(one, today))
                for one in _visible(work, actor)
                if one.id in around and not _is_past(one, now)
            ]
            leavings = [
                _view(work, one, now, files=actor.is_management) for one in _leavings(work, actor)
            ]
        return HandoverBoard(now, leavings, lines)

    def givers(self, actor: Actor) -> Sequence[Person]:
        """Whose customers may pass to somebody else, by name, for management; else `Forbidden`.

        Assistants who work here, and whoever still serves customers though her account is closed.
        """
        reach_of(actor, Act.PLAN_HANDOVER)
        with self.office.reading() as work:
            serve = serving(work.reader)
            people = [one for one in work.people.everybody() if one.is_assistant]
        return [one for one in people if one.is_active or one.id in serve]

    def served(self, actor: Actor, person_id: PersonId) -> Sequence[Served]:
        """The customers she could hand over: hers, and not on their way already; by name.

        For management, or for herself; else `NotFound`.
        """
        if not (actor.is_management or actor.id == person_id):
            raise NotFound("person", person_id)
        with self.office.reading() as work:
            given = work.handovers.of_person(person_id)
            on_the_way = {one.customer_id for one in given if not one.is_closed}
            hers = served_by(work.reader, person_id)
        return [Served(*one) for one in hers if one[0] not in on_the_way]

    def begin(
        self,
        actor: Actor,
        customer_id: CustomerId,
        person_id: PersonId,
        cause: Cause,
        reason: str,
        *,
        help_offered: bool,
        noticed_on: date | None = None,
    ) -> Handover:
        """She hands this one customer over: a month's notice at least (HAND-9).

        - An assistant begins it for herself only. `BadInput` for a customer that is not hers, or
          who is being handed over already, and without a reason.
        - `noticed_on` is the day of the notice, today unless it came earlier.
        """
        why = checked_text("reason", reason)
        if cause is Cause.LEAVING:
            raise BadInput("kind", "unreadable")
        with self.office.acting(actor, Act.BEGIN_HANDOVER, on_person(person_id)) as doing:
            work, today = doing.work, local(doing.now).date()
            work.accounts.hold(customer_id)
            role = role_held(work.customers.assignments_of(customer_id), person_id)
            if role is None:
                raise BadInput("customer", "not_served")
            if open_for(work, person_id, customer_id) is not None:
                raise BadInput("customer", "handed_over")
            noticed = noticed_on or today
            if noticed > today:
                raise BadInput("noticed_on", "future")
            last = last_day_for_customer(noticed)
            made = replace(
                made_for(doing, customer_id, person_id, role, cause, noticed, last, today),
                reason=why,
                help_offered=help_offered,
            )
            doing.subject = on_handover(made)
            doing.reason, doing.new = why, {"cause": cause.value, "last_day": last.isoformat()}
            return work.handovers.add(made)


def on_handover(handover: Handover) -> Subject:
    """An act on this handover."""
    return Subject("handover", handover.id, customer_id=handover.customer_id)


def open_for(work: Work, person_id: PersonId, customer_id: CustomerId) -> Handover | None:
    """The handover of her customer that is not closed yet, or None."""
    found = work.handovers.of_customer(customer_id)
    return next((one for one in found if one.person_id == person_id and not one.is_closed), None)


def made_for(
    doing: Doing,
    customer_id: CustomerId,
    person_id: PersonId,
    role: AssignmentRole,
    cause: Cause,
    noticed_on: date,
    last_day: date,
    start: date,
    place: tuple[int, int] = (0, 1),
) -> Handover:
    """A fresh handover, planned from the start on; not added."""
    plain = Handover(
        id=new_id(doing.now),
        customer_id=customer_id,
        person_id=person_id,
        person_name=doing.work.people.get(person_id).name,
        role=role,
        cause=cause,
        noticed_on=noticed_on,
        last_day=last_day,
        made_at=doing.now,
        made_name=doing.actor.name if doing.actor else "",
    )
    return fresh(plain, dates(min(start, last_day), last_day, *place))


def handed_by_leaver(
    doing: Doing, leaving: Leaving, customer_id: CustomerId, place: tuple[int, int] = (0, 1)
) -> None:
    """A handover of this customer as part of a leaving; one under way goes on as it is (HAND-3)."""
    work, person_id = doing.work, leaving.person_id
    if open_for(work, person_id, customer_id) is not None:
        return
    role = role_held(work.customers.assignments_of(customer_id), person_id)
    assert role is not None and leaving.noticed_on is not None and leaving.last_day is not None
    made = made_for(
        doing,
        customer_id,
        person_id,
        role,
        Cause.LEAVING,
        leaving.noticed_on,
        leaving.last_day,
        local(doing.now).date(),
        place,
    )
    work.handovers.add(replace(made, leaving_id=leaving.id))


def seen_by(work: Work, actor: Actor, handover_id: int) -> Handover:
    """The handover, if it is hers to see; else `NotFound`."""
    handover = work.handovers.get(handover_id)
    if not (actor.is_management or handover.person_id == actor.id or _takes(handover, actor)):
        raise NotFound("handover", handover_id)
    return handover


def _takes(handover: Handover, actor: Actor) -> bool:
    """Whether she takes the customer over, and both sides have agreed on that."""
    return handover.successor_id == actor.id and handover.has_done(Step.SUCCESSOR)


def _is_past(handover: Handover, now: datetime) -> bool:
    """Whether it is about one customer only, and was closed a while ago."""
    closed = handover.stage(Step.CLOSED).done_at
    return handover.leaving_id is None and closed is not None and closed < now - SHOWN


def _visible(work: Work, actor: Actor) -> Sequence[Handover]:
    if actor.is_management:
        return sorted(work.handovers.current(), key=lambda one: (one.person_name, one.id))
    mine = [outward(one) for one in work.handovers.of_person(actor.id)]
    taken = [one for one in work.handovers.for_successor(actor.id) if _takes(one, actor)]
    return [*mine, *taken]


def _leavings(work: Work, actor: Actor) -> Sequence[Leaving]:
    if not actor.is_management:
        own = work.leavings.find_open(actor.id)
        return [] if own is None else [replace(own, talk="")]
    found = [one for one in work.leavings.everybodys() if one.is_open]
    return sorted(found, key=lambda one: (one.last_day or date.max, one.id))


def _view(work: Work, leaving: Leaving, now: datetime, *, files: bool) -> LeavingView:
    today = local(now).date()
    left, given = left_of(work, leaving, now), work.handovers.of_leaving(leaving.id)
    return LeavingView(
        leaving=leaving,
        progress=progress(given, today),
        invoice=last_invoice_locks(left),
        accounts=account_locks(leaving, left, today),
        told=sum(one.has_heard for one in given),
        files=[one.name for one in work.documents.of_leaving(leaving.id)] if files else (),
    )

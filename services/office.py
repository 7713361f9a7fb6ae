"""The office: the one clock, and the only door to a write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from data.codes import member_of
from data.database import Database
from data.scope import standing_of
from data.work import Work
from domain.errors import Forbidden, NotSignedIn, Stale
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.permission import Act, Reach, reach_of, role_acting
from domain.person import Actor, Role
from domain.trail import NOTHING, Deed, Facts, Subject
from domain.values import dataclass, replace
from services.clock import true_time

if TYPE_CHECKING:
    from data.own_things import OwnThings

PROGRAM = "VPA Desk"
"""The name under which the program itself stands in the trail."""

_ROLE = member_of(Role)

AGENCY = Subject("agency", 1)
"""What an act on the whole agency is on."""


def on_task(task_id: TaskId) -> Subject:
    """An act on this task."""
    return Subject("task", task_id, task_id=task_id)


def on_customer(customer_id: CustomerId) -> Subject:
    """An act on this customer."""
    return Subject("customer", customer_id, customer_id=customer_id)


def on_person(person_id: PersonId) -> Subject:
    """An act on this person."""
    return Subject("person", person_id)


@dataclass(slots=True)
class Doing:
    """An act under way: its unit of work, and what its line in the trail will say."""

    work: Work
    now: datetime
    """The instant of the act, aware."""
    actor: Actor | None
    """Who acts; None for the program itself."""
    subject: Subject
    """May be made more exact while acting, as for a task that is just being created."""
    old: Facts = field(default_factory=lambda: NOTHING)
    new: Facts = field(default_factory=lambda: NOTHING)
    reason: str = ""
    message_id: MessageId | None = None
    shows_at: datetime | None = None

    def changed(self, before: object, after: object) -> None:
        """Tell the trail in which fields the value differs; `before` may be None for a new one."""
        self.old, self.new = _difference(before, after)

    def tell_beside(
        self,
        act: Act,
        subject: Subject,
        *,
        old: Facts = NOTHING,
        new: Facts = NOTHING,
        reason: str = "",
        message_id: MessageId | None = None,
    ) -> None:
        """One more line in the trail, on something else that the same act changes (TASK-12)."""
        role = "program" if self.actor is None else role_acting(self.actor, act)
        beside = Doing(self.work, self.now, self.actor, subject, old, new, reason, message_id)
        _tell(beside, act, role)


class Office:
    """Hands out units of work; every write passes permission, transaction and trail here."""

    def __init__(self, database: Database, clock: Callable[[], datetime] | None = None) -> None:
        self.database = database
        """The store behind this office."""
        self._clock = clock or true_time

    def now(self) -> datetime:
        """The instant it is, aware, in UTC: the only clock of the house."""
        return self._clock().astimezone(UTC)

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """Work that only reads; the use case asks for no more than its reader may see."""
        with self.database.read() as work:
            yield work

    @contextmanager
    def acting(self, actor: Actor, act: Act, subject: Subject) -> Iterator[Doing]:
        """An act of a person: one transaction, with its line in the trail.

        - `Forbidden` when her roles, as stored now, do not reach the subject (ROLE-2).
        - `NotSignedIn` when she was disabled meanwhile.
        - `Stale` names who changed the thing and what was done.
        """
        try:
            with self.database.write() as work:
                present = _admitted(work, actor, act, subject)
                doing = Doing(work, self.now(), present, subject)
                yield doing
                _tell(doing, act, role_acting(present, act))
        except Stale as stale:
            raise self._named(stale, actor) from stale

    @contextmanager
    def running(self, act: Act, subject: Subject) -> Iterator[Doing]:
        """An act of the program itself: founding, the demo agency, and what time brings."""
        with self.database.write() as work:
            doing = Doing(work, self.now(), None, subject)
            yield doing
            _tell(doing, act, "program")

    @contextmanager
    def keeping(self, person_id: PersonId) -> "Iterator[OwnThings]":
        """A write to a person's own bookkeeping: read marks, snoozes, presence; no evidence."""
        with self.database.write() as work:
            yield work.own(person_id)

    def _named(self, stale: Stale, actor: Actor) -> Stale:
        """The same refusal, with who was quicker and how, as far as she may know it."""
        if stale.by or not isinstance(stale.key, int):
            return stale
        with self.reading() as work:
            last = work.trail.last_on(stale.kind, stale.key)
        from domain.outward import OUTWARD_ACTS

        if last is None or (actor.is_customer and last.act not in OUTWARD_ACTS):
            return stale
        return replace(stale, by=last.actor_name, what=last.act, at=last.at)


def _admitted(work: Work, actor: Actor, act: Act, subject: Subject) -> Actor:
    """The actor with the roles she has now; `NotSignedIn`, or `Forbidden` out of her reach."""
    standing = standing_of(
        work.reader,
        actor.id,
        task=subject.id if subject.kind == "task" else None,
        customer=subject.id if subject.kind == "customer" else None,
    )
    if standing is None:
        raise NotSignedIn
    name, roles, is_hers = standing
    present = Actor(actor.id, name, frozenset(map(_ROLE, roles)))
    reach = reach_of(present, act)
    within = reach is Reach.ALL or (
        reach is Reach.OWN and is_hers
        if subject.kind in ("task", "customer")
        else subject.kind == "person" and subject.id == actor.id
    )
    if not within:
        raise Forbidden(act)
    return present


def _tell(doing: Doing, act: Act, role: str) -> None:
    """Write the act's line."""
    doing.work.trail.add(
        Deed(
            at=doing.now,
            actor_id=doing.actor.id if doing.actor else None,
            actor_name=doing.actor.name if doing.actor else PROGRAM,
            role=role,
            act=act,
            subject=doing.subject,
            old=doing.old,
            new=doing.new,
            reason=doing.reason,
            message_id=doing.message_id,
            shows_at=doing.shows_at,
        )
    )


_BOOKKEEPING = frozenset({"version", "next_due_at", "unanswered_count", "last_message_at"})
"""Fields that follow from others and would only blur the evidence."""


def _difference(before: object, after: object) -> tuple[Facts, Facts]:
    old: dict[str, str | int | None] = {}
    new: dict[str, str | int | None] = {}
    for slot in fields(after):  # type: ignore[arg-type]
        if slot.name in _BOOKKEEPING:
            continue
        was = getattr(before, slot.name) if before is not None else None
        becomes = getattr(after, slot.name)
        if was != becomes:
            old[slot.name], new[slot.name] = _fact(was), _fact(becomes)
    return old, new


def _fact(value: object) -> str | int | None:
    """A value as evidence keeps it."""
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset | tuple):
        return ", ".join(sorted(str(item) for item in value))
    return str(value)

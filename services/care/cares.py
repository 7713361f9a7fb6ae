"""Reminders as people deal with them: sent, stopped, settled, taken on (CUST-4, CUST-5)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from data.reads.care import WaitingCare, find_care, live_cares
from domain.care import Care, CareKind, CareSettled, CareState, refuse_settled
from domain.contract import checked_text
from domain.errors import Forbidden, NotFound, Stale
from domain.ids import CustomerId, PersonId
from domain.permission import Act, for_our_side
from domain.person import REACTIVATES, Actor
from domain.values import dataclass, replace
from services.care.jobs import sent_in_her_name
from services.care.steps import moved_on
from services.care.texts import said_about, subject_of
from services.office import Doing, Office, on_customer

__all__ = ["CareDraft", "Cares", "WaitingCare", "wins_back_by_writing"]


@dataclass(frozen=True, slots=True)
class CareDraft:
    """What is or would be said to the customer, and where she is reached."""

    waiting: WaitingCare
    text: str
    subject: str
    """Of an e-mail."""
    email: str
    """Empty when the agency knows none."""
    reads: PersonId | None
    """Who signs in for the customer; None while nobody does, so there is no single chat."""


@dataclass(frozen=True, slots=True)
class Cares:
    """The use cases of reminders; her assistants' and management's."""

    office: Office

    def of_customer(self, actor: Actor, customer_id: CustomerId) -> Sequence[WaitingCare]:
        """All of a customer that are not settled."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            return live_cares(work.reader, customer_id)

    def draft(self, actor: Actor, care_id: int) -> CareDraft:
        """What would be said, in the name of whose it is; `NotFound` once it is settled."""
        for_our_side(actor, "care", care_id)
        with self.office.reading() as work:
            waiting = find_care(work.reader, care_id)
            if waiting is None:
                raise NotFound("care", care_id)
            care = waiting.care
            customer = work.customers.get(care.customer_id)
            by = care.person_id or work.customers.lead_of(customer.id) or actor.id
            reading = (
                one
                for one in work.customers.contacts_of(customer.id)
                if work.people.get(one).is_active
            )
            return CareDraft(
                waiting,
                said_about(work, care, customer, by),
                subject_of(care.kind, customer),
                customer.email,
                next(reading, None),
            )

    def send(self, actor: Actor, care_id: int) -> Care:
        """The message that was to go out by itself goes out now, in the lead's name (CHAT-4).

        `CareSettled` when it is none of those, or was stopped meanwhile.
        """
        with self._settling(actor, care_id) as doing:
            care = doing.work.cares.hold(care_id)
            refuse_settled(care, CareState.PLANNED)
            lead = doing.work.customers.lead_of(care.customer_id)
            if lead is None:
                raise NotFound("person", "lead")
            return _told(doing, sent_in_her_name(doing, care, lead))

    def mark_sent(self, actor: Actor, care_id: int) -> Care:
        """She has sent the e-mail herself; to an inactive customer of hers, she wins her back."""
        with self._settling(actor, care_id) as doing:
            care = doing.work.cares.hold(care_id)
            refuse_settled(care)
            if not wins_back_by_writing(care, actor):
                return _told(doing, moved_on(doing, care, CareState.SENT))
            seen = care.seen_at if care.state is CareState.TAKEN else None
            taken = replace(care, person_id=actor.id, seen_at=seen)
            return _told(doing, moved_on(doing, taken, CareState.TAKEN))

    def waive(self, actor: Actor, care_id: int, why: str) -> Care:
        """It is not sent, or nothing more is done about it; `BadInput` without a word why."""
        return self._moved(actor, care_id, CareState.WAIVED, checked_text("reason", why))

    def take(self, actor: Actor, care_id: int) -> Care:
        """She wins the inactive customer back herself; management is told (CUST-5)."""
        with self._settling(actor, care_id) as doing:
            care = _inactive(doing, care_id)
            taken = replace(care, person_id=actor.id, seen_at=None)
            return _told(doing, moved_on(doing, taken, CareState.TAKEN))

    def leave(self, actor: Actor, care_id: int) -> Care:
        """The reactivation team does it (CUST-5)."""
        with self._settling(actor, care_id) as doing:
            care = replace(_inactive(doing, care_id), person_id=None)
            return _told(doing, moved_on(doing, care, CareState.LEFT))

    def take_note(self, actor: Actor, care_id: int) -> Care:
        """The reactivation team knows that she does it herself."""
        if not actor.roles & REACTIVATES:
            raise Forbidden(Act.SETTLE_CARE)
        with self._settling(actor, care_id) as doing:
            care = doing.work.cares.hold(care_id)
            refuse_settled(care, CareState.TAKEN)
            return _told(doing, doing.work.cares.save(replace(care, seen_at=doing.now)))

    def undo(self, actor: Actor, settled: Care, before: Care) -> None:
        """It waits again as it did `before` she settled it; `Stale` when it went on meanwhile."""
        customer_id = settled.customer_id
        with self.office.acting(actor, Act.SETTLE_CARE, on_customer(customer_id)) as doing:
            doing.work.accounts.hold(customer_id)
            stored = doing.work.cares.hold(settled.id)
            if stored.version != settled.version or before.id != settled.id:
                raise Stale("care", settled.id)
            _told(doing, doing.work.cares.save(replace(before, version=settled.version)))

    def _moved(self, actor: Actor, care_id: int, state: CareState, note: str = "") -> Care:
        with self._settling(actor, care_id) as doing:
            care = doing.work.cares.hold(care_id)
            refuse_settled(care)
            return _told(doing, moved_on(doing, care, state, note))

    @contextmanager
    def _settling(self, actor: Actor, care_id: int) -> Iterator[Doing]:
        """The act on the customer it is about, who is held."""
        for_our_side(actor, "care", care_id)
        with self.office.reading() as work:
            waiting = find_care(work.reader, care_id)
        if waiting is None:
            raise NotFound("care", care_id)
        customer_id = waiting.care.customer_id
        with self.office.acting(actor, Act.SETTLE_CARE, on_customer(customer_id)) as doing:
            doing.work.accounts.hold(customer_id)
            yield doing


def wins_back_by_writing(care: Care, actor: Actor) -> bool:
    """Whether who writes to the customer takes her on by it: an assistant alone (CUST-5)."""
    is_hers = care.state is CareState.TAKEN and care.person_id == actor.id
    waits = care.state is CareState.OPEN or is_hers
    return waits and care.kind is CareKind.INACTIVE and actor.is_assistant


def _inactive(doing: Doing, care_id: int) -> Care:
    """The held reminder of an inactive customer; `CareSettled` for any other."""
    care = doing.work.cares.hold(care_id)
    refuse_settled(care, CareState.OPEN, CareState.TAKEN, CareState.LEFT)
    if care.kind is not CareKind.INACTIVE:
        raise CareSettled(care.state, care.settled_name)
    return care


def _told(doing: Doing, care: Care) -> Care:
    doing.new = {"reminder": care.kind.value, "state": care.state.value}
    doing.reason, doing.message_id = care.note, care.message_id
    return care

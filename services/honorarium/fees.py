"""Pricing: base rates, tax profiles, and amounts that management or the rules book (HON)."""

from collections import defaultdict
from datetime import date

from data.ids import new_id
from data.reads.honorarium import HonorariumReads
from data.work import Work
from domain.calendar import local
from domain.errors import BadInput
from domain.fee import (
    CREDIT_SECONDS,
    CREDITS,
    BaseRate,
    FeeItem,
    FeeKind,
    Rate,
    checked_cause,
    checked_rate,
    price,
    rate_on,
    taken_back,
)
from domain.ids import CustomerId, PersonId, TaskId
from domain.invoice import OwnMoney
from domain.invoice_contents import Party, checked_party
from domain.money import cents_of
from domain.paid_time import Piece, pieces
from domain.permission import Act, may_see_money
from domain.person import Actor, AssignmentRole
from domain.premium import rebooking_premium, share
from domain.task import Task
from domain.values import dataclass
from services.office import AGENCY, Doing, Office, on_person
from services.texts import invoices as texts


@dataclass(frozen=True, slots=True)
class Fees:
    """The use cases that price; nobody does so for herself (HON-10)."""

    office: Office

    def set_rate(self, actor: Actor, person_id: PersonId, cents: int, from_day: date) -> BaseRate:
        """What an hour at factor 1 pays her from a day on; what was worked before keeps its price.

        `BadInput` for a rate that is none, `OwnMoney` for one's own.
        """
        with self.office.acting(actor, Act.SET_BASE_RATE, on_person(person_id)) as doing:
            not_own(actor, person_id)
            rate = BaseRate(person_id, from_day, checked_rate(cents))
            doing.work.fees.hold(person_id)
            before = rate_on(doing.work.fees.rates_of(person_id), from_day)
            doing.work.fees.keep_rate(rate)
            doing.old = {"cents": before}
            doing.new = {"cents": rate.cents, "valid_from": from_day.isoformat()}
            return rate

    def party(self, actor: Actor, person_id: PersonId) -> Party:
        """Who she is on her invoices, or `NotFound`."""
        may_see_money(actor, person_id)
        with self.office.reading() as work:
            return work.fees.party(person_id)

    def agency(self) -> Party:
        """Who the agency is on them."""
        with self.office.reading() as work:
            return work.fees.party(AGENCY.id)

    def set_party(self, actor: Actor, person_id: PersonId, party: Party) -> Party:
        """Her name, address and tax status; invoices submitted before keep what they say."""
        with self.office.acting(actor, Act.SET_PARTY, on_person(person_id)) as doing:
            not_own(actor, person_id)
            return _kept(doing, person_id, party)

    def set_agency(self, actor: Actor, party: Party) -> Party:
        """The agency's name and address on invoices."""
        with self.office.acting(actor, Act.CHANGE_SETTINGS, AGENCY) as doing:
            return _kept(doing, AGENCY.id, party)

    def credit(self, actor: Actor, person_id: PersonId, kind: FeeKind, cause: str) -> FeeItem:
        """Half an hour for a new customer, a first rebooking or a reactivation (HON-4)."""
        if kind not in CREDITS:
            raise BadInput("kind", "unreadable")
        with self.office.acting(actor, Act.BOOK_FEE, on_person(person_id)) as doing:
            not_own(actor, person_id)
            base = _base_rate(doing, person_id)
            said = texts.credited(CREDIT_SECONDS, base, checked_cause(cause))
            cents = price(CREDIT_SECONDS, Rate(base))
            return _booked(doing, person_id, kind, cents, said, seconds=CREDIT_SECONDS)

    def correct(self, actor: Actor, person_id: PersonId, cents: int, cause: str) -> FeeItem:
        """An amount that puts something right; a negative one takes back (HON-9)."""
        with self.office.acting(actor, Act.BOOK_FEE, on_person(person_id)) as doing:
            not_own(actor, person_id)
            if not cents:
                raise BadInput("amount", "missing")
            return _booked(doing, person_id, FeeKind.CORRECTION, cents, checked_cause(cause))


def not_own(actor: Actor, person_id: PersonId) -> None:
    """`OwnMoney` when it is hers (HON-10)."""
    if actor.id == person_id:
        raise OwnMoney


def rebooked(doing: Doing, customer_id: CustomerId, hours: int, bought: int) -> None:
    """What a further package of the customer brings those who serve her (HON-2, CUST-3).

    Within the act of booking; `bought` packages were there before. A first purchase brings nothing.
    """
    serving = [
        one
        for one in doing.work.customers.assignments_of(customer_id)
        if one.role is not AssignmentRole.STAND_IN
    ]
    if not bought or not serving:
        return
    customer = doing.work.customers.get(customer_id).name
    premium = rebooking_premium(hours)
    cause = texts.rebooked(hours, customer, cents_of(premium), len(serving))
    for one, part in zip(serving, share(premium, len(serving)), strict=True):
        if part:
            cents = cents_of(part)
            _by_rule(doing, one.person_id, FeeKind.REBOOKING, cents, cause, customer_id=customer_id)
    if bought == 1:
        for one in serving:
            if one.role is AssignmentRole.LEAD:
                credited_by_rule(doing, one.person_id, FeeKind.FIRST_REBOOKING, customer_id)


def refunded(doing: Doing, task: Task, seconds: int, before: int) -> None:
    """What a refund of so much account time takes back from those who worked (DEAD-3, HON-9)."""
    for person_id, fee in _fees_on(doing.work, task.id).items():
        cents = taken_back(fee, seconds, task.debited_seconds, before)
        if cents:
            cause = texts.refunded(seconds, task.debited_seconds, fee)
            _by_rule(
                doing,
                person_id,
                FeeKind.REFUND,
                cents,
                cause,
                customer_id=task.customer_id,
                task_id=task.id,
            )


def _fees_on(work: Work, task_id: TaskId) -> dict[PersonId, int]:
    """What the task's lines pay each of those who worked on it."""
    cut: dict[PersonId, list[Piece]] = defaultdict(list)
    rates: dict[PersonId, list[BaseRate]] = {}
    for entry in HonorariumReads(work.reader).entries_on(task_id):
        who = entry.person_id
        if who not in rates:
            rates[who] = work.fees.rates_of(who)
        cut[who] += pieces(entry.worked, rates[who])
    return {who: _paid(some) for who, some in cut.items()}


def _paid(some: list[Piece]) -> int:
    seconds: dict[str, int] = defaultdict(int)
    for piece in some:
        seconds[piece.key] += piece.seconds
    rates = {piece.key: piece.rate for piece in some}
    return sum(price(seconds[key], rate) for key, rate in rates.items())


def credited_by_rule(
    doing: Doing, person_id: PersonId, kind: FeeKind, customer_id: CustomerId
) -> None:
    """Half an hour at her base rate, within the act that brings it (HON-4)."""
    base = _base_rate(doing, person_id)
    name = doing.work.customers.get(customer_id).name
    cents = price(CREDIT_SECONDS, Rate(base))
    cause = texts.credited(CREDIT_SECONDS, base, name)
    item = _item(doing, person_id, kind, cents, cause, CREDIT_SECONDS, customer_id=customer_id)
    doing.work.fees.add_item(item)


def _by_rule(
    doing: Doing,
    person_id: PersonId,
    kind: FeeKind,
    cents: int,
    cause: str,
    *,
    customer_id: CustomerId,
    task_id: TaskId | None = None,
) -> None:
    item = _item(doing, person_id, kind, cents, cause, 0, customer_id=customer_id, task_id=task_id)
    doing.work.fees.add_item(item)


def _booked(
    doing: Doing, person_id: PersonId, kind: FeeKind, cents: int, cause: str, seconds: int = 0
) -> FeeItem:
    assert doing.actor is not None
    doing.work.fees.hold(person_id)
    item = FeeItem(
        new_id(doing.now),
        person_id,
        kind,
        cents,
        seconds,
        doing.now,
        cause,
        booked_by=doing.actor.id,
        booked_name=doing.actor.name,
    )
    doing.work.fees.add_item(item)
    doing.new, doing.reason = {"kind": kind.value, "cents": cents}, cause
    return item


def _item(
    doing: Doing,
    person_id: PersonId,
    kind: FeeKind,
    cents: int,
    cause: str,
    seconds: int,
    *,
    customer_id: CustomerId,
    task_id: TaskId | None = None,
) -> FeeItem:
    return FeeItem(
        new_id(doing.now), person_id, kind, cents, seconds, doing.now, cause, customer_id, task_id
    )


def _base_rate(doing: Doing, person_id: PersonId) -> int:
    return rate_on(doing.work.fees.rates_of(person_id), local(doing.now).date())


def _kept(doing: Doing, owner_id: int, party: Party) -> Party:
    neat = checked_party(party)
    before = doing.work.fees.party(owner_id)
    doing.work.fees.keep_party(owner_id, neat)
    doing.changed(before, neat)
    return neat

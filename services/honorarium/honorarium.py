"""Reading honorariums: one's own, or any for those who steer the assistants (HON-6, HON-10)."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.honorarium import HonorariumReads, ToPay
from data.work import Work
from domain.calendar import instant, local
from domain.fee import CREDITS, BaseRate, FeeItem, Rate, price, rate_on
from domain.honorarium import Ledger
from domain.ids import PersonId
from domain.invoice import Invoice
from domain.invoice_contents import billed, from_text
from domain.paid_time import Piece, pieces
from domain.permission import may_see_money
from domain.person import Actor, Role
from domain.values import dataclass, replace
from services.dashboard.board import Earned
from services.honorarium.fee_book import FeeBook, book_of, held_by
from services.office import Office
from services.texts import invoices as texts

__all__ = ["Honorarium", "ToPay", "read_book"]

_STEERS = frozenset({Role.ADMIN, Role.ASSISTANT_MANAGER})


@dataclass(frozen=True, slots=True)
class Honorarium:
    """The use cases that only look at money."""

    office: Office

    def of(self, actor: Actor, person_id: PersonId) -> FeeBook:
        """Her honorarium, or `NotFound` when it is not the actor's to see."""
        may_see_money(actor, person_id)
        with self.office.reading() as work:
            return read_book(work, person_id, self.office.now())

    def earned(self, actor: Actor, months: int) -> Earned:
        """What she has earned in the last months, the running one too, and may still earn."""
        book = self.of(actor, actor.id)
        return Earned(
            {month: cents for month, _seconds, cents in book.months(months)},
            sum(one.cents for one in book.expected()),
        )

    def people(self, actor: Actor) -> Sequence[tuple[PersonId, str]]:
        """Whose honorarium she may see, by name; for an assistant her own alone."""
        if not actor.roles & _STEERS:
            return [(actor.id, actor.name)] if actor.is_assistant else []
        with self.office.reading() as work:
            return HonorariumReads(work.reader).people()

    def invoices(
        self, actor: Actor, person_id: PersonId | None = None
    ) -> Sequence[tuple[str, Invoice]]:
        """Somebody's invoices with her name, oldest first, with the records that cancel some.

        Of nobody named: everybody's for who steers the assistants, else her own. `NotFound` when
        they are not the actor's to see.
        """
        if person_id is None and self.sees_everybodys(actor):
            with self.office.reading() as work:
                return work.invoices.everybodys()
        whose = actor.id if person_id is None else person_id
        may_see_money(actor, whose)
        with self.office.reading() as work:
            name = work.people.get(whose).name
            return [(name, one) for one in work.invoices.of_person(whose)]

    def sees_everybodys(self, actor: Actor) -> bool:
        """Whether everybody's money is the actor's to see (HON-10)."""
        return bool(actor.roles & _STEERS)

    def to_pay(self, actor: Actor) -> Sequence[ToPay]:
        """The invoices that wait for their payment, the first due first; for who pays them."""
        if not actor.roles & _STEERS:
            return []
        with self.office.reading() as work:
            return HonorariumReads(work.reader).to_pay()


def read_book(work: Work, person_id: PersonId, moment: datetime) -> FeeBook:
    """Her honorarium as it stood at a moment: what was released or booked later does not count."""
    reads = HonorariumReads(work.reader)
    rates = work.fees.rates_of(person_id)
    entries = reads.entries_of(person_id)
    kept = work.invoices.of_person(person_id)
    known = [_as_known(piece, moment) for entry in entries for piece in pieces(entry.worked, rates)]
    items = [
        _priced(item, rates) for item in work.fees.items_of(person_id) if item.booked_at <= moment
    ]
    contents = [from_text(one.contents) for one in kept]
    ledger = Ledger(known, items, billed(contents))
    return book_of(
        person_id,
        work.people.get(person_id).name,
        moment,
        ledger,
        reads.tasks_of(person_id),
        rates,
        kept,
        reads.ahead_of(person_id),
        entries,
        work.invoices.allowances_of(person_id),
        held_by(list(zip(kept, contents, strict=True))),
    )


def _as_known(piece: Piece, moment: datetime) -> Piece:
    if piece.released_at is None or piece.released_at <= instant(moment):
        return piece
    return Piece(piece.task_id, piece.month, piece.rate, piece.seconds)


def _priced(item: FeeItem, rates: list[BaseRate]) -> FeeItem:
    """A credit that came before there was a base rate, at the rate of its day set since (HON-4)."""
    if item.kind not in CREDITS or item.cents:
        return item
    base = rate_on(rates, local(item.booked_at).date())
    cents = price(item.seconds, Rate(base))
    return replace(item, cents=cents, cause=texts.priced_since(item.cause, base))

"""Customers: the list, one customer's card, and whom a task can be created for."""

from collections.abc import Sequence

from data.reads.care import live_cares
from data.reads.customer_card import Credited, OpenTaskRow, Package, Serving
from data.reads.customers import CustomerCard, CustomerChoice, CustomerReads, CustomerRow
from data.reads.notices import her_absences
from data.reads.wishes import waiting_wishes
from data.work import Work
from domain.calendar import local
from domain.care import Care
from domain.category import EVERYBODY, CustomerFilter
from domain.customer import Address, Customer
from domain.errors import BadInput, Forbidden
from domain.ids import CustomerId
from domain.permission import Act, Reach, for_our_side, reach_of
from domain.person import Actor, AssignmentRole
from domain.values import dataclass, replace
from services.office import Office, on_customer
from services.when_sent import put_off

__all__ = [
    "PAGE",
    "Credited",
    "CustomerCard",
    "CustomerChoice",
    "CustomerPage",
    "CustomerRow",
    "Customers",
    "OpenTaskRow",
    "Package",
    "Serving",
]

PAGE = 100
"""How many customers are read at once."""

MOST_TASKS = 100
"""How many open tasks a card shows; the rest stands in the tasks."""


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """A part of the list."""

    rows: Sequence[CustomerRow]
    more: bool
    """Whether the list goes on."""


@dataclass(frozen=True, slots=True)
class Customers:
    """What can be read of customers; nobody gets more than she may see (ROLE-1, ROLE-2)."""

    office: Office

    def choices(self, actor: Actor) -> Sequence[CustomerChoice]:
        """All customers in her reach, by name."""
        with self.office.reading() as work:
            return CustomerReads(work.reader, actor).choices()

    def page(
        self,
        actor: Actor,
        text: str = "",
        after: CustomerRow | None = None,
        least: int = PAGE,
        wanted: CustomerFilter = EVERYBODY,
    ) -> CustomerPage:
        """At least so many customers by name, after that one, in which every word stands.

        Of the wanted ones only: of a category (CUST-2), or hers, her team's, nobody's.
        """
        for_our_side(actor, "customer")
        limit, now = max(least, PAGE), self.office.now()
        found: list[CustomerRow] = []
        with self.office.reading() as work:
            reads, more = CustomerReads(work.reader, actor), True
            while more and len(found) <= limit:
                rows = reads.page(text, after, limit + 1, wanted, now)
                found += [row for row in rows if wanted.takes(row.facts, now)]
                after, more = rows[-1] if rows else after, len(rows) > limit
        return CustomerPage(found[:limit], len(found) > limit)

    def card(self, actor: Actor, customer_id: CustomerId) -> CustomerCard:
        """A customer's card, or `NotFound` when she may not see it; no customer sees her own."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            card = CustomerReads(work.reader, actor).card(customer_id, MOST_TASKS)
            card = replace(card, cares=self._cares(work, card, customer_id))
            if not actor.is_management:
                return card
            wishes = tuple(one.wish for one in waiting_wishes(work.reader, customer_id))
            return replace(card, wishes=wishes)

    def _cares(self, work: Work, card: CustomerCard, customer_id: CustomerId) -> tuple[Care, ...]:
        """What is due about her; a message that waits for her VPA by when it goes out."""
        cares = [one.care for one in live_cares(work.reader, customer_id)]
        leads = (one.id for one in card.serving if one.role is AssignmentRole.LEAD)
        lead, now = next(leads, None), self.office.now()
        told = her_absences(work.reader, lead, local(now).date()) if cares and lead else ()
        later = put_off(cares, [one for one, _alone in told], now)
        return tuple(replace(one, due_at=later.get(one.id, one.due_at)) for one in cares)

    def named(self, actor: Actor, text: str) -> CustomerId:
        """The one customer in her reach of this number or this very name.

        `BadInput` for none or several. A customer finds herself alone.
        """
        with self.office.reading() as work:
            found = CustomerReads(work.reader, actor).named(text)
        if len(found) != 1:
            raise BadInput("customer", "several" if found else "unknown")
        return found[0]

    def speak_to(self, actor: Actor, customer_id: CustomerId, address: Address) -> Customer:
        """From now on she is spoken to so, in every automatic message and template (CHAT-2).

        `Forbidden` unless it is her own lead, or management.
        """
        with self.office.acting(actor, Act.SET_ADDRESS, on_customer(customer_id)) as doing:
            present = doing.actor or actor
            leads = doing.work.customers.lead_of(customer_id) == actor.id
            if reach_of(present, Act.SET_ADDRESS) is not Reach.ALL and not leads:
                raise Forbidden(Act.SET_ADDRESS)
            customer = doing.work.customers.get(customer_id)
            kept = doing.work.customers.save(replace(customer, address=address))
            doing.changed(customer, kept)
            return kept

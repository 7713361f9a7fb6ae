"""Customers: the list, one customer's card, and whom a task can be created for."""

from collections.abc import Sequence

from data.reads.customers import (
    Credited,
    CustomerCard,
    CustomerChoice,
    CustomerReads,
    CustomerRow,
    OpenTaskRow,
    Package,
    Serving,
)
from data.reads.wishes import waiting_wishes
from domain.ids import CustomerId
from domain.permission import for_our_side
from domain.person import Actor
from domain.values import dataclass, replace
from services.office import Office

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
        self, actor: Actor, text: str = "", after: CustomerRow | None = None, least: int = PAGE
    ) -> CustomerPage:
        """At least so many customers by name, after that one, in which every word stands."""
        for_our_side(actor, "customer")
        limit = max(least, PAGE)
        with self.office.reading() as work:
            rows = CustomerReads(work.reader, actor).page(text, after, limit + 1)
        return CustomerPage(rows[:limit], len(rows) > limit)

    def card(self, actor: Actor, customer_id: CustomerId) -> CustomerCard:
        """A customer's card, or `NotFound` when she may not see it; no customer sees her own."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            card = CustomerReads(work.reader, actor).card(customer_id, MOST_TASKS)
            if not actor.is_management:
                return card
            wishes = tuple(one.wish for one in waiting_wishes(work.reader, customer_id))
            return replace(card, wishes=wishes)

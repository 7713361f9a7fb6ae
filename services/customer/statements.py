"""Account statements: a customer's account, line by line, for those who may see it (BUD-5)."""

from datetime import datetime

from data.reads.account import AccountHolder, AccountReads
from domain.ids import CustomerId
from domain.person import Actor
from domain.statement import Statement, statement
from domain.values import dataclass, replace
from services.office import Office

__all__ = ["AccountHolder", "AccountTold", "Statements"]


@dataclass(frozen=True, slots=True)
class AccountTold:
    """A statement with whose it is and when it was drawn up."""

    holder: AccountHolder
    statement: Statement
    at: datetime


@dataclass(frozen=True, slots=True)
class Statements:
    """The use cases of account statements."""

    office: Office

    def of(self, actor: Actor, customer_id: CustomerId) -> AccountTold:
        """The customer's statement, or `NotFound` when she may not see it.

        The customer herself reads no reasons and not who booked what (ROLE-3).
        """
        with self.office.reading() as work:
            reads = AccountReads(work.reader, actor)
            holder = reads.holder(customer_id)
            postings = list(reads.postings(customer_id))
            reserves = reads.reserves(customer_id)
        if actor.is_customer:
            postings = [replace(one, reason="", booked_by="") for one in postings]
        return AccountTold(holder, statement(postings, reserves), self.office.now())

    def mine(self, actor: Actor) -> AccountTold:
        """The statement of the customer she signs in for, or `NotFound`."""
        with self.office.reading() as work:
            customer_id = AccountReads(work.reader, actor).mine()
        return self.of(actor, customer_id)

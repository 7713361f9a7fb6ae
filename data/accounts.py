"""What is booked on customers' accounts: packages counted, credits kept."""

from sqlalchemy import Connection, func, insert, select

from data.rows import columns
from data.tables.customers import bookings, credits_booked, customers
from domain.credit import Credit, CreditKind
from domain.errors import NotFound
from domain.ids import CustomerId, TaskId


class AccountRepository:
    """Bookings of account time, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, customer_id: CustomerId) -> None:
        """Keep everybody else from the account until the transaction ends; or `NotFound`."""
        held = select(customers.c.id).where(customers.c.id == customer_id).with_for_update()
        if self._connection.execute(held).one_or_none() is None:
            raise NotFound("customer", customer_id)

    def count_packages(self, customer_id: CustomerId) -> int:
        """How many packages the customer has bought so far."""
        asked = select(func.count()).where(bookings.c.customer_id == customer_id)
        return int(self._connection.execute(asked).scalar_one())

    def add_credit(self, credit: Credit) -> None:
        """A credit on the account; `keep_account` then counts it."""
        self._connection.execute(insert(credits_booked), columns(credits_booked, credit))

    def refunded_on(self, task_id: TaskId) -> int:
        """The seconds of account time given back for the task so far (DEAD-3)."""
        asked = select(func.coalesce(func.sum(credits_booked.c.seconds), 0)).where(
            credits_booked.c.task_id == task_id, credits_booked.c.kind == CreditKind.REFUND
        )
        return int(self._connection.execute(asked).scalar_one())

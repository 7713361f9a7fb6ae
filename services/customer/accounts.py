"""Booking account time: packages, credits, and working time given back."""

from data.ids import new_id
from domain.account import checked_credit, checked_package, checked_refund
from domain.booking import Booking
from domain.contract import checked_text
from domain.credit import Credit, CreditKind
from domain.errors import NotSignedIn
from domain.ids import CustomerId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from domain.values import dataclass, replace
from services.honorarium import fees
from services.office import Doing, Office, on_customer, on_task


@dataclass(frozen=True, slots=True)
class Accounts:
    """The use cases that put account time on an account (BUD-5, CUST-7, DEAD-3)."""

    office: Office

    def book(self, actor: Actor, customer_id: CustomerId, hours: int) -> Booking:
        """A package on the account; `BadInput` for one the customer cannot buy (CUST-7)."""
        with self.office.acting(actor, Act.BOOK_PACKAGE, on_customer(customer_id)) as doing:
            work = doing.work
            work.accounts.hold(customer_id)
            bought = work.accounts.count_packages(customer_id)
            checked_package(hours, bought)
            booking = Booking(new_id(doing.now), customer_id, hours, doing.now)
            work.customers.add_booking(booking)
            work.customers.keep_account(customer_id)
            fees.rebooked(doing, customer_id, hours, bought)
            doing.new = {"hours": hours}
            return booking

    def credit(
        self, actor: Actor, customer_id: CustomerId, kind: CreditKind, seconds: int, reason: str
    ) -> Credit:
        """Account time given without a package, or a mistake put right.

        `BadInput` names what cannot be booked so; a reason is needed.
        """
        with self.office.acting(actor, Act.BOOK_CREDIT, on_customer(customer_id)) as doing:
            checked_credit(kind, seconds)
            doing.work.accounts.hold(customer_id)
            return _credited(doing, customer_id, None, kind, seconds, reason)

    def refund(self, actor: Actor, task_id: TaskId, seconds: int, reason: str) -> Credit:
        """Account time of a task given back to the customer (DEAD-3).

        `RefundTooLarge` when the task does not cost as much any more.
        """
        with self.office.acting(actor, Act.REFUND, on_task(task_id)) as doing:
            task = doing.work.tasks.hold(task_id)
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            return refunded(doing, task, seconds, reason)


def refunded(doing: Doing, task: Task, seconds: int, reason: str) -> Credit:
    """The same within an act that is under way on this held task."""
    doing.work.accounts.hold(task.customer_id)
    given = doing.work.accounts.refunded_on(task.id)
    checked_refund(task.number, seconds, debited=task.debited_seconds, refunded=given)
    fees.refunded(doing, task, seconds, given)
    return _credited(doing, task.customer_id, task.id, CreditKind.REFUND, seconds, reason)


def _credited(
    doing: Doing,
    customer_id: CustomerId,
    task_id: TaskId | None,
    kind: CreditKind,
    seconds: int,
    reason: str,
) -> Credit:
    if doing.actor is None:
        raise NotSignedIn
    credit = Credit(
        id=new_id(doing.now),
        customer_id=customer_id,
        task_id=task_id,
        kind=kind,
        seconds=seconds,
        reason=checked_text("reason", reason),
        booked_by=doing.actor.id,
        booked_name=doing.actor.name,
        booked_at=doing.now,
    )
    doing.work.accounts.add_credit(credit)
    doing.work.customers.keep_account(customer_id)
    doing.new = {**doing.new, "kind": kind.value, "seconds": seconds}
    doing.reason = credit.reason
    return credit

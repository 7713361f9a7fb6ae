"""Phone calls on tasks, the phone flat, and telling management of many calls (TIME-7)."""

from datetime import datetime, timedelta

from data.ids import new_id
from data.work import Work
from domain.contract import checked_text
from domain.errors import NotFound
from domain.ids import CustomerId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.phone import CallLog, NoCallWaits, PhoneCall, check_call, refuse_unaccepted
from domain.values import dataclass, replace
from services.office import Office, on_customer, on_person, on_task
from services.time.recording import held, kept_time


@dataclass(frozen=True, slots=True)
class PhoneCalls:
    """The use cases of phone calls; customers never see how long they were counted."""

    office: Office

    def log(
        self, actor: Actor, task_id: TaskId, started_at: datetime, length: timedelta, note: str
    ) -> PhoneCall:
        """A call on the task; one that goes beyond what is covered waits for management.

        `BadInput` for a call without length, without a note, or that has not ended yet.
        """
        said = checked_text("note", note)
        with self.office.acting(actor, Act.LOG_CALL, on_task(task_id)) as doing:
            check_call(started_at, length, doing.now)
            refuse_unaccepted(doing.work.tasks.get(task_id))
            task = held(doing, task_id)  # with what a running clock has come to
            customer = doing.work.customers.get(task.customer_id)
            call = PhoneCall(
                id=new_id(doing.now),
                task_id=task_id,
                customer_id=task.customer_id,
                person_id=actor.id,
                person_name=actor.name,
                started_at=started_at,
                seconds=int(length.total_seconds()),
                note=said,
                logged_at=doing.now,
            )
            calls = [*doing.work.phone_calls.of_task(task_id), call]
            worked = timedelta(seconds=task.worked_seconds)
            log = CallLog(calls, worked, customer.phone_flat_since)
            kept_time(doing, task, task)
            doing.new = {**doing.new, "call_seconds": call.seconds}
            return doing.work.phone_calls.add(replace(call, is_over=log.is_over))

    def remove(self, actor: Actor, call_id: int) -> PhoneCall:
        """Her own call, logged by mistake; `NotFound` for a colleague's."""
        with self.office.acting(actor, Act.REMOVE_CALL, on_person(actor.id)) as doing:
            call = doing.work.phone_calls.get(call_id)
            if call.person_id != actor.id:
                raise NotFound("call", call_id)
            doing.work.phone_calls.remove(call_id)
            if not _log_of(doing.work, call.task_id).is_over:
                doing.work.phone_calls.settle_task(call.task_id, doing.now)
            doing.subject = replace(on_task(call.task_id), customer_id=call.customer_id)
            doing.old = {"call_seconds": call.seconds}
            return call

    def book_flat(self, actor: Actor, customer_id: CustomerId, *, booked: bool) -> None:
        """The customer has a phone flat from now on, or none any more.

        What waits about her calls is settled by it.
        """
        with self.office.acting(actor, Act.BOOK_PHONE_FLAT, on_customer(customer_id)) as doing:
            customer = doing.work.customers.get(customer_id)
            if booked is (customer.phone_flat_since is not None):
                return
            since = doing.now if booked else None
            kept = doing.work.customers.save(replace(customer, phone_flat_since=since))
            doing.changed(customer, kept)
            if booked:
                doing.work.phone_calls.settle_customer(customer_id, doing.now)

    def settle(self, actor: Actor, task_id: TaskId, outcome: str) -> None:
        """Management has seen to the calls on the task; what came of it stands in the history.

        `BadInput` without words, `NoCallWaits` when nobody has to see to them any more.
        """
        came_of_it = checked_text("outcome", outcome)
        with self.office.acting(actor, Act.SETTLE_CALLS, on_task(task_id)) as doing:
            task = doing.work.tasks.get(task_id)
            if not doing.work.phone_calls.settle_task(task_id, doing.now):
                raise NoCallWaits(task.number)
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            doing.reason = came_of_it


def _log_of(work: Work, task_id: TaskId) -> CallLog:
    task = work.tasks.get(task_id)
    flat = work.customers.get(task.customer_id).phone_flat_since
    worked = timedelta(seconds=task.worked_seconds)
    return CallLog(work.phone_calls.of_task(task_id), worked, flat)

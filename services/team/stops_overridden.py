"""Giving work to somebody who takes no more: only for a reason that is kept (STOP-5)."""

from domain.contract import checked_text
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import Act
from domain.stop import StoppedNeedsReason, in_force, stops_customers, stops_tasks
from services.office import Doing, on_person


def given_despite(
    doing: Doing,
    person_id: PersonId,
    customer_id: CustomerId,
    despite: str,
    task_id: TaskId | None = None,
) -> None:
    """Keep why she gets it although a stop of hers says otherwise; nothing without a stop.

    - `StoppedNeedsReason` without a reason.
    - A task of a customer who is hers already is no additional work (STOP-1).
    - The line stands at her, not at the task: its history is read by assistants (STOP-4).
    """
    work, actor = doing.work, doing.actor
    stop = in_force(work.stops.of_person(person_id))
    if task_id is None:
        holds = stops_customers(stop)
    else:
        holds = stops_tasks(stop) and not work.customers.is_served_by(customer_id, person_id)
    if stop is None or not holds or actor is None:
        return
    why = checked_text("reason", despite, needed=False)
    if not why:
        raise StoppedNeedsReason(work.people.get(person_id).name, stop.review_on)
    about = {"task_id": task_id, "customer_id": customer_id}
    doing.tell_beside(Act.OVERRIDE_STOP, on_person(person_id), new=about, reason=why)

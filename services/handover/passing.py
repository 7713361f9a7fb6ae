"""A customer passes on, without a gap: assignment, open tasks, and the handover task (HAND-6)."""

from datetime import datetime, timedelta

from data.reads.handovers import tasks_to_pass
from domain.assignment import role_held
from domain.contract import NewTask, checked
from domain.handover import Handover
from domain.handover_terms import Target
from domain.ids import PersonId, TaskId
from domain.permission import Act
from domain.person import AssignmentRole
from domain.trail import Facts
from domain.values import replace
from services.handover.assigning import assigned
from services.office import Doing, on_task
from services.task.creation import first_messages, task_of_order
from services.texts import leaving as texts
from services.time.recording import kept_time, stop_clocks
from services.upkeep import settled


def customer_passed(doing: Doing, handover: Handover) -> None:
    """From this moment the customer is the successor's, or the reactivation team's.

    Her open tasks go on with the successor, as agreed when the customer was taken over; what is
    delivered waits for the customer's word and stays hers.
    """
    work, successor = doing.work, handover.successor_id
    if handover.target is Target.SUCCESSOR and successor is not None:
        _assigned(doing, handover, successor)
    work.customers.end_assignment(handover.customer_id, handover.person_id, doing.now)
    if successor is not None:
        for task_id in tasks_to_pass(work.reader, handover.customer_id, handover.person_id):
            _task_passed(doing, task_id, successor)


def handover_task(doing: Doing, handover: Handover, budget: timedelta, due: datetime) -> TaskId:
    """The task in which she gathers what the successor needs; the successor takes part (HAND-6).

    It is hers, in review; `BadInput` for a budget or a deadline that cannot be.
    """
    work, actor = doing.work, doing.actor
    assert actor is not None and handover.successor_id is not None
    words = {"successor": handover.successor_name}
    new = NewTask(
        customer_id=handover.customer_id,
        title=texts.TASK_TITLE.format(**words),
        description=texts.TASK_TEXT.format(**words),
        expected_result=texts.TASK_RESULT.format(**words),
        budget=budget,
        deadline=due,
        assistant_id=handover.person_id,
    )
    customer = work.customers.get(handover.customer_id)
    task = work.tasks.add(settled(work, task_of_order(doing, checked(new, doing.now), customer)))
    for told in first_messages(doing, task, customer, actor, ()):
        work.messages.add(told)
    work.tasks.add_participant(task.id, handover.successor_id, doing.now, texts.TASK_PART)
    subject = replace(on_task(task.id), customer_id=customer.id)
    first: Facts = {"title": task.title, "assistant_id": task.assistant_id}
    doing.tell_beside(Act.CREATE_TASK, subject, new=first)
    return task.id


def _assigned(doing: Doing, handover: Handover, successor: PersonId) -> None:
    serving = doing.work.customers.assignments_of(handover.customer_id)
    if role_held(serving, successor) not in (handover.role, AssignmentRole.LEAD):
        assigned(doing, handover.customer_id, successor, handover.role, despite=None)


def _task_passed(doing: Doing, task_id: TaskId, successor: PersonId) -> None:
    work = doing.work
    task = work.tasks.hold(task_id)
    stop_clocks(doing, task)
    if successor in work.tasks.participants_of(task_id):
        work.tasks.remove_participant(task_id, successor)
    kept_time(doing, task, replace(task, assistant_id=successor))
    doing.tell_beside(
        Act.TAKE_OVER,
        replace(on_task(task_id), customer_id=task.customer_id),
        old={"assistant_id": task.assistant_id},
        new={"assistant_id": successor},
    )

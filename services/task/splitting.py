"""Splitting a large task into tasks of their own, before anybody has accepted it (BUD-7)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from data.ids import new_id
from data.reads.templates import own_wordings
from domain.area import factors_on
from domain.calendar import local
from domain.customer import Customer
from domain.ids import PersonId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.response import response_due
from domain.splitting import Part, checked_parts, coordinating, refuse_splitting
from domain.task import Task, TaskStatus
from domain.template import Template
from domain.trail import Facts
from domain.values import dataclass, replace
from services.automatic import written
from services.office import Doing, Office, on_task
from services.saying import automatic_message
from services.task.creation import assistant_for, told_saved
from services.task.surveys_overtaken import end_requests
from services.team.stops_overridden import given_despite
from services.texts.forms import german_span
from services.upkeep import save_settled, settled


@dataclass(frozen=True, slots=True)
class Splitting:
    """The use case of splitting."""

    office: Office

    def split(
        self,
        actor: Actor,
        task_id: TaskId,
        parts: Sequence[Part],
        despite: Mapping[PersonId, str] = MappingProxyType({}),
    ) -> tuple[Task, ...]:
        """The task with what is left of its budget, where it was; its parts, each in review.

        - `TooLateToSplit`, `NotLarge`, `PartsTooLarge`; `BadInput` names what is wrong with a part.
        - A part has the customer, the area and the deadline of the task, and a check of its own.
        - The customer reads in the task's chat how it was split.
        - `StoppedNeedsReason` for who takes no additional work, unless `despite` says why (STOP-5).
        """
        with self.office.acting(actor, Act.SPLIT, on_task(task_id)) as doing:
            work = doing.work
            task = work.tasks.hold(task_id)
            refuse_splitting(task, _factor(doing, task))
            kept = checked_parts(task, parts)
            for chosen in {part.assistant_id for part in kept if part.assistant_id is not None}:
                assistant_for(doing, chosen)
                why = despite.get(chosen, "")
                given_despite(doing, chosen, task.customer_id, why, task_id)
            customer = work.customers.get(task.customer_id)
            made = [_made(doing, actor, task, part, customer) for part in kept]
            told = automatic_message(work, task, _told(doing, task, kept, customer), doing.now)
            work.messages.add(told)
            doing.message_id = told.id
            after = replace(coordinating(task, kept), last_message_at=doing.now)
            rest = save_settled(work, after)
            end_requests(doing, work.surveys.of_task(task_id))
            work.customers.keep_account(task.customer_id)
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            doing.changed(task, rest)
            return (rest, *made)


def _made(doing: Doing, actor: Actor, task: Task, part: Part, customer: Customer) -> Task:
    """The part as a task of its own, with its word to the customer and its line in the trail."""
    work, now = doing.work, doing.now
    new = Task(
        id=TaskId(new_id(now)),
        number=work.agency.next_number("task"),
        customer_id=task.customer_id,
        assistant_id=part.assistant_id,
        title=part.title,
        description=task.description,
        expected_result=task.expected_result,
        status=TaskStatus.REVIEW,
        budget_seconds=int(part.budget.total_seconds()),
        created_at=now,
        created_by=actor.id,
        deadline_at=task.deadline_at,
        area=task.area,
        competence=task.competence,
        released_at=task.released_at,
        origin_id=task.id,
        check_since=now,
        check_due_at=response_due(now),
        last_message_at=now,
    )
    added = work.tasks.add(settled(work, new))
    said = automatic_message(work, added, told_saved(doing, added, customer), now)
    work.messages.add(said)
    first: Facts = {
        "title": part.title,
        "budget_seconds": added.budget_seconds,
        "assistant_id": part.assistant_id,
    }
    subject = replace(on_task(added.id), customer_id=task.customer_id)
    doing.tell_beside(Act.CREATE_TASK, subject, new=first, message_id=said.id)
    return added


def _told(doing: Doing, task: Task, parts: Sequence[Part], customer: Customer) -> str:
    names = [f"„{part.title}“ ({german_span(part.budget)})" for part in parts]
    return written(
        Template.TASK_SPLIT,
        customer.greeted,
        customer.address,
        own_wordings(doing.work.reader),
        title=task.title,
        topic=", ".join(names),
    )


def _factor(doing: Doing, task: Task) -> Decimal:
    if task.area is None:
        return Decimal(1)
    factors = doing.work.customers.factors()
    return factors_on(factors, task.area, local(doing.now).date()).customer

"""Bringing project assistants into a task, and letting them go (TASK-5)."""

from data.reads.templates import own_wordings
from domain.contract import checked_text
from domain.errors import BadInput
from domain.ids import PersonId, TaskId
from domain.participant import checked_part, refuse_joining, refuse_leaving
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from domain.template import Template
from domain.values import dataclass, replace
from services.automatic import written
from services.office import Doing, Office, on_task
from services.saying import automatic_message
from services.team.stops_overridden import given_despite
from services.upkeep import save_settled


@dataclass(frozen=True, slots=True)
class Participants:
    """The use cases of taking part in one task."""

    office: Office

    def bring_in(
        self, actor: Actor, task_id: TaskId, person_id: PersonId, part: str, despite: str = ""
    ) -> Task:
        """Bring a project assistant in for a part; she introduces herself in the chat (CHAT-4).

        - `TaskOver` when it is over; `BadInput` for who takes no work or is on it already.
        - `StoppedNeedsReason` when she takes no additional work, unless it says why `despite` that.
        """
        with self.office.acting(actor, Act.BRING_IN, on_task(task_id)) as doing:
            work = doing.work
            task = work.tasks.hold(task_id)
            person = work.people.get(person_id)
            if not person.is_assistant or not person.is_active:
                raise BadInput("assistant", "not_working")
            refuse_joining(task, person_id, work.tasks.participants_of(task_id))
            given_despite(doing, person_id, task.customer_id, despite, task_id)
            kept = checked_part(part)
            work.tasks.add_participant(task_id, person_id, doing.now, kept)
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            doing.new = {"participant_id": person_id, "part": kept}
            return _introduced(doing, task, person.name)

    def let_go(self, actor: Actor, task_id: TaskId, person_id: PersonId, reason: str = "") -> Task:
        """She takes part no longer; what she wrote and worked stays (TASK-12)."""
        with self.office.acting(actor, Act.LET_GO, on_task(task_id)) as doing:
            work = doing.work
            task = work.tasks.hold(task_id)
            refuse_leaving(person_id, work.tasks.participants_of(task_id))
            work.tasks.remove_participant(task_id, person_id)
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            doing.old = {"participant_id": person_id}
            doing.new = {"participant_id": None}
            doing.reason = checked_text("reason", reason, needed=False)
            return task


def _introduced(doing: Doing, task: Task, name: str) -> Task:
    """The task with her introduction in its chat, in her name, Du or Sie as the customer has it."""
    customer = doing.work.customers.get(task.customer_id)
    text = written(
        Template.PROJECT_INTRODUCTION,
        customer.greeted,
        customer.address,
        own_wordings(doing.work.reader),
        title=task.title,
        number=str(task.number),
        assistant=name,
    )
    said = replace(automatic_message(doing.work, task, text, doing.now), author_name=name)
    doing.work.messages.add(said)
    doing.message_id = said.id
    return save_settled(doing.work, replace(task, last_message_at=doing.now))

"""Releasing the remaining budget of a task (BUD-5)."""

from domain.consent import without_rest
from domain.ids import TaskId
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from domain.values import dataclass
from services.agreement.parts import keep, keep_version, say
from services.office import Office, on_task
from services.texts import consents as texts
from services.time.recording import held


@dataclass(frozen=True, slots=True)
class Releasing:
    """The use case of giving free what a task will not need."""

    office: Office

    def release(self, actor: Actor, task_id: TaskId) -> Task:
        """The task with its budget lowered to what is worked; the rest is available again.

        - The chat says so: in the customer's own words, or to her when staff did it.
        - `NothingToRelease`, and `TermsClosed` unless the contract runs.
        """
        with self.office.acting(actor, Act.RELEASE_BUDGET, on_task(task_id)) as doing:
            task = held(doing, task_id)
            after = without_rest(task)
            budgets = task.budget_seconds, after.budget_seconds
            if actor.is_customer:
                text = texts.release_said(*budgets)
            else:
                customer = doing.work.customers.get(task.customer_id)
                text = texts.released(customer, task.title, *budgets)
            tag = Tag.DECISION if actor.is_customer else Tag.INFORMATION
            after, _ = say(doing, after, actor, text, tag, no_answer_needed=actor.is_customer)
            kept = keep(doing, task, after)
            keep_version(doing, task, kept, (actor.id, actor.name))
            return kept

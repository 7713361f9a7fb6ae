"""Internal notes on a task: for assistants and management, never for the customer (TASK-9)."""

from collections.abc import Sequence

from data.ids import new_id
from data.scope import is_in_reach
from domain.contract import checked_text
from domain.errors import NotFound
from domain.ids import TaskId
from domain.note import Note
from domain.permission import Act, for_our_side, sees_everything
from domain.person import Actor
from domain.values import dataclass, replace
from services.office import Office, on_task


@dataclass(frozen=True, slots=True)
class Notes:
    """The use cases of internal notes."""

    office: Office

    def of(self, actor: Actor, task_id: TaskId) -> Sequence[Note]:
        """The notes on a task, oldest first; `NotFound` for a customer or out of reach (ROLE-3)."""
        for_our_side(actor, "task", task_id)
        with self.office.reading() as work:
            if not is_in_reach(work.reader, actor.id, task_id, everything=sees_everything(actor)):
                raise NotFound("task", task_id)
            return work.notes.of_task(task_id)

    def write(self, actor: Actor, task_id: TaskId, text: str) -> Note:
        """A new note; `BadInput` for an empty one, `Forbidden` for a customer."""
        said = checked_text("note", text)
        with self.office.acting(actor, Act.WRITE_NOTE, on_task(task_id)) as doing:
            task = doing.work.tasks.get(task_id)
            note = Note(
                id=new_id(doing.now),
                task_id=task.id,
                customer_id=task.customer_id,
                author_id=actor.id,
                author_name=doing.actor.name if doing.actor else actor.name,
                text=said,
                written_at=doing.now,
            )
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            return doing.work.notes.add(note)

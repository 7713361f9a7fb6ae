"""Ordering a task by the autochat, and ordering one again (TASK-1, TASK-8)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from data.files import FileStore
from domain.contract import NewTask
from domain.errors import NotFound, StoreUnreachable
from domain.ids import PersonId, TaskId
from domain.person import Actor
from domain.task import Task
from services.facts import KeyFacts
from services.office import Office
from services.tasks import Tasks

Attempt = tuple[PersonId, NewTask, tuple[str, ...]]
"""Who orders what with which files: the same again is the same order."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The use cases behind the questions."""

    office: Office
    files: FileStore
    """Where attachments are copied to."""
    unsure: dict[Attempt, TaskId] = field(default_factory=dict)
    """Orders whose connection was lost before the store's word: it may have kept them."""

    def place(self, actor: Actor, new: NewTask, files: Sequence[Path] = ()) -> Task:
        """The ordered task in review, with its files in its chat; one act, as `Tasks.create`.

        The same order again, after a lost connection, is the task that was kept, if it was.
        `BadInput("file", …)` for a file that cannot be kept; then nothing is created.
        """
        kept = [self.files.keep(path) for path in files]
        attempt = (actor.id, new, tuple(file.sha256 for file in kept))
        stored = self._stored_after_all(attempt)
        if stored is not None:
            return stored

        def made(task: Task) -> None:
            self.unsure[attempt] = task.id

        try:
            task = Tasks(self.office).create(actor, new, kept, made)
        except StoreUnreachable:
            raise
        except BaseException:
            self.unsure.pop(attempt, None)
            raise
        del self.unsure[attempt]
        return task

    def _stored_after_all(self, attempt: Attempt) -> Task | None:
        """The task of the same order whose commit was cut off, if it was kept all the same."""
        task_id = self.unsure.pop(attempt, None)
        if task_id is None:
            return None
        try:
            with self.office.reading() as work:
                return work.tasks.get(task_id)
        except NotFound:
            return None
        except StoreUnreachable:
            self.unsure[attempt] = task_id
            raise

    def repeated(self, actor: Actor, task_id: TaskId) -> Task:
        """The task to be ordered again, as it is now; `NotFound` when she may not read it."""
        return KeyFacts(self.office).of(actor, task_id).task

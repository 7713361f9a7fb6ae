"""Ordering a task by the autochat, and ordering one again (TASK-1, TASK-8)."""

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from data.files import FileStore
from domain.contract import NewTask
from domain.ids import PersonId, TaskId
from domain.person import Actor
from domain.task import Task
from domain.values import dataclass
from services.office import Office
from services.once import Once
from services.retention.incoming import taken_in
from services.task.facts import KeyFacts
from services.task.tasks import Tasks

Attempt = tuple[PersonId, NewTask, tuple[str, ...]]
"""Who orders what with which files: the same again is the same order."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The use cases behind the questions."""

    office: Office
    files: FileStore
    """Where attachments are copied to."""
    once: Once[Attempt, TaskId] = field(default_factory=Once)
    """So that an order whose connection was lost can be sent again."""

    def place(self, actor: Actor, new: NewTask, files: Sequence[Path] = ()) -> Task:
        """The ordered task in review, with its files in its chat; one act, as `Tasks.create`.

        The same order again, after a lost connection, is the task that was kept, if it was.
        `BadInput("file", …)` for a file that cannot be kept; then nothing is created.
        """
        kept = taken_in(self.office, self.files, files)
        attempt = (actor.id, new, tuple(file.sha256 for file in kept))
        stored = self.once.kept(attempt, self._stored)
        if stored is not None:
            return stored
        with self.once.trying(attempt) as noted:
            return Tasks(self.office).create(actor, new, kept, noted)

    def _stored(self, task_id: TaskId) -> Task:
        with self.office.reading() as work:
            return work.tasks.get(task_id)

    def repeated(self, actor: Actor, task_id: TaskId) -> Task:
        """The task to be ordered again, as it is now; `NotFound` when she may not read it."""
        return KeyFacts(self.office).of(actor, task_id).task

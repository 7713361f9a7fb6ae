"""Ordering a task by the autochat, and ordering one again (TASK-1, TASK-8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.files import FileStore
from domain.contract import NewTask
from domain.ids import TaskId
from domain.person import Actor
from domain.task import Task
from services.facts import KeyFacts
from services.office import Office
from services.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Orders:
    """The use cases behind the questions."""

    office: Office
    files: FileStore
    """Where attachments are copied to."""

    def place(self, actor: Actor, new: NewTask, files: Sequence[Path] = ()) -> Task:
        """The ordered task in review, with its files in its chat; one act, as `Tasks.create`.

        `BadInput("file", …)` for a file that cannot be kept; then nothing is created.
        """
        kept = [self.files.keep(path) for path in files]
        return Tasks(self.office).create(actor, new, kept)

    def repeated(self, actor: Actor, task_id: TaskId) -> Task:
        """The task to be ordered again, as it is now; `NotFound` when she may not read it."""
        return KeyFacts(self.office).of(actor, task_id).task

"""Who works on a task, from the room: project assistants, and parts of a large task."""

from domain.permission import Act
from screens.tasks.moving import TaskMoving
from widgets.commands import tasks


class TaskStaffing(TaskMoving):
    """Each key acts on the task that was here when it was pressed."""

    def action_participants(self) -> None:
        """Bring project assistants in, or let them go (TASK-5)."""
        self._move(Act.BRING_IN, tasks.PARTICIPANTS)

    def action_split(self) -> None:
        """Split a large task (BUD-7)."""
        self._move(Act.SPLIT, tasks.SPLIT)

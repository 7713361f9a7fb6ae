"""Who works on a task, from the room: project assistants, and parts of a large task."""

from domain.permission import Act
from screens.tasks.times import TaskTimes
from widgets.commands import tasks


class TaskStaffing(TaskTimes):
    """Each key acts on the task that was here when it was pressed."""

    def action_participants(self) -> None:
        """Bring project assistants in, or let them go (TASK-5)."""
        self._move(Act.BRING_IN, tasks.PARTICIPANTS)

    def action_ask_team(self) -> None:
        """Ask several who wants the task (STAFF-1)."""
        self._move(Act.ASK_SURVEY, tasks.ASK_TEAM)

    def action_nobody_found(self) -> None:
        """Try what is left when nobody is found (STAFF-3)."""
        self._move(Act.TRY_OPTION, tasks.NOBODY_FOUND)

    def action_split(self) -> None:
        """Split a large task (BUD-7)."""
        self._move(Act.SPLIT, tasks.SPLIT)

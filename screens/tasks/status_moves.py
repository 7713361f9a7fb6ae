"""Moving tasks on from the room: the keys, and on which task they act."""

from textual import work

from domain.ids import TaskId
from domain.permission import Act
from domain.task import Task, TaskStatus
from screens.moves import about_complaint, accepting, carry_out, finishing, follow_up, giving_back
from screens.ordering import new_task, repeat_task
from screens.tasks.listing import TaskListing
from widgets.commands import Command, tasks
from widgets.words import _


class TaskStatusMoves(TaskListing):
    """Each key acts on the task that was here when it was pressed; the store says what may be."""

    def action_new(self) -> None:
        """Create a task, and open its chat."""
        self._create()

    def action_duplicate(self) -> None:
        """Order the task once more (TASK-8)."""
        task_id = self.task_here
        if task_id is None:
            self.refuse(_("Choose a task in the list first."))
        else:
            self._create(task_id)

    @work(group="write")
    async def _create(self, origin: TaskId | None = None) -> None:
        self.go_on_in(await (new_task(self) if origin is None else repeat_task(self, origin)))

    def action_accept(self) -> None:
        """Accept the task (TASK-4); a customer accepts what was delivered to her (RES-4)."""
        status = self.status_here
        if status is not None:
            self._move(accepting(self.session.actor, status), tasks.ACCEPT)

    def action_area(self) -> None:
        """Set the work area (BUD-3)."""
        self._move(Act.SET_AREA, tasks.AREA)

    def action_start(self) -> None:
        """Put the task in progress."""
        self._move(Act.START, tasks.START)

    def action_deliver(self) -> None:
        """Hand the result over (RES-2)."""
        self._move(Act.DELIVER, tasks.DELIVER)

    def action_interim(self) -> None:
        """Hand an interim result over (RES-1)."""
        self._move(Act.DELIVER_INTERIM, tasks.INTERIM)

    def action_finish(self) -> None:
        """The customer has accepted the result, or the interim one (RES-4)."""
        status = self.status_here
        if status is not None:
            self._move(finishing(status), tasks.FINISH)

    @work(group="write")
    async def action_rate(self) -> None:
        """A customer rates; our side does what is owed about her rating (RES-4)."""
        task_id = self.task_here
        if task_id is None:
            return
        if self.session.actor.is_customer:
            moved = await carry_out(self, Act.RATE, task_id, tasks.RATE.key)
        else:
            moved = await follow_up(self, task_id, tasks.RATE.key)
        self._after_moving(moved)

    @work(group="write")
    async def action_complaint(self) -> None:
        """Complain, or see to the complaint that is open (RES-7)."""
        task_id = self.task_here
        if task_id is not None:
            self._after_moving(await about_complaint(self, task_id, tasks.COMPLAINT.key))

    def action_give_back(self) -> None:
        """The customer returns it, or it goes back into review (TASK-2)."""
        status = self.status_here
        if status is not None:
            self._move(giving_back(status), tasks.GIVE_BACK)

    def action_delegate(self) -> None:
        """Delegate to the team lead (TASK-6)."""
        self._move(Act.DELEGATE, tasks.DELEGATE)

    def action_to_operations(self) -> None:
        """Send to operations for release (AREA-3)."""
        self._move(Act.SEND_TO_OPERATIONS, tasks.TO_OPERATIONS)

    def action_release(self) -> None:
        """Release a specialist task (AREA-3)."""
        self._move(Act.RELEASE, tasks.RELEASE)

    def action_delete(self) -> None:
        """Delete a task in review (TASK-7)."""
        self._move(Act.DELETE_TASK, tasks.DELETE)

    @property
    def status_here(self) -> TaskStatus | None:
        """Where the task here stands."""
        task_id = self.task_here
        if self.opened is not None and self.opened.task_id == task_id:
            return self.opened.head.status
        return next((row.status for row in self.rows_loaded if row.id == task_id), None)

    def _move(self, act: Act, command: Command) -> None:
        task_id = self.task_here
        if task_id is None:
            self.refuse(_("Choose a task in the list first."))
        else:
            self._carry_out(act, task_id, command.key)

    @work(group="write")
    async def _carry_out(self, act: Act, task_id: TaskId, begun_by: str) -> None:
        self._after_moving(await carry_out(self, act, task_id, begun_by))

    def _after_moving(self, task: Task | None) -> None:
        if task is not None:
            self.acted_on = task.id
            self.reload()

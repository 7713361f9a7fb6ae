"""Recorded time from the tasks' room: the clock, calls, meetings, her days."""

from textual import work

from domain.calendar import local
from screens.tasks.status_moves import TaskStatusMoves
from widgets.commands import tasks


class TaskTimes(TaskStatusMoves):
    """Each key acts on the task that was here when it was pressed."""

    @work(group="write")
    async def action_clock(self) -> None:
        """Start the clock on the task here, or stop it (TIME-1)."""
        from screens.moves.clock import toggle_clock  # not before it is needed

        if await toggle_clock(self, self.task_here, tasks.CLOCK.key):
            self.acted_on = self.task_here
            self.reload()

    @work(group="write")
    async def action_call(self) -> None:
        """Log a phone call on the task here (TIME-7)."""
        from screens.moves.phone import log_call  # not before it is needed

        task_id = self.task_here
        if task_id is not None and await log_call(self, task_id):
            self.reload()

    @work(group="write")
    async def action_day(self) -> None:
        """Go through her recorded days, from today backwards (TIME-4)."""
        from screens.moves.day import go_through_days  # not before it is needed

        if await go_through_days(self, local(self.desk.office.now()).date()):
            self.reload()

    @work(group="write")
    async def action_meeting(self) -> None:
        """Let a meeting with the customer count, on the task here or on one of its own (TIME-8)."""
        from screens.moves.meeting import meet  # not before it is needed

        task_id = self.task_here
        if task_id is None:
            return
        with self.refusals_shown():
            facts = await self.ask(self.desk.facts.of, self.session.actor, task_id)
            created = await meet(self, facts.task, tasks.MEETING.key)
            self.acted_on = task_id
            self.go_on_in(created)
            self.reload()

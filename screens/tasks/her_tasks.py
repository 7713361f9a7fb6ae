"""What a customer does in the tasks' room beside chatting: her word, and who works for her."""

from textual import on, work

from domain.ids import PersonId, TaskId
from domain.task import TaskStatus
from screens.dialogs.customer.profile import ProfileCard
from screens.dialogs.pick import Choice, Pick
from screens.moves.customer_answer import answer
from screens.tasks.agreements import TaskAgreements
from widgets.commands import for_customers
from widgets.labels.people import presence as presence_label
from widgets.rows.rows import Rows
from widgets.words import _

_WITH_RESULT = frozenset({TaskStatus.DELIVERED, TaskStatus.IN_PROGRESS})
"""Where a result can wait for her word; elsewhere it is a proposal that does."""


class HerTasks(TaskAgreements):
    """Bound for customers alone; what she does not have, the use cases refuse as well."""

    def action_agree(self) -> None:
        """Accept what waits for her word."""
        self._answer(for_customers.AGREE.key, agrees=True)

    def action_decline(self) -> None:
        """Give it back."""
        self._answer(for_customers.DECLINE.key, agrees=False)

    @on(Rows.Highlighted)
    def _keys_may_do_else(self) -> None:
        """On another task her keys may be called differently; ours never are."""
        if self.session.actor.is_customer:
            self.refresh_bindings()

    def does_here(self, command_id: str) -> str:
        """The key that gives a result back declines a proposal, where one waits before it."""
        if command_id != for_customers.DECLINE.id:
            return ""
        task_id, opened = self.task_here, self.opened
        if opened is not None and opened.task_id == task_id:
            return _("Decline") if opened.waiting else ""
        row = next((row for row in self.rows_loaded if row.id == task_id), None)
        has_result = row is not None and row.status in _WITH_RESULT
        return _("Decline") if row is not None and row.waits_for_customer and not has_result else ""

    def action_profile(self) -> None:
        """Show who works for her."""
        self.show_profile(None)

    @work(group="watch")
    async def show_profile(self, person_id: PersonId | None) -> None:
        """The public card of this person; without one she chooses among those who work for her."""
        with self.refusals_shown():
            people = await self.ask(self.desk.profiles.serving, self.session.actor)
            if not people:
                self.refuse(_("Nobody works for you yet; we are finding the right person."))
                return
            choices = [
                Choice(one.id, one.name, str(presence_label(one.presence))) for one in people
            ]
            wanted = person_id
            if wanted is None and len(people) == 1:
                wanted = people[0].id
            if wanted is None:
                question = _("Who works for you")
                wanted = await self.app.push_screen_wait(Pick(question, choices))
            if wanted is not None:
                profile = await self.ask(self.desk.profiles.of, self.session.actor, wanted)
                await self.app.push_screen_wait(ProfileCard(profile))

    def _answer(self, begun_by: str, *, agrees: bool) -> None:
        task_id = self.task_here
        if task_id is not None:
            self._carry_out_answer(task_id, begun_by, agrees=agrees)

    @work(group="write")
    async def _carry_out_answer(self, task_id: TaskId, begun_by: str, *, agrees: bool) -> None:
        if await answer(self, task_id, begun_by, agrees=agrees) is not None:
            self.acted_on = task_id
            self.reload()

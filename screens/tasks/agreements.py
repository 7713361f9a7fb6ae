"""Agreements from the room: propose, release budget, and what can be done with a line of them."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from textual import on, work

from domain.approval import Approval, ApprovalKind, in_force
from domain.ids import MessageId, TaskId
from domain.permission import Act
from domain.proposal import ContractVersion, Proposal
from domain.task import OPEN
from screens.dialogs.pick import Choice, Pick
from screens.moves import agreement, approval, attorney
from screens.moves.history import save_history
from screens.tasks.agreements_side import AgreementsSide
from screens.tasks.panes import TaskPanes
from services.agreement.agreements import Agreed, waiting_on
from services.task.facts import TaskFacts
from widgets.commands import tasks
from widgets.history.history import History
from widgets.rows.record_list import RecordList
from widgets.task.agreements import APPROVE, PROPOSE
from widgets.words import _

Numbered = TypeVar("Numbered", Proposal, Approval, ContractVersion)
Doing = Callable[[], Awaitable[object]]
"""Something that can be done with a line; it gives None when the reader went back."""


class TaskAgreements(TaskPanes):
    """What was agreed is changed here; enter on a line of a panel acts on it."""

    def action_propose(self) -> None:
        """Propose a change of what is agreed (DEAD-1, BUD-4)."""
        self._move(Act.PROPOSE, tasks.PROPOSE)

    def action_release_budget(self) -> None:
        """Release the remaining budget (BUD-5)."""
        self._move(Act.RELEASE_BUDGET, tasks.RELEASE_BUDGET)

    @work(group="write")
    async def action_export_history(self) -> None:
        """Save the whole history of the task here as a text or a PDF (TASK-12)."""
        task_id = self.task_here
        if task_id is not None:
            with self.refusals_shown():
                await save_history(self, task_id)

    @on(History.MessageWanted)
    def _from_history(self, event: History.MessageWanted) -> None:
        event.stop()
        if event.message_id is None:
            self.refuse(_("This line rests on no message."))
        else:
            self._show(event.message_id)

    @on(RecordList.Picked, "#agreements")
    def _picked_agreement(self, event: RecordList.Picked) -> None:
        event.stop()
        side = self.query_one(AgreementsSide)
        if self.opened is not None and side.agreed is not None:
            self._act_on(self.opened.task_id, side.agreed, event.key)

    @work(group="write")
    async def _act_on(self, task_id: TaskId, agreed: Agreed, key: str) -> None:
        with self.refusals_shown():
            facts = await self.ask(self.desk.facts.of, self.session.actor, task_id)
            choices = self._choices(facts, agreed, key)
            if len(choices) > 1:
                question = _("What do you want to do?")
                picked = await self.app.push_screen_wait(Pick(question, choices))
            else:
                picked = choices[0].value if choices else None
            if picked is not None and await picked() is not None:
                self.acted_on = task_id
                self.reload()

    def _choices(self, facts: TaskFacts, agreed: Agreed, key: str) -> list[Choice[Doing]]:
        kind, _colon, number = key.partition(":")
        match kind:
            case "approve" if key == APPROVE:
                begin = approval.give if self.session.actor.is_customer else approval.ask_for
                return [Choice(lambda: begin(self, facts, agreed), "")]
            case "attorney":
                return [Choice(lambda: attorney.mark(self, facts), "")]
            case "propose" if key == PROPOSE:
                return [Choice(lambda: agreement.propose_change(self, facts, ""), "")]
            case "proposal":
                return self._with_proposal(_known(agreed.proposals, number), agreed)
            case "approval":
                return self._with_approval(_known(agreed.approvals, number), facts, agreed)
            case _:
                return self._with_version(_known(agreed.versions, number), agreed)

    def _with_proposal(self, one: Proposal, agreed: Agreed) -> list[Choice[Doing]]:
        is_customer = self.session.actor.is_customer
        choices = [self._opens(one.message_id, _("Show its message"))]
        if one.answer_message_id not in (None, one.message_id):
            choices.append(self._opens(one.answer_message_id, _("Show the answer's message")))
        waits = one in waiting_on(agreed, agreed.status)
        if waits and is_customer:
            choices = [
                Choice(lambda: agreement.answer(self, one, agrees=True), _("Accept")),
                Choice(lambda: agreement.answer(self, one, agrees=False), _("Decline")),
                *choices,
            ]
        elif waits:
            choices += [
                Choice(lambda: agreement.agree_by_phone(self, one), _("Agreed by phone")),
                Choice(lambda: agreement.withdraw(self, one), _("Withdraw")),
            ]
        elif is_customer and one.can_be_contested and agreed.status in OPEN:
            choices.append(Choice(lambda: agreement.contest(self, one), _("Contest")))
        return choices

    def _with_approval(
        self, one: Approval, facts: TaskFacts, agreed: Agreed
    ) -> list[Choice[Doing]]:
        choices = [self._opens(one.message_id, _("Show its message"))]
        holds = in_force(agreed.approvals, one.kind) == one
        if holds and self.session.actor.is_customer:
            choices.append(Choice(lambda: approval.withdraw(self, one), _("Withdraw the approval")))
        is_manager = self.session.actor.is_management and agreed.status in OPEN
        if holds and is_manager and one.kind is ApprovalKind.NO_ACCEPTANCE:
            off = agreed.acceptance_off_at is None
            name = _("Switch the acceptance off") if off else _("Switch the acceptance on")
            choices.append(Choice(lambda: approval.switch(self, facts, off=off), name))
        return choices

    def _with_version(self, one: ContractVersion, agreed: Agreed) -> list[Choice[Doing]]:
        origin = next((each for each in agreed.proposals if each.id == one.proposal_id), None)
        if origin is None:
            self.refuse(_("This version rests on no message: see the history."))
            return []
        message_id = origin.answer_message_id or origin.message_id
        return [self._opens(message_id, _("Show its message"))]

    def _opens(self, message_id: MessageId | None, name: str) -> Choice[Doing]:
        async def show() -> None:
            if message_id is not None:
                self._show(message_id)

        return Choice(show, name)

    def _show(self, message_id: MessageId) -> None:
        self.at("chat")
        self.want_message(message_id)


def _known(some: Sequence[Numbered], number: str) -> Numbered:
    """The one of this number; the panel shows no other."""
    return next(one for one in some if str(one.id) == number)

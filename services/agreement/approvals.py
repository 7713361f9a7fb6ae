"""What a customer approves in writing, and what rests on it (TASK-10, RES-6, POA-1)."""

from data.ids import new_id
from domain.approval import Approval, ApprovalKind, NotApproved, refuse_again, switched
from domain.contract import checked_text
from domain.ids import TaskId
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.proposal import TermsClosed
from domain.task import OPEN, Task
from domain.values import dataclass, replace
from services.agreement.parts import keep, say
from services.office import Doing, Office, on_task
from services.texts import consents as texts


@dataclass(frozen=True, slots=True)
class Approvals:
    """The use cases of approvals: given and withdrawn by the customer alone, for one task."""

    office: Office

    def give(self, actor: Actor, task_id: TaskId, kind: ApprovalKind, word: str = "") -> Approval:
        """Her approval and the message it rests on, in one act.

        `AlreadyApproved` while one of the kind holds; `TermsClosed` once the task is over.
        """
        added = checked_text("message", word, needed=False)
        with self.office.acting(actor, Act.APPROVE, on_task(task_id)) as doing:
            task = _open(doing, task_id)
            refuse_again(doing.work.agreements.approvals_of(task_id), kind)
            text = texts.approved(kind, added)
            said, message = say(doing, task, actor, text, Tag.APPROVAL, no_answer_needed=True)
            approval = Approval(
                id=new_id(doing.now),
                task_id=task_id,
                customer_id=task.customer_id,
                kind=kind,
                message_id=message.id,
                given_by=actor.id,
                given_name=actor.name,
                given_at=doing.now,
            )
            doing.work.agreements.add_approval(approval)
            keep(doing, task, said)
            doing.new = {**doing.new, "approval": kind.value}
            doing.reason = added
            return approval

    def withdraw(self, actor: Actor, seen: Approval, word: str = "") -> Approval:
        """It holds no longer; results are accepted by her again when it was about that.

        `NotApproved` when it held no more.
        """
        added = checked_text("message", word, needed=False)
        with self.office.acting(actor, Act.WITHDRAW_APPROVAL, on_task(seen.task_id)) as doing:
            task = doing.work.tasks.hold(seen.task_id)
            stored = doing.work.agreements.approval(seen.id)
            if stored.withdrawn_at is not None or stored.task_id != seen.task_id:
                raise NotApproved(stored.kind)
            text = texts.approval_ended(stored.kind, added)
            after, _ = say(doing, task, actor, text, Tag.DECISION, no_answer_needed=True)
            if stored.kind is ApprovalKind.NO_ACCEPTANCE:
                after = switched(after, [], off=False, now=doing.now)
            doing.work.agreements.end_approval(stored.id, doing.now)
            keep(doing, task, after)
            doing.old = {**doing.old, "approval": stored.kind.value}
            doing.reason = added
            return replace(stored, withdrawn_at=doing.now)

    def switch_acceptance(self, actor: Actor, task_id: TaskId, *, off: bool) -> Task:
        """Results count as accepted on delivery, or she accepts them again (RES-6).

        Off only with her approval, else `NotApproved`; the evidence names its message.
        """
        with self.office.acting(actor, Act.SWITCH_ACCEPTANCE, on_task(task_id)) as doing:
            task = _open(doing, task_id)
            approvals = doing.work.agreements.approvals_of(task_id)
            kept = keep(doing, task, switched(task, approvals, off=off, now=doing.now))
            for one in approvals:
                if off and one.kind is ApprovalKind.NO_ACCEPTANCE and one.withdrawn_at is None:
                    doing.message_id = one.message_id
            return kept


def _open(doing: Doing, task_id: TaskId) -> Task:
    """The task, held; an approval for one that is over would approve nothing."""
    task = doing.work.tasks.hold(task_id)
    if task.status not in OPEN:
        raise TermsClosed(task.status)
    return task

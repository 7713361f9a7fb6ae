"""Complaints: opened, answered, solved, and ruled on where no solution was found (RES-7)."""

from collections.abc import Callable

from data.ids import new_id
from domain import complaint as rules
from domain.account import refundable
from domain.complaint import AlreadyComplained, Cause, Complaint, Gravity, NoComplaint
from domain.contract import checked_text
from domain.errors import BadInput
from domain.ids import TaskId
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.rating import FAIR
from domain.task import Task
from domain.values import dataclass, replace
from services.customer.accounts import refunded
from services.office import Doing, Office
from services.result.ratings import with_feedback
from services.task.steps import carried_out
from services.texts.complaints import ruled

Changed = Callable[[Complaint, Task, Doing], Complaint]
"""A complaint one step on; raises the refusal."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a first contact is noted down as: the form of the house."""

    situation: str
    reaction: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """How management arbitrates, with the words of both sides."""

    customer_said: str
    assistant_said: str
    decision: str
    refunds: bool
    """Whether the task's account time is given back (DEAD-3)."""


@dataclass(frozen=True, slots=True)
class Complaints:
    """The use cases of complaints."""

    office: Office

    def open(
        self,
        actor: Actor,
        task_id: TaskId,
        cause: Cause,
        text: str,
        gravity: Gravity | None = None,
    ) -> Task:
        """A claim of the customer, made by herself or by staff on her behalf.

        - `NothingToComplain` before the acceptance, `ComplaintTooLate` 7 working days after.
        - `AlreadyComplained` while one is open.
        - A grave one goes to management at once; a customer does not say how grave it is.
        """
        claimed = checked_text("text", text)
        grave = None if actor.is_customer else gravity

        def step(task: Task, doing: Doing) -> Task:
            rules.check_open_to_complaint(task, doing.now)
            if doing.work.feedback.open_complaint_of(task.id) is not None:
                raise AlreadyComplained(task.number)
            new = _claimed(doing, task, actor, cause, claimed)
            doing.work.feedback.add_complaint(rules.opened(replace(new, gravity=grave), doing.now))
            return with_feedback(doing, task)

        return carried_out(
            self.office,
            actor,
            Act.COMPLAIN,
            task_id,
            step,
            reason=claimed,
            word=claimed if actor.is_customer else "",
            tag=Tag.INFORMATION,
            no_answer_needed=True,
        )

    def contact(self, actor: Actor, task_id: TaskId, note: Note) -> Task:
        """The first contact, noted down: situation, reaction, next step."""
        told = _told(
            ("Situation", "situation", note.situation),
            ("Reaktion", "reaction", note.reaction),
            ("Nächster Schritt", "next_step", note.next_step),
        )

        def changed(one: Complaint, task: Task, doing: Doing) -> Complaint:
            situated = f"#{task.number} {task.title}\n{told}"
            return rules.contacted(one, task.number, situated, actor.id, doing.now)

        return self._changed(actor, Act.CONTACT_COMPLAINT, task_id, changed)

    def solve(self, actor: Actor, task_id: TaskId, solution: str) -> Task:
        """The solution found with the customer; `ContactFirst` before anybody spoke with her."""
        found = checked_text("solution", solution)

        def changed(one: Complaint, task: Task, doing: Doing) -> Complaint:
            return rules.solved(one, task.number, found, doing.now)

        return self._changed(actor, Act.SOLVE_COMPLAINT, task_id, changed)

    def escalate(
        self, actor: Actor, task_id: TaskId, reason: str, gravity: Gravity | None = None
    ) -> Task:
        """Into management's hands, because it is grave or no solution is in sight."""
        why = checked_text("reason", reason)

        def changed(one: Complaint, task: Task, doing: Doing) -> Complaint:
            return rules.escalated(one, task.number, gravity, doing.now)

        return self._changed(actor, Act.ESCALATE_COMPLAINT, task_id, changed, reason=why)

    def rule(self, actor: Actor, task_id: TaskId, ruling: Ruling) -> Task:
        """Management ends it, with the words of both sides, and gives time back or not.

        `SolutionAwaited` while assistant and customer still have time to agree.
        """
        told = _told(
            ("Kunde", "customer_said", ruling.customer_said),
            ("Assistenz", "assistant_said", ruling.assistant_said),
            ("Entscheidung", "decision", ruling.decision),
        )

        def changed(one: Complaint, task: Task, doing: Doing) -> Complaint:
            seconds = _refundable(doing, task) if ruling.refunds else 0
            return rules.ruled(one, task.number, told, seconds, actor.id, doing.now)

        def beside(doing: Doing, kept: Task) -> None:
            (*_former, last) = doing.work.feedback.complaints_of(kept.id)
            given = last.refund_seconds
            if given:
                refunded(doing, kept, given, ruling.decision)

        word = self._ruled(task_id, refunds=ruling.refunds)
        return self._changed(
            actor, Act.ARBITRATE_COMPLAINT, task_id, changed, beside=beside, word=word
        )

    def _ruled(self, task_id: TaskId, *, refunds: bool) -> str:
        """What the customer is told in the chat, in her form of address."""
        with self.office.reading() as work:
            task = work.tasks.get(task_id)
            return ruled(work.customers.get(task.customer_id), task.title, refunds=refunds)

    def _changed(
        self,
        actor: Actor,
        act: Act,
        task_id: TaskId,
        changed: Changed,
        *,
        reason: str = "",
        beside: Callable[[Doing, Task], None] | None = None,
        word: str = "",
    ) -> Task:
        def step(task: Task, doing: Doing) -> Task:
            open_one = doing.work.feedback.open_complaint_of(task.id)
            if open_one is None:
                raise NoComplaint(task.number)
            doing.work.feedback.save_complaint(changed(open_one, task, doing))
            return with_feedback(doing, task)

        return carried_out(
            self.office,
            actor,
            act,
            task_id,
            step,
            reason=reason,
            word=word,
            tag=Tag.DECISION,
            beside=beside,
        )


def _claimed(doing: Doing, task: Task, actor: Actor, cause: Cause, text: str) -> Complaint:
    """The claim before its first step; a rating is a cause with three stars or fewer."""
    rating = doing.work.feedback.rating_of(task.id) if cause is Cause.RATING else None
    if cause is Cause.RATING and (rating is None or rating.stars > FAIR):
        raise BadInput("cause", "no_rating")
    return Complaint(
        id=new_id(doing.now),
        task_id=task.id,
        customer_id=task.customer_id,
        assistant_id=task.assistant_id,
        cause=cause,
        text=text,
        claimed_by=actor.id,
        claimed_name=actor.name,
        claimed_at=doing.now,
        step=None,
        due_at=None,
        rating_id=rating.id if rating else None,
    )


def _refundable(doing: Doing, task: Task) -> int:
    doing.work.accounts.hold(task.customer_id)
    return refundable(task.debited_seconds, doing.work.accounts.refunded_on(task.id))


def _told(*parts: tuple[str, str, str]) -> str:
    """Every part under its name; `BadInput` for one that says nothing."""
    return "\n".join(f"{name}: {checked_text(field, text)}" for name, field, text in parts)

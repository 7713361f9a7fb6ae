"""Ratings, and what follows from three stars and fewer (RES-4)."""

from collections.abc import Callable

from data.ids import new_id
from data.reads.feedback import FeedbackReads, TaskFeedback
from domain import rating as rules
from domain.contract import checked_text
from domain.ids import TaskId
from domain.message import Tag
from domain.permission import Act, sees_everything
from domain.person import Actor
from domain.rating import NotRated, Rating
from domain.task import Task
from domain.trail import Facts
from domain.values import dataclass, replace
from domain.waiting import with_owed
from services.office import Doing, Office
from services.task.steps import carried_out

__all__ = ["Ratings", "TaskFeedback", "with_feedback"]


@dataclass(frozen=True, slots=True)
class Ratings:
    """The use cases of ratings; the customer rates, our side reacts."""

    office: Office

    def of(self, actor: Actor, task_id: TaskId) -> TaskFeedback:
        """Rating and complaints of a task, without what is not for the reader; or `NotFound`."""
        with self.office.reading() as work:
            everything = sees_everything(actor)
            reads = FeedbackReads(work.reader, actor.id, everything=everything)
            return reads.of(task_id, is_customer=actor.is_customer)

    def rate(self, actor: Actor, task_id: TaskId, stars: int, text: str = "") -> Task:
        """One to five stars for a task that is done, or the correction of a former rating.

        - `NotDoneYet` before its acceptance; `AlreadyReacted` once somebody has reacted.
        - Three stars ask for an inquiry, fewer for an assessment, each within RESP.
        """
        said = checked_text("text", text, needed=False)

        def step(task: Task, doing: Doing) -> Task:
            former = doing.work.feedback.rating_of(task_id)
            if former is None:
                new = rules.rated(task, new_id(doing.now), stars, said, actor.id, doing.now)
                doing.work.feedback.add_rating(new)
            else:
                changed = rules.corrected(former, task.number, stars, said, doing.now)
                doing.work.feedback.save_rating(changed)
            return with_feedback(doing, task)

        told: Facts = {"stars": stars, "rating_text": said}
        return carried_out(self.office, actor, Act.RATE, task_id, step, evidence=lambda _task: told)

    def inquire(self, actor: Actor, task_id: TaskId, word: str) -> Task:
        """The polite question about three stars, sent into the chat: it settles them (RES-4)."""
        said = checked_text("message", word)

        def step(task: Task, doing: Doing) -> Task:
            asked = rules.inquired(_rating(doing, task), task.number, doing.now)
            doing.work.feedback.save_rating(asked)
            return with_feedback(doing, task)

        def beside(doing: Doing, kept: Task) -> None:
            asked = replace(_rating(doing, kept), message_id=doing.message_id)
            doing.work.feedback.save_rating(asked)

        return carried_out(
            self.office,
            actor,
            Act.INQUIRE,
            task_id,
            step,
            word=said,
            tag=Tag.QUESTION,
            beside=beside,
        )

    def assess(self, actor: Actor, task_id: TaskId, text: str) -> Task:
        """The assistant's view of one or two stars, for her manager (RES-4)."""
        said = checked_text("assessment", text)

        def changed(one: Rating, task: Task, doing: Doing) -> Rating:
            return rules.assessed(one, task.number, said, actor.id, doing.now)

        return self._changed(actor, Act.ASSESS, task_id, changed)

    def decide(self, actor: Actor, task_id: TaskId, text: str) -> Task:
        """Management's decision about one or two stars (RES-4).

        `AssessmentAwaited` while the assistant still has time for her word.
        """
        said = checked_text("decision", text)

        def changed(one: Rating, task: Task, doing: Doing) -> Rating:
            return rules.decided(one, task.number, said, actor.id, doing.now)

        return self._changed(actor, Act.DECIDE_RATING, task_id, changed)

    def _changed(
        self,
        actor: Actor,
        act: Act,
        task_id: TaskId,
        changed: Callable[[Rating, Task, Doing], Rating],
    ) -> Task:
        def step(task: Task, doing: Doing) -> Task:
            doing.work.feedback.save_rating(changed(_rating(doing, task), task, doing))
            return with_feedback(doing, task)

        return carried_out(self.office, actor, act, task_id, step)


def with_feedback(doing: Doing, task: Task) -> Task:
    """The task with what its rating and complaints ask for; not saved."""
    return with_owed(task, doing.work.feedback.owed_on(task.id))


def _rating(doing: Doing, task: Task) -> Rating:
    found = doing.work.feedback.rating_of(task.id)
    if found is None:
        raise NotRated(task.number)
    return found

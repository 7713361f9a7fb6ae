"""Ratings: one to five stars for a result, and what follows from them (RES-4)."""

from datetime import datetime

from domain.errors import BadInput, VPAError
from domain.feedback import FeedbackStep
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.response import is_overdue, response_due
from domain.task import Task, TaskStatus
from domain.values import dataclass, replace

FEWEST, MOST = 1, 5
"""Stars there are."""

FAIR = 3
"""So many stars ask for an inquiry; fewer for an assessment, more are good (RES-4)."""


@dataclass
class NotDoneYet(VPAError):
    """A task is rated when the customer has accepted its result (RES-4)."""

    number: int
    """The task's."""


@dataclass
class AlreadyReacted(VPAError):
    """A rating stays as it is once somebody has reacted to it (RES-4)."""

    number: int
    """The task's."""


@dataclass
class NotRated(VPAError):
    """Nobody has rated the task."""

    number: int
    """The task's."""


@dataclass
class StepNotOwed(VPAError):
    """The rating does not ask for this step, or no longer (RES-4)."""

    number: int
    """The task's."""


@dataclass
class AssessmentAwaited(VPAError):
    """Management decides when the assistant has assessed, or her time for it is over (RES-4)."""

    number: int
    """The task's."""
    due: datetime
    """By when she may."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What the customer thinks of a result."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    assistant_id: PersonId | None
    """Whose work is rated."""
    stars: int
    """One to five."""
    text: str
    rated_by: PersonId
    rated_at: datetime
    step: FeedbackStep | None = None
    """What is owed next; None when nothing is."""
    due_at: datetime | None = None
    """By when."""
    message_id: MessageId | None = None
    """The inquiry in the chat."""
    inquired_at: datetime | None = None
    assessment: str = ""
    """The assistant's view of it, for her manager."""
    assessed_by: PersonId | None = None
    assessed_at: datetime | None = None
    decision: str = ""
    """What management decided."""
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    version: int = 1


def step_after(stars: int) -> FeedbackStep | None:
    """What a rating with so many stars asks for first (RES-4)."""
    if stars > FAIR:
        return None
    return FeedbackStep.INQUIRY if stars == FAIR else FeedbackStep.ASSESSMENT


def rated(task: Task, key: int, stars: int, text: str, by: PersonId, now: datetime) -> Rating:
    """The rating of a task that is done; `NotDoneYet` before, `BadInput` for no such stars."""
    if task.status is not TaskStatus.DONE:
        raise NotDoneYet(task.number)
    step = _step(stars)
    return Rating(
        id=key,
        task_id=task.id,
        customer_id=task.customer_id,
        assistant_id=task.assistant_id,
        stars=stars,
        text=text,
        rated_by=by,
        rated_at=now,
        step=step,
        due_at=response_due(now) if step else None,
    )


def corrected(rating: Rating, number: int, stars: int, text: str, now: datetime) -> Rating:
    """The rating as the customer puts it right; `AlreadyReacted` once somebody has reacted.

    What it asks for counts from the correction, unless it asks for the same as before (CAL-5).
    """
    if rating.inquired_at or rating.assessed_at or rating.decided_at:
        raise AlreadyReacted(number)
    step = _step(stars)
    due = rating.due_at if step is rating.step else response_due(now) if step else None
    return replace(rating, stars=stars, text=text, step=step, due_at=due)


def inquired(rating: Rating, number: int, now: datetime) -> Rating:
    """Three stars that were asked about in the chat: nothing more is owed."""
    if rating.step is not FeedbackStep.INQUIRY:
        raise StepNotOwed(number)
    return replace(rating, step=None, due_at=None, inquired_at=now)


def assessed(rating: Rating, number: int, text: str, by: PersonId, now: datetime) -> Rating:
    """One or two stars with the assistant's view: management decides next, within RESP."""
    if rating.step is not FeedbackStep.ASSESSMENT:
        raise StepNotOwed(number)
    return replace(
        rating,
        step=FeedbackStep.DECISION,
        due_at=response_due(now),
        assessment=text,
        assessed_by=by,
        assessed_at=now,
    )


def decided(rating: Rating, number: int, text: str, by: PersonId, now: datetime) -> Rating:
    """One or two stars that management has decided about: the matter is closed.

    Without an assessment it decides on the facts at hand once the time for it is over; before,
    `AssessmentAwaited`.
    """
    if rating.step is FeedbackStep.ASSESSMENT and rating.due_at is not None:
        if not is_overdue(rating.due_at, now):
            raise AssessmentAwaited(number, rating.due_at)
    elif rating.step is not FeedbackStep.DECISION:
        raise StepNotOwed(number)
    return replace(rating, step=None, due_at=None, decision=text, decided_by=by, decided_at=now)


def _step(stars: int) -> FeedbackStep | None:
    if not FEWEST <= stars <= MOST:
        raise BadInput("stars", "not_a_number")
    return step_after(stars)

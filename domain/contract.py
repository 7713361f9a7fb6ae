"""What customer and assistant agree on: a task's particulars (TASK-1), and its area (AREA-2)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from domain.area import WorkArea
from domain.deadline import has_passed
from domain.errors import BadInput, VPAError
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus
from domain.text import clean, one_line
from domain.trail import Facts
from domain.values import dataclass, replace

LONGEST_TITLE = 300
"""Characters a title may have."""

LONGEST_TEXT = 100_000
"""Characters a description, an expected result, a summary or a reason may have."""

LARGEST_BUDGET = timedelta(hours=10_000)
"""More is a slip of the finger."""

UNAGREED = frozenset({TaskStatus.REVIEW, TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS})
"""Nobody has accepted the task yet: its particulars can still be set without consent."""


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task as it is asked for, before it has a number."""

    customer_id: CustomerId
    title: str
    description: str
    budget: timedelta
    """The account time it may cost (BUD-1)."""
    expected_result: str = ""
    deadline: datetime | None = None
    area: WorkArea | None = None
    assistant_id: PersonId | None = None
    """Who is to do it; None for the customer's lead."""
    despite: str = ""
    """Why she gets it although she takes no additional work (STOP-5)."""
    material: str = ""
    """What there is to work with, in words."""
    remarks: str = ""
    """Anything else that was said."""
    origin_id: TaskId | None = None
    """The task that is ordered again (TASK-8)."""


@dataclass
class AreaFixed(VPAError):
    """The area was agreed when the task was accepted; it needs the customer's consent (AREA-2)."""

    number: int
    """The task's."""


def checked(new: NewTask, now: datetime) -> NewTask:
    """The particulars as they may be kept, cleaned; `BadInput` names the field that cannot."""
    return replace(
        new,
        title=checked_title(new.title),
        description=checked_text("description", new.description),
        expected_result=checked_text("expected_result", new.expected_result, needed=False),
        budget=checked_budget(new.budget),
        deadline=checked_deadline(new.deadline, now),
        material=checked_text("material", new.material, needed=False),
        remarks=checked_text("remarks", new.remarks, needed=False),
    )


def checked_title(title: str) -> str:
    """The title on one line; `BadInput` when it is missing or too long."""
    line = one_line(title)
    if not line:
        raise BadInput("title", "missing")
    if len(line) > LONGEST_TITLE:
        raise BadInput("title", "too_long")
    return line


def checked_text(field: str, text: str, *, needed: bool = True) -> str:
    """A longer text, cleaned; `BadInput` when it is too long, or missing though it is needed."""
    kept = clean(text).strip()
    if needed and not kept:
        raise BadInput(field, "missing")
    if len(kept) > LONGEST_TEXT:
        raise BadInput(field, "too_long")
    return kept


def checked_budget(budget: timedelta) -> timedelta:
    """The budget in whole seconds; `BadInput` when there is none, or a slip of the finger."""
    kept = timedelta(seconds=budget // timedelta(seconds=1))
    if kept <= timedelta(0):
        raise BadInput("budget", "missing")
    if kept > LARGEST_BUDGET:
        raise BadInput("budget", "too_long")
    return kept


def checked_deadline(deadline: datetime | None, now: datetime) -> datetime | None:
    """The deadline in UTC, if there is to be one; `BadInput` when it has passed (TASK-4)."""
    if deadline is None:
        return None
    if has_passed(deadline, now):
        raise BadInput("deadline", "past")
    return deadline.astimezone(UTC)


def with_area(task: Task, area: WorkArea | None, competence: str = "") -> Task:
    """The task in another area; a release for the former one is none for this (AREA-3).

    The `competence` is a code of the area's, or empty where nobody has named one.
    `AreaFixed` once it was accepted: from then on the customer has to consent (AREA-2).
    """
    if task.status not in UNAGREED:
        raise AreaFixed(task.number)
    released = task.released_at if area == task.area else None
    return replace(task, area=area, competence=competence, released_at=released)


def contract(task: Task) -> Facts:
    """What is agreed, as the evidence keeps it: every particular, changed or not (TASK-4)."""
    deadline = task.deadline_at
    return {
        "title": task.title,
        "description": task.description,
        "expected_result": task.expected_result,
        "deadline_at": deadline.astimezone(UTC).isoformat() if deadline else None,
        "budget_seconds": task.budget_seconds,
        "area": task.area.value if task.area else None,
        "customer_factor": _number(task.customer_factor),
        "assistant_factor": _number(task.assistant_factor),
        "shift_millis": task.shift_millis,
    }


def _number(factor: Decimal | None) -> str | None:
    """A factor without needless zeros, whichever way it was read."""
    return f"{factor.normalize():f}" if factor else None


def same_terms(seen: Task, stored: Task) -> bool:
    """Whether what somebody saw before agreeing is still what she would agree to."""
    return _terms(seen) == _terms(stored)


def _terms(task: Task) -> tuple[object, ...]:
    return (
        task.title,
        task.description,
        task.expected_result,
        task.deadline_at,
        task.budget_seconds,
        task.area,
    )

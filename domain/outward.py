"""What a customer may know of a task and its history (ROLE-3, CG-3).

Everything a customer reads goes through here before it leaves the use cases, so that no screen,
search, list or export can show more.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from domain.permission import Act
from domain.person import Role
from domain.task import UNDER_DEADLINE, Task, TaskStatus
from domain.trail import Deed, Facts
from domain.values import replace

OUTWARD_ACTS = frozenset(
    {
        Act.CREATE_TASK,
        Act.EDIT_TASK,
        Act.SET_AREA,
        Act.ACCEPT,
        Act.START,
        Act.DELIVER,
        Act.FINISH,
        Act.RETURN,
        Act.DELETE_TASK,
        Act.PROPOSE,
        Act.ANSWER_PROPOSAL,
        Act.WITHDRAW_PROPOSAL,
        Act.NOTE_PHONE_CONSENT,
        Act.CONTEST_CONSENT,
        Act.APPROVE,
        Act.WITHDRAW_APPROVAL,
        Act.SWITCH_ACCEPTANCE,
        Act.MARK_ATTORNEY,
        Act.RELEASE_BUDGET,
        Act.DELIVER_INTERIM,
        Act.ACCEPT_INTERIM,
        Act.RATE,
        Act.COMPLAIN,
        Act.CONTACT_COMPLAINT,
        Act.SOLVE_COMPLAINT,
        Act.ARBITRATE_COMPLAINT,
        Act.REFUND,
        Act.POST_MESSAGE,
        Act.TAKE_OVER,
    }
)
"""What a customer may know that it was done; who was looked for, who held the task back, and what
was decided inside is not among it."""

OUTWARD_FIELDS = frozenset(
    {
        "title",
        "description",
        "expected_result",
        "status",
        "area",
        "budget_seconds",
        "deadline_at",
        "customer_factor",
        "assistant_id",
        "summary",
        "tags",
        "proposal_status",
        "called",
        "called_at",
        "approval",
        "acceptance_off_at",
        "attorney_for",
        "stars",
        "rating_text",
    }
)
"""Of the fields of the evidence those that say something to a customer."""

_GIVEN_TO_HER = frozenset({Act.PROPOSE, Act.NOTE_PHONE_CONSENT})
"""What she was told the reason of, in the chat."""

_HER_ROLES = frozenset({Role.CUSTOMER.value, Role.ASSISTANT.value, "program"})
"""Roles that a customer knows; how the agency is steered is not hers to know."""


def outward_status(status: TaskStatus) -> TaskStatus:
    """Where a task stands as its customer sees it: whoever is looking for the right person."""
    return TaskStatus.WITH_TEAM_LEAD if status is TaskStatus.WITH_OPERATIONS else status


def meant(status: TaskStatus) -> frozenset[TaskStatus]:
    """All that look to a customer like this one."""
    return frozenset(one for one in TaskStatus if outward_status(one) is outward_status(status))


def outward_due(
    status: TaskStatus, deadline: datetime | None, response_due: datetime | None
) -> datetime | None:
    """What a customer waits for next: the deadline, or an answer that was promised."""
    owed = deadline if status in UNDER_DEADLINE else None
    return min((due for due in (owed, response_due) if due is not None), default=None)


def outward_task(task: Task) -> Task:
    """The task without what the agency keeps to itself."""
    status = outward_status(task.status)
    return replace(
        task,
        status=status,
        assistant_factor=None,
        released_at=None,
        returned_at=None,
        handed_since=None,
        handed_due_at=None,
        next_due_at=outward_due(status, task.deadline_at, task.response_due_at),
        competence="",
        payable_upto=None,
        rating_step=None,
        rating_due_at=None,
        complaint_step=None,
        complaint_due_at=None,
        external_id=None,
    )


def outward_deed(deed: Deed) -> Deed | None:
    """The line of the history as the customer may read it; None when it is not for her.

    A reason stands only where she gave it herself or was asked with it.
    """
    if deed.act not in OUTWARD_ACTS:
        return None
    hers = deed.role == Role.CUSTOMER.value or deed.act in _GIVEN_TO_HER
    return replace(
        deed,
        role=deed.role if deed.role in _HER_ROLES else "",
        old=_outward(deed.old),
        new=_outward(deed.new),
        reason=deed.reason if hers else "",
    )


def _outward(facts: Facts) -> Facts:
    told: Mapping[str, str | int | None] = {
        name: _shown(name, value) for name, value in facts.items() if name in OUTWARD_FIELDS
    }
    return MappingProxyType(dict(told))


def _shown(name: str, value: str | int | None) -> str | int | None:
    if name == "status" and isinstance(value, str):
        return outward_status(TaskStatus(value)).value
    return value

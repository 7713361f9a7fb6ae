"""Which waiting things pass to a stand-in: what came while the assistant was away (RESP-9)."""

from datetime import datetime

from domain.task import Task
from domain.triage import TriageKind

PASSED_ON = frozenset({TriageKind.ANSWER_OWED, TriageKind.TASK_CHECK, TriageKind.RETURNED})
"""What a stand-in owes."""


def came_at(task: Task, kind: TriageKind) -> datetime | None:
    """When it came; None for what does not pass on."""
    if kind not in PASSED_ON:
        return None
    return task.unanswered_since if kind is TriageKind.ANSWER_OWED else task.check_since

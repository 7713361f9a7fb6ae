"""Enums in the reader's words, each with a sign and a tone; never a tone alone."""

from widgets.labels.account import credit_kind
from widgets.labels.act import act
from widgets.labels.feedback import cause, feedback_step, gravity, stars
from widgets.labels.label import Label
from widgets.labels.message import side, tag
from widgets.labels.people import address, assignment_role, presence, role, roles
from widgets.labels.recording import entry_flag, time_request_kind, time_request_status
from widgets.labels.result import result_answer, result_kind
from widgets.labels.task import due_reason, response_urgency, task_status, triage_kind, work_area
from widgets.labels.urgency import budget_warning, category, deadline_urgency

__all__ = [
    "Label",
    "act",
    "address",
    "assignment_role",
    "budget_warning",
    "category",
    "cause",
    "credit_kind",
    "deadline_urgency",
    "due_reason",
    "entry_flag",
    "feedback_step",
    "gravity",
    "presence",
    "response_urgency",
    "result_answer",
    "result_kind",
    "role",
    "roles",
    "side",
    "stars",
    "tag",
    "task_status",
    "time_request_kind",
    "time_request_status",
    "triage_kind",
    "work_area",
]

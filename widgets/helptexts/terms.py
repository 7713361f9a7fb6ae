"""The terms of the trade: what each is called in the sources, and the topic that says more.

Their German and English words lie with the other texts; docs/glossary.md is made of both.
"""

from widgets.helptexts.topic import Group, Topic

_TABLE: tuple[tuple[str, str, str], ...] = (
    ("account", "Account.account, booked_seconds", "account"),
    ("available", "available()", "account"),
    ("reserved", "reserved()", "account"),
    ("budget", "Task.budget_seconds", "working_time"),
    ("real_working_time", "working_time()", "working_time"),
    ("worked", "Task.worked_seconds", "working_time"),
    ("debit", "account_debit()", "working_time"),
    ("package", "Booking, PACKAGES", "account"),
    ("work_area", "WorkArea", "areas"),
    ("competence", "Competence", "check"),
    ("factor", "Factors", "areas"),
    ("specialist_area", "Factors.needs_release", "specialist"),
    ("release", "Act.RELEASE", "specialist"),
    ("vpa", "Role.ASSISTANT, AssignmentRole.LEAD", "roles"),
    ("ta", "AssignmentRole.TEAM", "roles"),
    ("pa", "project assistant", "roles"),
    ("operations", "Role.OPERATIONS", "specialist"),
    ("customer_manager", "Role.CUSTOMER_MANAGER", "roles"),
    ("vpa_manager", "Role.ASSISTANT_MANAGER", "roles"),
    ("management", "MANAGEMENT", "roles"),
    ("customer", "Customer", "customers"),
    ("task", "Task", "statuses"),
    ("autochat", "Question, Autochat", "new_task"),
    ("check", "Check, points_of()", "check"),
    ("review", "TaskStatus.REVIEW", "check"),
    ("with_team_lead", "TaskStatus.WITH_TEAM_LEAD", "delegate"),
    ("with_operations", "TaskStatus.WITH_OPERATIONS", "specialist"),
    ("accepted", "TaskStatus.ACCEPTED", "contract"),
    ("in_progress", "TaskStatus.IN_PROGRESS", "statuses"),
    ("delivered", "TaskStatus.DELIVERED", "deliver"),
    ("interim_result", "ResultKind.INTERIM", "interim"),
    ("done", "TaskStatus.DONE", "finish"),
    ("returned", "Task.returned_at", "finish"),
    ("rating", "Rating", "rating"),
    ("complaint", "Complaint", "complaint"),
    ("deadline", "Task.deadline_at", "deadline"),
    ("due", "Due, response_due()", "response"),
    ("working_day", "is_working_day()", "days_off"),
    ("open_window", "in_open_window()", "days_off"),
    ("rest_period", "is_rest_period()", "presence"),
    ("prewarning", "prewarn_at()", "prewarning"),
    ("triage", "Triage, TriageItem", "triage"),
    ("snooze", "Snooze", "snooze"),
    ("task_chat", "Chat, Message", "chat"),
    ("tag", "Tag", "tags"),
    ("presence", "Presence", "presence"),
    ("history", "trail", "history"),
)

TERMS: tuple[Topic, ...] = tuple(
    Topic(f"term.{name}", Group.GLOSSARY, related=(more,), code=code) for name, code, more in _TABLE
)
"""Every term, in the order of the trade rather than the alphabet."""

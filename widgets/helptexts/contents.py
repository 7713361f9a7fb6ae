"""The order of the help: every topic with its keys, what is related, and who reads it."""

from collections.abc import Iterable

from domain.person import MANAGEMENT, Role
from widgets.helptexts.earning import ABOUT_MONEY, ABOUT_TIME
from widgets.helptexts.hers import HERS
from widgets.helptexts.rooms import ROOMS
from widgets.helptexts.steering import ABOUT_PLANNING
from widgets.helptexts.terms import TERMS
from widgets.helptexts.topic import Group, Topic

_ADMIN = frozenset({Role.ADMIN})
_KEEPS_CUSTOMERS = frozenset({Role.ADMIN, Role.CUSTOMER_MANAGER})
_KEEPS_PEOPLE = frozenset({Role.ADMIN, Role.ASSISTANT_MANAGER})

_START = (
    Topic("start", Group.START, ("frame.explain", "frame.palette"), ("response", "triage", "keys")),
    Topic("demo", Group.START, (), ("start", "sign_in")),
    Topic("moving", Group.START, ("list.filter", "frame.next_pane"), ("keys", "own_keys")),
)
_ANSWERS = (
    Topic("response", Group.ANSWERS, (), ("due_reason", "days_off", "prewarning", "no_answer")),
    Topic("due_reason", Group.ANSWERS, (), ("response", "days_off")),
    Topic("days_off", Group.ANSWERS, (), ("response", "presence")),
    Topic("prewarning", Group.ANSWERS, (), ("response", "order")),
    Topic("answered", Group.ANSWERS, ("triage.reply",), ("no_answer", "standing_in", "take_back")),
    Topic(
        "no_answer", Group.ANSWERS, ("triage.no_answer", "tasks.no_answer"), ("answered", "undo")
    ),
    Topic("standing_in", Group.ANSWERS, ("triage.whose",), ("absence", "roles", "answered")),
    Topic("presence", Group.ANSWERS, (), ("days_off", "response")),
)
_TRIAGE = (
    Topic("order", Group.TRIAGE, ("triage.kind", "triage.whose"), ("response", "deadline")),
    Topic("snooze", Group.TRIAGE, ("triage.snooze", "triage.sleepers"), ("order", "undo")),
    Topic("marking", Group.TRIAGE, ("list.mark", "list.back"), ("snooze", "no_answer")),
    Topic("undo", Group.TRIAGE, ("frame.undo",), ("take_back", "snooze")),
    Topic("held_back", Group.TRIAGE, ("list.apply_held", "frame.reload"), ("order", "history")),
)
_TASKS = (
    Topic("statuses", Group.TASKS, (), ("check", "deliver", "delegate", "specialist")),
    Topic("new_task", Group.TASKS, ("tasks.new",), ("check", "entry", "duplicate")),
    Topic("duplicate", Group.TASKS, ("tasks.duplicate",), ("new_task", "tags")),
    Topic("check", Group.TASKS, ("tasks.accept",), ("contract", "delegate", "specialist")),
    Topic("contract", Group.TASKS, ("tasks.accept", "tasks.history"), ("check", "history")),
    Topic("specialist", Group.TASKS, ("tasks.to_operations", "tasks.release"), ("areas", "check")),
    Topic("delegate", Group.TASKS, ("tasks.delegate",), ("check", "statuses")),
    Topic(
        "give_back",
        Group.TASKS,
        ("tasks.give_back", "tasks.release", "triage.give_back"),
        ("delegate", "specialist"),
        MANAGEMENT,
    ),
    Topic("large_tasks", Group.TASKS, ("tasks.split",), ("project_assistants", "working_time")),
    Topic("project_assistants", Group.TASKS, ("tasks.participants",), ("delegate", "roles")),
    Topic(
        "deliver",
        Group.TASKS,
        ("tasks.deliver", "tasks.results"),
        ("finish", "interim", "attachments", "deadline"),
    ),
    Topic("interim", Group.TASKS, ("tasks.interim",), ("deliver", "payout")),
    Topic("finish", Group.TASKS, ("tasks.accept", "tasks.give_back"), ("deliver", "her_word")),
    Topic("her_word", Group.TASKS, ("tasks.finish", "tasks.give_back"), ("finish", "payout")),
    Topic("payout", Group.TASKS, (), ("finish", "interim")),
    Topic("rating", Group.TASKS, ("tasks.rate", "tasks.results"), ("unhappy", "finish")),
    Topic(
        "unhappy",
        Group.TASKS,
        ("triage.follow_up", "tasks.rate"),
        ("rating", "complaint", "response"),
    ),
    Topic(
        "complaint",
        Group.TASKS,
        ("tasks.complaint", "triage.follow_up"),
        ("unhappy", "response", "order"),
    ),
    Topic("delete", Group.TASKS, ("tasks.delete",), ("statuses", "finish")),
    Topic(
        "history", Group.TASKS, ("tasks.history", "tasks.export_history"), ("contract", "held_back")
    ),
)
_BUDGET = (
    Topic("areas", Group.BUDGET, ("tasks.area",), ("working_time", "specialist", "marketing")),
    Topic("marketing", Group.BUDGET, (), ("areas", "delegate")),
    Topic("working_time", Group.BUDGET, (), ("areas", "account", "budget_warning")),
    Topic("account", Group.BUDGET, (), ("statement", "working_time", "rebooking", "finish")),
    Topic(
        "statement",
        Group.BUDGET,
        ("customers.statement", "customers.export"),
        ("account", "packages", "credits"),
    ),
    Topic("packages", Group.BUDGET, ("customers.package",), ("account", "rebooking")),
    Topic("credits", Group.BUDGET, ("customers.credit",), ("statement", "refund")),
    Topic("refund", Group.BUDGET, (), ("deadline", "statement")),
    Topic(
        "rebooking",
        Group.BUDGET,
        ("customers.rebook", "customers.statement"),
        ("account", "categories"),
    ),
    Topic("budget_warning", Group.BUDGET, (), ("working_time", "account")),
    Topic("deadline", Group.BUDGET, (), ("propose", "order", "deliver")),
    Topic(
        "propose",
        Group.BUDGET,
        ("tasks.propose", "tasks.agreements"),
        ("deadline", "more_budget", "history"),
    ),
    Topic("not_covered", Group.BUDGET, ("tasks.accept",), ("account", "check", "more_budget")),
    Topic(
        "more_budget", Group.BUDGET, ("tasks.propose",), ("propose", "budget_warning", "account")
    ),
    Topic("release_budget", Group.BUDGET, ("tasks.release_budget",), ("account", "more_budget")),
    Topic("figures", Group.BUDGET, ("dashboard.open",), ("response", "deadline", "order")),
    Topic("team_figures", Group.BUDGET, ("dashboard.open",), ("figures", "roles"), MANAGEMENT),
)
_CHAT = (
    Topic(
        "chat",
        Group.CHAT,
        ("tasks.reply", "tasks.send", "tasks.new_line", "tasks.editor"),
        ("take_back", "drafts", "attachments", "tags"),
    ),
    Topic("take_back", Group.CHAT, ("tasks.take_back", "frame.undo"), ("chat", "read_marks")),
    Topic("read_marks", Group.CHAT, (), ("answered", "presence")),
    Topic("drafts", Group.CHAT, (), ("chat", "database")),
    Topic(
        "attachments",
        Group.CHAT,
        ("tasks.attach", "tasks.open_attachment", "tasks.save_attachment"),
        ("deliver", "chat"),
    ),
    Topic(
        "tags",
        Group.CHAT,
        ("tasks.tag", "tasks.tag_draft", "tasks.tag_filter"),
        ("chat", "deadline"),
    ),
    Topic("approvals", Group.CHAT, ("tasks.agreements",), ("power_of_attorney", "propose")),
    Topic(
        "power_of_attorney",
        Group.CHAT,
        ("tasks.agreements", "customers.attorney"),
        ("approvals", "customers"),
    ),
    Topic(
        "find",
        Group.CHAT,
        ("tasks.find", "tasks.find_older", "tasks.find_newer", "tasks.find_end"),
        ("chat", "moving"),
    ),
    Topic(
        "templates",
        Group.CHAT,
        ("tasks.template", "triage.template", "singles.template", "tasks.word_templates"),
        ("address", "chat", "drafts"),
    ),
    Topic("address", Group.CHAT, ("customers.address",), ("templates", "customers")),
    Topic("secrets", Group.CHAT, (), ("chat", "password")),
    Topic("notes", Group.CHAT, ("tasks.notes",), ("chat", "roles", "history")),
    Topic("copying", Group.CHAT, ("singles.to_task",), ("singles", "chat", "tags")),
    Topic("wishes", Group.CHAT, ("tasks.wish",), ("templates", "roles")),
    Topic("automatic", Group.CHAT, (), ("templates", "address", "answered")),
)
_AGENCY = (
    Topic("roles", Group.AGENCY, (), ("standing_in", "people")),
    Topic("categories", Group.AGENCY, (), ("care", "customers", "account")),
    Topic(
        "customer_file",
        Group.AGENCY,
        ("customers.file", "customers.note", "customers.contact", "customers.correct"),
        ("customers", "care", "handing_over", "secrets"),
    ),
    Topic(
        "care",
        Group.AGENCY,
        ("triage.follow_up", "customers.care", "customers.contact"),
        ("categories", "automatic", "templates", "fees"),
    ),
    Topic("assigning", Group.AGENCY, ("customers.assign",), ("staffing", "care"), _KEEPS_CUSTOMERS),
    Topic("sign_in", Group.AGENCY, (), ("password", "lock", "switch")),
    Topic("password", Group.AGENCY, (), ("sign_in", "people")),
    Topic("lock", Group.AGENCY, ("frame.lock",), ("switch", "drafts", "settings")),
    Topic("switch", Group.AGENCY, ("frame.switch_person",), ("sign_in", "lock")),
    Topic("people", Group.AGENCY, (), ("roles", "password"), _KEEPS_PEOPLE),
    Topic("signing_in", Group.AGENCY, ("customers.let_in",), ("people", "roles"), _KEEPS_CUSTOMERS),
)
_PROGRAM = (
    Topic("keys", Group.PROGRAM, ("help.save",), ("own_keys", "moving")),
    Topic("own_keys", Group.PROGRAM, (), ("keys", "settings")),
    Topic(
        "settings", Group.PROGRAM, ("frame.theme", "frame.language"), ("own_keys", "lock", "clock")
    ),
    Topic("entry", Group.PROGRAM, (), ("new_task", "snooze")),
    Topic("privacy", Group.PROGRAM, ("frame.privacy",), ("lock", "settings")),
    Topic("database", Group.PROGRAM, ("frame.reload",), ("drafts", "backup")),
    Topic("clock", Group.PROGRAM, (), ("demo", "response")),
    Topic("command_line", Group.PROGRAM, (), ("statement", "invoices", "customer_file")),
    Topic("import", Group.PROGRAM, (), ("backup", "people"), _ADMIN),
    Topic("backup", Group.PROGRAM, (), ("database", "import", "command_line"), _ADMIN),
)

TOPICS: tuple[Topic, ...] = (
    *_START,
    *ROOMS,
    *_ANSWERS,
    *_TRIAGE,
    *_TASKS,
    *_BUDGET,
    *ABOUT_MONEY,
    *ABOUT_TIME,
    *ABOUT_PLANNING,
    *_CHAT,
    *_AGENCY,
    *_PROGRAM,
    *TERMS,
    *HERS,
)
"""Every page of the help, in the order of the list; rooms' topics bear the rooms' names."""

_BY_ID = {topic.id: topic for topic in TOPICS}


def topic(topic_id: str) -> Topic | None:
    """The topic of this id, or None."""
    return _BY_ID.get(topic_id)


def readable(roles: Iterable[Role]) -> tuple[Topic, ...]:
    """What somebody with these roles reads, in order."""
    held = frozenset(roles)
    return tuple(one for one in TOPICS if one.is_for(held))

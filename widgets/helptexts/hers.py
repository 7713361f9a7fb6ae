"""The pages for customers, and which of them stands for a page of our side (ROLE-3)."""

from collections.abc import Mapping

from widgets.audience import Audience
from widgets.helptexts.topic import Group, Topic

FIRST_OF_HERS = "my_start"
"""The page at which a customer's help opens."""


def _page(name: str, keys: tuple[str, ...], related: tuple[str, ...]) -> Topic:
    return Topic(name, Group.CUSTOMERS, keys, related, audience=Audience.CUSTOMERS)


HERS: tuple[Topic, ...] = (
    _page("my_start", ("frame.explain", "frame.palette"), ("my_tasks", "my_chat", "my_keys")),
    _page("my_tasks", ("tasks.new", "list.filter", "tasks.status"), ("my_statuses", "my_result")),
    _page("my_order", ("tasks.new", "tasks.duplicate"), ("my_tasks", "my_files", "my_account")),
    _page("my_statuses", (), ("my_tasks", "my_result", "my_delete")),
    _page("my_result", ("tasks.agree", "tasks.decline"), ("my_statuses", "my_budget")),
    _page(
        "my_proposals",
        ("tasks.agree", "tasks.decline", "tasks.agreements", "tasks.release_budget"),
        ("my_approvals", "my_budget"),
    ),
    _page("my_approvals", ("tasks.agreements",), ("my_proposals", "my_result")),
    _page("my_chat", ("tasks.reply", "tasks.send", "tasks.take_back"), ("my_files", "my_answers")),
    _page("my_files", ("tasks.attach", "tasks.save_attachment"), ("my_chat",)),
    _page("my_answers", (), ("my_presence", "my_chat")),
    _page("my_presence", ("tasks.profile",), ("my_answers", "my_ending")),
    _page("my_budget", ("tasks.facts",), ("my_account", "my_result")),
    _page("my_account", ("account.export", "list.open"), ("my_budget", "my_tasks")),
    _page("my_delete", ("tasks.delete",), ("my_statuses",)),
    _page("my_ending", ("account.export",), ("my_presence", "my_files", "my_account")),
    _page("my_sign_in", ("frame.lock", "frame.switch_person"), ("my_start",)),
    _page("my_help", ("help.search", "help.save"), ("my_keys", "my_start")),
    _page("my_keys", (), ("my_help", "my_start")),
)
"""Everything a customer reads, in order."""

_INSTEAD: Mapping[str, str] = {
    "tasks": "my_tasks",
    "help": "my_help",
    "account": "my_account",
    "statement": "my_account",
    "rebooking": "my_account",
    "statuses": "my_statuses",
    "finish": "my_result",
    "delete": "my_delete",
    "new_task": "my_order",
    "duplicate": "my_order",
    "deadline": "my_result",
    "entry": "my_order",
    "propose": "my_proposals",
    "more_budget": "my_proposals",
    "release_budget": "my_proposals",
    "approvals": "my_approvals",
    "power_of_attorney": "my_approvals",
    "chat": "my_chat",
    "take_back": "my_chat",
    "tags": "my_chat",
    "attachments": "my_files",
    "password": "my_sign_in",
    "sign_in": "my_sign_in",
}


def of_hers(topic_id: str) -> str:
    """The page a customer gets for a page of our side; her first when there is none for it."""
    known = {one.id for one in HERS}
    return topic_id if topic_id in known else _INSTEAD.get(topic_id, FIRST_OF_HERS)

"""The topics of the help about recorded time and what it earns."""

from domain.person import Role
from widgets.commands.for_customers import MONEY
from widgets.helptexts.topic import Group, Topic

ABOUT_MONEY: tuple[Topic, ...] = (
    Topic("fees", Group.MONEY, ("honorarium.by_release",), ("payout", "premiums"), MONEY),
    Topic("premiums", Group.MONEY, (), ("fees", "rebooking"), MONEY),
    Topic(
        "invoices",
        Group.MONEY,
        ("honorarium.invoice", "list.mark", "honorarium.pdf", "honorarium.export"),
        ("fees", "taken_back"),
        MONEY,
    ),
    Topic("taken_back", Group.MONEY, (), ("refund", "invoices"), MONEY),
    Topic(
        "pricing",
        Group.MONEY,
        (
            "honorarium.whose",
            "honorarium.rate",
            "honorarium.profile",
            "honorarium.book",
            "honorarium.paid",
            "honorarium.unpaid",
            "honorarium.cancel",
            "honorarium.agency",
        ),
        ("fees", "invoices"),
        frozenset({Role.ADMIN, Role.ASSISTANT_MANAGER}),
    ),
)
ABOUT_TIME: tuple[Topic, ...] = (
    Topic(
        "time_clock",
        Group.TIME,
        ("tasks.clock", "triage.clock"),
        ("forgotten_clock", "budget_warning", "working_time"),
    ),
    Topic("forgotten_clock", Group.TIME, ("tasks.clock",), ("time_clock", "payout")),
    Topic("time_log", Group.TIME, ("tasks.times",), ("time_clock", "time_requests")),
    Topic(
        "time_requests",
        Group.TIME,
        ("tasks.times", "triage.follow_up"),
        ("time_log", "surcharge"),
    ),
    Topic("surcharge", Group.TIME, ("tasks.times",), ("approvals", "time_requests")),
    Topic(
        "phone",
        Group.TIME,
        ("tasks.call", "tasks.times", "customers.flat", "triage.follow_up"),
        ("time_log", "meeting"),
    ),
    Topic("meeting", Group.TIME, ("tasks.meeting", "customers.meeting"), ("time_clock", "phone")),
)

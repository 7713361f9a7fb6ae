"""The topics of the help about the rooms: each has the name of its room, which opens it."""

from domain.person import MANAGEMENT
from widgets.commands.for_customers import MONEY
from widgets.helptexts.topic import Group, Topic

ROOMS: tuple[Topic, ...] = (
    Topic("dashboard", Group.ROOMS, ("dashboard.open",), ("figures", "team_figures", "response")),
    Topic(
        "triage",
        Group.ROOMS,
        ("triage.reply", "triage.no_answer", "triage.snooze", "triage.accept", "triage.kind"),
        ("order", "snooze", "marking", "held_back"),
    ),
    Topic(
        "tasks",
        Group.ROOMS,
        ("tasks.reply", "tasks.new", "tasks.accept", "tasks.deliver", "tasks.facts"),
        ("chat", "statuses", "check", "working_time"),
    ),
    Topic(
        "singles",
        Group.ROOMS,
        ("singles.new", "singles.reply", "singles.question", "singles.take_back"),
        ("chat", "response", "copying", "take_back"),
    ),
    Topic(
        "customers",
        Group.ROOMS,
        ("customers.tasks", "customers.file", "customers.category", "customers.whose"),
        ("categories", "account", "customer_file"),
    ),
    Topic(
        "planning",
        Group.ROOMS,
        ("planning.confirm", "planning.figure", "planning.competence", "planning.remove"),
        ("absence", "requests", "working_time"),
    ),
    Topic(
        "honorarium",
        Group.ROOMS,
        (
            "honorarium.view",
            "honorarium.earlier",
            "honorarium.later",
            "honorarium.by_release",
            "honorarium.chart",
            "honorarium.day",
            "honorarium.invoice",
            "honorarium.pdf",
            "honorarium.export",
        ),
        ("fees", "premiums", "invoices", "pricing"),
        MONEY,
    ),
    Topic(
        "handover",
        Group.ROOMS,
        ("handover.do", "handover.successor", "handover.agree", "handover.checklist"),
        ("handing_over", "letters", "leaving"),
    ),
    Topic(
        "team",
        Group.ROOMS,
        ("team.view", "team.absence", "team.stand_ins", "team.list"),
        ("stops", "pool", "roles"),
        MANAGEMENT,
    ),
    Topic("help", Group.ROOMS, ("help.search", "help.save"), ("keys", "moving")),
)
"""In the order of their numbers; the single chats beside the tasks they are reached from."""

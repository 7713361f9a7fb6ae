"""The topics of the help about planning, absences, and steering the team."""

from domain.person import MANAGEMENT
from widgets.helptexts.topic import Group, Topic

ABOUT_PLANNING: tuple[Topic, ...] = (
    Topic(
        "planning",
        Group.PLANNING,
        ("planning.confirm", "planning.figure", "planning.competence", "planning.remove"),
        ("absence", "working_time"),
    ),
    Topic(
        "absence",
        Group.PLANNING,
        ("planning.absence", "planning.sick", "list.open"),
        ("planning", "response"),
    ),
    Topic(
        "team",
        Group.PLANNING,
        ("team.view", "team.absence", "team.stand_ins", "team.list"),
        ("stops", "pool", "roles"),
        MANAGEMENT,
    ),
    Topic(
        "stops",
        Group.PLANNING,
        ("team.stop", "team.review", "team.lift"),
        ("team", "pool"),
        MANAGEMENT,
    ),
    Topic("pool", Group.PLANNING, ("team.view", "team.demand"), ("team", "stops"), MANAGEMENT),
    Topic(
        "retention",
        Group.PLANNING,
        ("triage.follow_up", "customers.kept", "customers.end"),
        ("planning", "roles"),
    ),
    Topic("requests", Group.PLANNING, ("triage.follow_up",), ("planning", "triage", "check")),
    Topic(
        "staffing",
        Group.PLANNING,
        ("tasks.ask_team", "tasks.nobody_found", "triage.ask_team", "triage.nobody_found"),
        ("requests", "give_back", "stops", "pool"),
        MANAGEMENT,
    ),
    Topic(
        "handover",
        Group.PLANNING,
        (
            "handover.do",
            "handover.successor",
            "handover.agree",
            "handover.checklist",
            "handover.begin",
            "handover.plan",
            "handover.customer",
            "handover.detail",
        ),
        ("letters", "leaving", "customers"),
    ),
    Topic(
        "letters",
        Group.PLANNING,
        ("handover.letters", "customers.letters", "handover.recap", "customers.recap"),
        ("handover", "leaving", "retention"),
    ),
    Topic(
        "leaving",
        Group.PLANNING,
        ("handover.leaving", "handover.begin"),
        ("handover", "invoices"),
    ),
)

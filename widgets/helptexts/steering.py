"""The topics of the help about planning, absences, and steering the team."""

from domain.person import MANAGEMENT
from widgets.helptexts.topic import Group, Topic

ABOUT_PLANNING: tuple[Topic, ...] = (
    Topic(
        "absence",
        Group.PLANNING,
        ("planning.absence", "planning.sick", "list.open"),
        ("planning", "response"),
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
        "handing_over",
        Group.PLANNING,
        ("handover.do", "handover.checklist", "handover.plan"),
        ("handover", "letters", "leaving", "customers"),
    ),
    Topic(
        "letters",
        Group.PLANNING,
        ("handover.letters", "customers.letters", "handover.recap", "customers.recap"),
        ("handing_over", "leaving", "retention"),
    ),
    Topic(
        "leaving",
        Group.PLANNING,
        ("handover.leaving", "handover.begin"),
        ("handing_over", "invoices"),
    ),
)

"""Every command with its present keys, in groups: the cheat sheet."""

from collections.abc import Mapping

from widgets.audience import Audience
from widgets.commands import all_commands, for_customers
from widgets.keys.present import keys_of
from widgets.words import N_, _

_TITLES: Mapping[str, str] = {
    "frame": N_("Everywhere"),
    "list": N_("In every list"),
    "dashboard": N_("Dashboard"),
    "triage": N_("Triage"),
    "tasks": N_("Tasks"),
    "account": N_("My account"),
    "singles": N_("Single chats"),
    "customers": N_("Customers"),
    "planning": N_("Planning"),
    "honorarium": N_("Honorarium"),
    "handover": N_("Handover"),
    "team": N_("Team"),
    "help": N_("Help"),
}
"""The heading of each group of commands, in the order of the sheet."""

KeyGroup = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and under it keys with what they do."""


def key_sheet(side: Audience = Audience.STAFF) -> tuple[KeyGroup, ...]:
    """All commands of this side in the reader's language, group by group."""
    groups: dict[str, list[tuple[str, str]]] = {group: [] for group in _TITLES}
    for command in all_commands():
        if not for_customers.audience(command.id).meets(side):
            continue
        groups[command.group].append((keys_of(command), command.does))
    return tuple((_(_TITLES[group]), tuple(lines)) for group, lines in groups.items() if lines)

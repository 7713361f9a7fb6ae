"""Every command with its present keys, in groups: the cheat sheet."""

from collections.abc import Mapping

from widgets.commands import all_commands
from widgets.present_keys import keys_of
from widgets.words import N_, _

_TITLES: Mapping[str, str] = {
    "frame": N_("Everywhere"),
    "list": N_("In every list"),
    "dashboard": N_("Dashboard"),
    "triage": N_("Triage"),
    "tasks": N_("Tasks"),
    "customers": N_("Customers"),
    "help": N_("Help"),
}
"""The heading of each group of commands, in the order of the sheet."""

KeyGroup = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and under it keys with what they do."""


def key_sheet() -> tuple[KeyGroup, ...]:
    """All commands in the reader's language, group by group."""
    groups: dict[str, list[tuple[str, str]]] = {group: [] for group in _TITLES}
    for command in all_commands():
        groups[command.group].append((keys_of(command), command.does))
    return tuple((_(_TITLES[group]), tuple(lines)) for group, lines in groups.items() if lines)

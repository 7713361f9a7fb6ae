"""Every command that a key can run: its id, default key and words. Rooms pick from here."""

from widgets.commands import (
    account,
    customers,
    dashboard,
    for_customers,
    frame,
    handover,
    help,
    honorarium,
    lists,
    planning,
    singles,
    tasks,
    team,
    triage,
)
from widgets.commands.command import Command, bindings

__all__ = [
    "Command",
    "account",
    "all_commands",
    "bindings",
    "customers",
    "dashboard",
    "find",
    "for_customers",
    "frame",
    "handover",
    "help",
    "honorarium",
    "lists",
    "planning",
    "singles",
    "tasks",
    "team",
    "triage",
]

_TABLES = (
    frame,
    lists,
    dashboard,
    triage,
    tasks,
    singles,
    for_customers,
    account,
    customers,
    handover,
    planning,
    honorarium,
    team,
    help,
)
_ALL = tuple(
    command for table in _TABLES for command in vars(table).values() if isinstance(command, Command)
)
_BY_ID = {command.id: command for command in _ALL}


def all_commands() -> tuple[Command, ...]:
    """Every command, the frame's first, then room by room."""
    return _ALL


def find(command_id: str | None) -> Command | None:
    """The command of this id, or None."""
    return None if command_id is None else _BY_ID.get(command_id)

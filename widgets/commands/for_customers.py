"""What customers can do: the one place that says which commands are theirs (ROLE-3).

Whatever is not named here is for our side alone: a customer's rooms do not know its key, and
neither line of keys, palette nor help tell of it.
"""

from collections.abc import Iterable

from domain.person import MANAGEMENT, Role
from widgets.audience import Audience
from widgets.commands import (
    account,
    frame,
    help,
    honorarium,
    lists,
    planning,
    singles,
    tasks,
    team,
)
from widgets.commands.command import Command
from widgets.words import N_

AGREE = Command("tasks.agree", "a", N_("Accept"))
DECLINE = Command("tasks.decline", "b", N_("Give back"))
PROFILE = Command("tasks.profile", "w", N_("Who works for you"))

ONLY = frozenset({AGREE, DECLINE, PROFILE, frame.ACCOUNT, account.EXPORT})
"""What nobody but customers can do."""

SHARED = frozenset(
    {
        frame.TASKS,
        frame.HELP,
        frame.EXPLAIN,
        frame.PALETTE,
        frame.UNDO,
        frame.RELOAD,
        frame.NEXT_PANE,
        frame.PREVIOUS_PANE,
        frame.THEME,
        frame.LANGUAGE,
        frame.LOCK,
        frame.SWITCH_PERSON,
        frame.QUIT,
        tasks.REPLY,
        tasks.NEW,
        tasks.DUPLICATE,
        tasks.DELETE,
        tasks.TAKE_BACK,
        tasks.TAG_DRAFT,
        tasks.ATTACH,
        tasks.OPEN_ATTACHMENT,
        tasks.SAVE_ATTACHMENT,
        tasks.FIND,
        tasks.FIND_OLDER,
        tasks.FIND_NEWER,
        tasks.FIND_END,
        tasks.STATUS,
        tasks.FACTS,
        tasks.AGREEMENTS,
        tasks.RELEASE_BUDGET,
        tasks.HISTORY,
        tasks.EXPORT_HISTORY,
        tasks.RESULTS,
        tasks.RATE,
        tasks.COMPLAINT,
        tasks.SEND,
        tasks.NEW_LINE,
        tasks.EDITOR,
        tasks.SINGLES,
        tasks.TAG_FILTER,
        singles.REPLY,
        singles.NEW,
        singles.TAKE_BACK,
        singles.QUESTION,
        *(one for table in (lists, help) for one in vars(table).values() if type(one) is Command),
    }
)
"""What customers can do like everybody else."""

MONEY = frozenset({Role.ASSISTANT, Role.ASSISTANT_MANAGER, Role.ADMIN})
"""Who has, or steers, honorariums (HON-10)."""

_FOR_ROLES: dict[str, frozenset[Role]] = {
    command.id: roles
    for table, opens, roles in (
        (honorarium, frame.HONORARIUM, MONEY),
        (planning, frame.PLANNING, frozenset({Role.ASSISTANT})),
        (team, frame.TEAM, MANAGEMENT),
    )
    for command in (opens, *(one for one in vars(table).values() if type(one) is Command))
}
"""The commands that on our side too not everybody has, and who does."""
_ONLY_IDS = frozenset(command.id for command in ONLY)
_SHARED_IDS = frozenset(command.id for command in SHARED)


def audience(command_id: str) -> Audience:
    """Who has the command of this id."""
    if command_id in _ONLY_IDS:
        return Audience.CUSTOMERS
    return Audience.EVERYBODY if command_id in _SHARED_IDS else Audience.STAFF


def has(roles: Iterable[Role], command_id: str) -> bool:
    """Whether somebody with these roles has the command of this id."""
    held = frozenset(roles)
    if command_id in _FOR_ROLES and not held & _FOR_ROLES[command_id]:
        return False
    return audience(command_id).includes(held)


def rooms_for(roles: Iterable[Role]) -> tuple[str, ...]:
    """The rooms that somebody with these roles may enter, in the order of their numbers."""
    held = frozenset(roles)
    return tuple(mode for mode, command in frame.ROOMS.items() if has(held, command.id))

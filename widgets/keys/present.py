"""The keys as they are now: the reader's own over the usual ones."""

from collections.abc import Mapping

from widgets.commands import Command
from widgets.keys.names import key_names

_own: Mapping[str, str] = {}


def use_keys(own: Mapping[str, str]) -> None:
    """Tell from now on these keys (command id to keys, in Textual's names) where they differ."""
    global _own  # noqa: PLW0603 (one reader sits at one terminal)
    _own = dict(own)


def keys_of(command: Command) -> str:
    """All keys of the command, as people know them: "J / ↓"."""
    return key_names(_own.get(command.id, command.key))


def key_of(command: Command) -> str:
    """The first key of the command, as people know it."""
    return key_names(_own.get(command.id, command.key).split(",")[0] or ",")

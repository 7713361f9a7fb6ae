"""What an examination finds: codes and figures; the words for them live with the command."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from domain.values import dataclass


class What(StrEnum):
    """What was looked at, in the order in which it is."""

    DATABASE = "database"
    REVISION = "revision"
    ENGINE = "engine"
    INTEGRITY = "integrity"
    WAITING = "waiting"
    """What tasks wait for, against their chats (RESP-6, RESP-7)."""
    WORKED = "worked"
    """Working time and what it costs, against the entries (BUD-2)."""
    ACCOUNTS = "accounts"
    """Customers' accounts, against packages and tasks (BUD-5)."""
    ANSWERS = "answers"
    """Whether each answer came in time (RESP-8)."""
    HOLIDAYS = "holidays"
    """The stored holidays, against the rule (CAL-2)."""
    FILES = "files"
    """Attachments in the file store."""
    RIGHTS = "rights"
    """Who may read the database and the settings."""
    DISK = "disk"
    CLOCK = "clock"
    COPIES = "copies"
    TERMINAL = "terminal"


class State(StrEnum):
    """How it stands."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: What
    state: State
    why: str
    """A code for the sentence."""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    """The figures in the sentence."""


def fine(what: What, why: str = "fine", **facts: str | int) -> Finding:
    """Nothing to mend."""
    return Finding(what, State.OK, why, facts)


def warning(what: What, why: str, **facts: str | int) -> Finding:
    """Something to look at."""
    return Finding(what, State.WARNING, why, facts)


def fault(what: What, why: str, **facts: str | int) -> Finding:
    """Something to mend."""
    return Finding(what, State.FAULT, why, facts)

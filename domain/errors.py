"""Refusals: typed facts about what was refused; the words for them live in widgets/explain.py."""

from datetime import datetime

from domain.values import dataclass


class VPAError(Exception):
    """The root of everything the program refuses on purpose."""


@dataclass
class NotFound(VPAError):
    """There is no such thing, or the asker may not know of it."""

    kind: str
    """What was looked for: task, customer, person, message, attachment."""
    key: object
    """By what it was looked for."""


@dataclass
class Stale(VPAError):
    """Somebody else changed the thing since it was read."""

    kind: str
    """What was changed: task, customer, person."""
    key: object
    """Its identity."""
    by: str = ""
    """The name of who changed it last, as the trail tells; empty when unknown."""
    what: str = ""
    """The act that changed it, a value of `Act`; empty when unknown."""
    at: datetime | None = None
    """When that was."""


@dataclass
class Forbidden(VPAError):
    """The person's roles do not allow the act, on this thing or at all."""

    act: str
    """A value of `Act`."""


@dataclass
class WrongSignIn(VPAError):
    """Name and password do not belong together."""


@dataclass
class SignInTooSoon(VPAError):
    """After wrong tries the next one has to wait."""

    until: datetime
    """The instant from which the next try counts."""


@dataclass
class NotSignedIn(VPAError):
    """The person is disabled or no longer exists."""


@dataclass
class BadInput(VPAError):
    """Something entered cannot be taken as it is."""

    field: str
    """Which field: title, budget, deadline, name, password, file …"""
    why: str
    """A code: missing, too_long, too_short, not_a_number, not_a_date, past, taken, unreadable …"""


@dataclass
class StoreUnreachable(VPAError):
    """The database cannot be reached now."""

    detail: str
    """The engine's own words, for the log and the doctor."""


@dataclass
class StoreTooNew(VPAError):
    """The database was written by a newer program."""

    revision: str
    """The revision it carries."""


@dataclass
class StoreBehind(VPAError):
    """The database is older than the program and has to be upgraded on purpose."""

    revision: str
    """The revision it carries."""


@dataclass
class StoreMismatch(VPAError):
    """The database does not take a statement; most likely its tables are of another version.

    It answers, so trying again does not help.
    """

    detail: str
    """The engine's own words, for the log."""


@dataclass
class StoreReadOnly(VPAError):
    """The database can be read but not written: file rights, or a read-only disk."""

    detail: str
    """The engine's own words."""


@dataclass
class StoreFull(VPAError):
    """The disk is full; nothing was written."""

    detail: str
    """The engine's own words."""


@dataclass
class StoreBusy(VPAError):
    """Another program holds the database; nothing was written."""

    detail: str
    """The engine's own words."""


@dataclass
class StoreUnfit(VPAError):
    """The place cannot hold a database: a network drive, a folder, not a database."""

    place: str
    """The path or address."""
    why: str
    """A code: network_drive, is_folder, not_a_database, damaged, not_ours, unknown_kind."""

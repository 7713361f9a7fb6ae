"""A driver's failures, told as the store's own refusals."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import (
    StoreBusy,
    StoreFull,
    StoreMismatch,
    StoreReadOnly,
    StoreUnfit,
    StoreUnreachable,
    VPAError,
)

_WORDS: tuple[tuple[str, type[VPAError]], ...] = (
    ("database is locked", StoreBusy),
    ("lock timeout", StoreBusy),
    ("deadlock detected", StoreBusy),
    ("canceling statement", StoreBusy),
    ("interrupted", StoreBusy),
    ("disk is full", StoreFull),
    ("no space left", StoreFull),
    ("readonly", StoreReadOnly),
    ("read-only", StoreReadOnly),
    ("permission denied", StoreReadOnly),
)
"""What both drivers write, in the order in which it is looked for."""

_GONE = ("unable to open", "disk i/o")
"""What SQLite writes when its file is out of reach; all else it says is about a statement."""

_ABOUT_STATEMENTS = ("42", "0A", "3D", "3F")
"""How PostgreSQL's codes begin when they are about what a statement asks for."""

_NO_RIGHT = "42501"
"""The one among them that is about rights."""

NEEDED_BYTES = 64 * 1024
"""SQLite's log and its index need about that much before anything can be read or written."""

_log = logging.getLogger(__name__)


@contextmanager
def failures_told(place: str) -> Iterator[None]:
    """Inside it, a driver's failure becomes one of ours; a bug stays a bug.

    A statement that the database does not take has its particulars in the log: the sentence on the
    screen cannot hold them.
    """
    try:
        yield
    except VPAError:
        raise
    except Exception as error:
        told = _told(error, place)
        if told is None:
            raise
        if isinstance(told, StoreMismatch):
            asked = getattr(error, "statement", None) or "a plain read"
            _log.error("%s does not take a statement: %s (%s)", place, told.detail, asked)
        raise told from error


def may_only_read(error: BaseException) -> bool:
    """Whether SQLite says that this connection cannot write."""
    return "readonly database" in str(getattr(error, "orig", None) or error)


def _told(error: Exception, place: str) -> VPAError | None:
    """The refusal for a driver's error, or None when it is none of these."""
    cause = getattr(error, "orig", None) or error
    kinds = {kind.__name__ for kind in type(cause).__mro__}
    if not kinds & {"OperationalError", "DatabaseError", "InterfaceError"}:
        return None
    text = str(cause)
    if "file is not a database" in text:
        return StoreUnfit(place, "not_a_database")
    if "malformed" in text:
        return StoreUnfit(place, "damaged")
    if _is_about_a_statement(cause, text):
        return StoreMismatch(text)
    for words, refusal in _WORDS:
        if words in text.lower():
            return refusal(text)
    if not hasattr(cause, "sqlstate"):
        return _told_by_sqlite(kinds, place, text)
    is_lost = "OperationalError" in kinds or "connection" in text.lower()
    return StoreUnreachable(text) if is_lost else None


def _is_about_a_statement(cause: BaseException, text: str) -> bool:
    """Whether it says so without doubt; a table may be called `connection` or `server`."""
    state = getattr(cause, "sqlstate", "") or ""
    return "no such" in text or (state.startswith(_ABOUT_STATEMENTS) and state != _NO_RIGHT)


def _told_by_sqlite(kinds: set[str], place: str, text: str) -> VPAError | None:
    """A file out of reach, else a statement that is not taken."""
    if any(words in text.lower() for words in _GONE):
        return _seen_on_disk(place, text)
    return StoreMismatch(text) if "OperationalError" in kinds else None


def _seen_on_disk(place: str, text: str) -> VPAError:
    """Why a file cannot be opened: SQLite says the same of a full disk, a read-only one and none.

    It fails already while it lays its log beside the file.
    """
    path = Path(place)
    if not path.is_file() or not hasattr(os, "statvfs"):
        return StoreUnreachable(text)
    disk = os.statvfs(path.parent)
    if disk.f_flag & os.ST_RDONLY or not os.access(path, os.W_OK):
        return StoreReadOnly(text)
    if disk.f_bavail * disk.f_frsize < NEEDED_BYTES:
        return StoreFull(text)
    return StoreUnreachable(text)

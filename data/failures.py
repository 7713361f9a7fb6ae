"""A driver's failures, told as the store's own refusals."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import (
    StoreBusy,
    StoreFull,
    StoreReadOnly,
    StoreUnfit,
    StoreUnreachable,
    VPAError,
)

_WORDS: tuple[tuple[str, type[VPAError]], ...] = (
    ("database is locked", StoreBusy),
    ("lock timeout", StoreBusy),
    ("deadlock detected", StoreBusy),
    ("disk is full", StoreFull),
    ("no space left", StoreFull),
    ("readonly", StoreReadOnly),
    ("read-only", StoreReadOnly),
    ("permission denied", StoreReadOnly),
    ("unable to open", StoreUnreachable),
    ("disk i/o", StoreUnreachable),
    ("connection", StoreUnreachable),
    ("server", StoreUnreachable),
    ("terminating", StoreUnreachable),
)
"""What the drivers write, in the order in which it is looked for."""

NEEDED_BYTES = 64 * 1024
"""SQLite's log and its index need about that much before anything can be read or written."""


@contextmanager
def failures_told(place: str) -> Iterator[None]:
    """Inside it, a driver's operational failure becomes one of ours; a bug stays a bug."""
    try:
        yield
    except VPAError:
        raise
    except Exception as error:
        told = _told(error, place)
        if told is None:
            raise
        raise told from error


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
    for words, refusal in _WORDS:
        if words in text.lower():
            return _seen_on_disk(place, text) if refusal is StoreUnreachable else refusal(text)
    return StoreUnreachable(text) if "OperationalError" in kinds and "syntax" not in text else None


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

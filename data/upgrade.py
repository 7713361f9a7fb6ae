"""Opening a database: made when new, copied and upgraded when older, refused when newer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from data.address import Address
from data.failures import failures_told
from data.reader import Reader
from data.schema import REVISION
from data.sqlite import connect, connect_lock
from domain.errors import StoreBehind, StoreTooNew, VPAError

UPGRADE_SECONDS = 120.0
"""So long a terminal waits for another one that upgrades the same file."""


class Opened(StrEnum):
    """What opening came to."""

    MADE = "made"
    CURRENT = "current"
    UPGRADED = "upgraded"


def stored_revision(place: Address) -> str | None:
    """The migration the database is at; None when it has no tables of ours yet."""
    if place.path is not None and (not place.path.exists() or not place.path.stat().st_size):
        return None
    with failures_told(place.shown):
        return _sqlite_revision(place) if place.path else _postgres_revision(place)


def bring_up_to_date(
    place: Address, copy_first: Callable[[], object], *, may_upgrade: bool = True
) -> Opened:
    """Make sure that the database has today's tables.

    An existing older one is given to `copy_first` before anything changes. `StoreTooNew` when a
    newer program wrote it; `StoreBehind` when it is older and may not be upgraded here.
    """
    stored = stored_revision(place)
    if stored == REVISION:
        return Opened.CURRENT
    from data.engine import migrate

    if stored is None:
        _migrate_unless_quicker(place, migrate)
        return Opened.MADE
    if not _is_known(stored):
        raise StoreTooNew(stored)
    if not may_upgrade:
        raise StoreBehind(stored)
    with _alone(place):
        if stored_revision(place) == REVISION:
            return Opened.CURRENT
        copy_first()
        _migrate_unless_quicker(place, migrate)
    return Opened.UPGRADED


@contextmanager
def _alone(place: Address) -> Iterator[None]:
    """Terminals that start at once upgrade a file one after the other.

    The lock lies in the folder for what is temporary: one that goes away with its last holder
    would fail those who wait for it. Where none can be had they race, and the quicker one wins.
    """
    if place.path is None:
        yield
        return
    from hashlib import sha256  # only where an older file is met
    from tempfile import gettempdir

    name = sha256(str(place.path.absolute()).encode()).hexdigest()[:16]
    lock = None
    with suppress(Exception):
        lock = connect_lock(Path(gettempdir()) / f"vpa-upgrade-{name}", UPGRADE_SECONDS)
    try:
        yield
    finally:
        if lock is not None:
            lock.close()


def _migrate_unless_quicker(place: Address, migrate: Callable[[str], None]) -> None:
    """Two terminals may start at once: the one that comes second finds the work done."""
    try:
        migrate(place.url)
    except VPAError:
        raise
    except Exception:
        if stored_revision(place) != REVISION:
            raise


def _is_known(revision: str) -> bool:
    from alembic.script import ScriptDirectory

    from data.engine import MIGRATIONS

    return any(step.revision == revision for step in ScriptDirectory(MIGRATIONS).walk_revisions())


def _sqlite_revision(place: Address) -> str | None:
    assert place.path is not None
    connection = connect(place.path)
    try:
        reader = Reader(connection, "sqlite")
        known = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        if reader.row(known) is None:
            return None
        row = reader.row("SELECT version_num FROM alembic_version")
        return str(row[0]) if row else None
    finally:
        connection.close()


def _postgres_revision(place: Address) -> str | None:
    import psycopg

    with psycopg.connect(place.url, connect_timeout=5) as connection:
        if connection.execute("SELECT to_regclass('alembic_version')").fetchone() == (None,):
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None

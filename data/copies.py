"""Copies of an SQLite database: made online, checked, and only then given their name."""

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from data.failures import failures_told
from data.reader import Reader
from data.sqlite import connect
from domain.errors import BadInput, StoreUnfit

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many copies are kept: one for each of the last days, weeks and months."""

_PATTERN = "%Y%m%d-%H%M%S"


def make_copy(source: Path, folder: Path, now: datetime) -> Path:
    """A checked copy of the database in the folder; gives its path.

    Works beside running writers. `StoreUnfit` when the copy is not sound: then there is none.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = _free_name(folder, f"{source.stem}-{now.strftime(_PATTERN)}")
    coming = folder / f".coming-{target.name}"
    coming.unlink(missing_ok=True)
    try:
        with failures_told(str(source)):
            connection = connect(source)
            try:
                connection.cursor().execute("VACUUM INTO ?", (str(coming),))
            finally:
                connection.close()
        coming.chmod(0o600)
        check(coming)
        _to_disk(coming)
        coming.replace(target)
        _to_disk(folder)
    finally:
        for left in folder.glob(f"{coming.name}*"):
            left.unlink()
    return target


def check(path: Path) -> None:
    """`StoreUnfit` unless the file is a sound database of ours."""
    with failures_told(str(path)):
        connection = connect(path)
        try:
            reader = Reader(connection, "sqlite")
            sound = reader.rows("pragma integrity_check") == [("ok",)]
            if not sound or reader.rows("pragma foreign_key_check"):
                raise StoreUnfit(str(path), "damaged")
            if reader.row("SELECT 1 FROM sqlite_master WHERE name = 'trail'") is None:
                raise StoreUnfit(str(path), "not_ours")
        finally:
            connection.close()


def restore(copy: Path, target: Path, now: datetime) -> Path | None:
    """Put a checked copy in the database's place; gives where the former one was moved.

    All terminals must be closed. `BadInput` when there is no such copy.
    """
    if not copy.is_file():
        raise BadInput("file", "no_such_file")
    check(copy)
    moved = None
    target.parent.mkdir(parents=True, exist_ok=True)
    coming = target.with_name(f".coming-{target.name}")
    coming.write_bytes(copy.read_bytes())
    coming.chmod(0o600)
    _to_disk(coming)
    if target.exists():
        moved = _free_name(target.parent, f"{target.stem}-before-{now.strftime(_PATTERN)}")
        for beside in ("-wal", "-shm", ""):  # a log left behind would be taken for the copy's
            part = Path(f"{target}{beside}")
            if part.exists():
                part.replace(f"{moved}{beside}")
    coming.replace(target)
    return moved


def is_due(folder: Path, stem: str, today: date) -> bool:
    """Whether the folder holds no copy of that day yet."""
    return not any(folder.glob(f"{stem}-{today:%Y%m%d}-*.db"))


def thin_out(folder: Path, stem: str, *, sparing: Path | None = None) -> Sequence[Path]:
    """Remove copies beyond the last days, weeks and months; gives what was removed.

    The one to spare stays, whatever its name says: a clock may have been set back.
    """
    dated = sorted(
        (
            (moment, path)
            for path in folder.glob(f"{stem}-*.db")
            if (moment := _made_at(path, stem))
        ),
        reverse=True,
    )
    kept: set[Path] = set()
    for count, form in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        newest: dict[str, Path] = {}
        for moment, path in dated:
            newest.setdefault(moment.strftime(form), path)
        kept |= set(list(newest.values())[:count])
    removed = [path for _, path in dated if path not in kept and path != sparing]
    for path in removed:
        path.unlink()
    return removed


def _made_at(path: Path, stem: str) -> datetime | None:
    stamp = path.stem.removeprefix(f"{stem}-")[:15]
    try:
        return datetime.strptime(stamp, _PATTERN)  # noqa: DTZ007 (only held against its own kind)
    except ValueError:
        return None


def _free_name(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.db", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.db"
    return path


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

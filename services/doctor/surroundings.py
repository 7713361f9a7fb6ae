"""What the store stands on: rights, disk, clock, copies and the terminal."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from data.doctor import free_bytes, newest_copy, others_may_read
from domain.values import dataclass
from services.doctor.findings import Finding, State, What, fault, fine, warning

LOW_BYTES, LEAST_BYTES = 500 * 1024**2, 50 * 1024**2
"""Free space below which a warning, and a fault, is told."""

STALE_DAYS = 8
"""A copy is made every day; after a week one was missed."""

SKEW = timedelta(seconds=30)
"""A server's clock may differ that much."""

SMALLEST = (80, 24)
"""Columns and lines below which the screens do not fit."""

COLOURS = 256
"""Fewer make the marks hard to tell apart."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal as the program finds it; none when there is none."""

    columns: int
    lines: int
    colours: int
    encoding: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around the store on this machine."""

    config: Path
    """The settings; the file need not exist."""
    files: Path
    """The folder of the file store."""
    copies: Path | None
    """The folder of the copies; None for a server's database."""
    clock_starts: str = ""
    """The moment at which the clock was started (VPA_NOW); empty for the true time."""
    terminal: Terminal | None = None


def examine_rights(database: Path | None, around: Surroundings) -> Finding:
    """The database and the settings are for their owner alone."""
    found = [path for path in (database, around.config) if path is not None and path.exists()]
    if open_ones := [str(path) for path in found if others_may_read(path)]:
        return fault(What.RIGHTS, "open", paths=", ".join(open_ones))
    return fine(What.RIGHTS)


def examine_disk(database: Path | None, around: Surroundings) -> Finding:
    """There is room for what comes."""
    folders = [around.files, *([database.parent] if database is not None else [])]
    megabytes = min(free_bytes(folder) for folder in folders) // 1024**2
    if megabytes < LEAST_BYTES // 1024**2:
        return fault(What.DISK, "full", megabytes=megabytes)
    if megabytes < LOW_BYTES // 1024**2:
        return warning(What.DISK, "low", megabytes=megabytes)
    return fine(What.DISK, megabytes=megabytes)


def examine_clock(now: datetime, server: datetime | None, around: Surroundings) -> Finding:
    """The clock runs true, and the server's runs alike."""
    if around.clock_starts:
        return warning(What.CLOCK, "shifted", start=around.clock_starts)
    if server is not None and abs(server - now) > SKEW:
        return fault(What.CLOCK, "skewed", seconds=int((server - now).total_seconds()))
    return fine(What.CLOCK)


def examine_copies(
    database: Path | None, now: datetime, around: Surroundings, *, is_demo: bool
) -> Finding:
    """There is a copy to come back to, and not too old a one."""
    if database is None or around.copies is None:
        return fine(What.COPIES, "by_server")
    if is_demo:
        return fine(What.COPIES, "demo")
    newest = newest_copy(around.copies, database.stem)
    if newest is None:
        return warning(What.COPIES, "none")
    days = max((now - newest).days, 0)
    if days >= STALE_DAYS and not around.clock_starts:
        return warning(What.COPIES, "old", days=days)
    return fine(What.COPIES, days=days)


def examine_terminal(around: Surroundings) -> Iterator[Finding]:
    """The screens can be seen as they are meant."""
    terminal = around.terminal
    if terminal is None:
        yield fine(What.TERMINAL, "none")
        return
    size: dict[str, str | int] = {"columns": terminal.columns, "lines": terminal.lines}
    troubles = 0
    if terminal.columns < SMALLEST[0] or terminal.lines < SMALLEST[1]:
        troubles += 1
        yield Finding(What.TERMINAL, State.WARNING, "small", size)
    if terminal.colours < COLOURS:
        troubles += 1
        yield warning(What.TERMINAL, "few_colours", colours=terminal.colours)
    if terminal.encoding.casefold().replace("-", "").replace("_", "") != "utf8":
        troubles += 1
        yield warning(What.TERMINAL, "encoding", encoding=terminal.encoding)
    if not troubles:
        yield Finding(What.TERMINAL, State.OK, "fine", size)

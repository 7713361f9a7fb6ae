"""What becomes of the weekend surcharge of an entry that gets other times (TIME-4, TIME-6)."""

from datetime import datetime, timedelta

from domain.calendar import instant
from domain.entry import Entry
from domain.time_entry import day_parts

Part = tuple[datetime, int, bool]
"""From when, how many seconds, whether doubled."""


def changed_parts(entry: Entry | None, started_at: datetime, seconds: int) -> list[Part]:
    """The new times cut at midnights and where the surcharge of the entry begins and ends.

    Doubled are the minutes that are so already: for those the customer's approval was looked at.
    Whatever is new counts once, until the surcharge is asked for anew. None: nothing was there.
    """
    parts: list[Part] = []
    for begins, length in day_parts(started_at, seconds):
        end = instant(begins) + timedelta(seconds=length)
        since, until = _doubled_within(entry, instant(begins), end)
        edges = ((instant(begins), since, False), (since, until, True), (until, end, False))
        parts += [(at, _seconds(at, to), twice) for at, to, twice in edges if at < to]
    return parts


def kept_double(entry: Entry, started_at: datetime, seconds: int) -> timedelta:
    """How much of the new times keeps the surcharge that is booked on the entry."""
    parts = changed_parts(entry, started_at, seconds)
    return timedelta(seconds=sum(length for _at, length, twice in parts if twice))


def _doubled_within(
    entry: Entry | None, start: datetime, end: datetime
) -> tuple[datetime, datetime]:
    """What [start, end) shares with the entry's surcharge; nothing of it lies at the start."""
    if entry is None or not entry.doubled:
        return start, start
    since, until = max(start, instant(entry.started_at)), min(end, entry.ended_at)
    return (since, until) if since < until else (start, start)


def _seconds(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds())

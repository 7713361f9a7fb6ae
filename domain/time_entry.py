"""What recorded time may be and become: no overlap, no future, never longer (TIME-2 to TIME-6)."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from domain.calendar import instant
from domain.clock import cut_at_midnights, working_time_of
from domain.entry import PLEASE_CHECK, Entry, EntryFlag
from domain.errors import VPAError
from domain.surcharge import double_spans
from domain.task import Task, TaskStatus
from domain.values import dataclass, replace
from domain.worked import debit, exchanged

_ANSWERED = frozenset({EntryFlag.CONFIRMED, EntryFlag.SHORTENED})


@dataclass
class Overlapping(VPAError):
    """The time lies over another entry of hers (TIME-3)."""

    number: int
    """The other's task."""
    started_at: datetime
    ended_at: datetime | None
    """None while a clock still runs."""


@dataclass
class TimeInFuture(VPAError):
    """Nobody has worked yet at that time (TIME-3)."""


@dataclass
class NoTimeAtAll(VPAError):
    """The end is not after the start."""


@dataclass
class TooLongAnEntry(VPAError):
    """More than a day in one entry is a slip of the finger."""


@dataclass
class BeforeItsTask(VPAError):
    """Work on a task begins after its creation (TIME-4)."""

    created_at: datetime


@dataclass
class NeverLonger(VPAError):
    """She may shorten her own entry, never lengthen it (TIME-2)."""

    ended_at: datetime
    """Where it ends now."""


@dataclass
class TimeReleased(VPAError):
    """It is released for payout or invoiced: it changes only by a correction (TIME-2, HON-9)."""


@dataclass
class NoBudgetLeft(VPAError):
    """There is not so much real working time left on the task (TIME-4)."""

    left_seconds: int


@dataclass
class TaskNotInProgress(VPAError):
    """Recorded time is put right while its task is in progress (TIME-4)."""

    number: int
    status: TaskStatus


@dataclass
class NoSuchTime(VPAError):
    """The clock in Berlin never showed this: it went forward over it (TIME-4)."""

    clock: time


@dataclass
class TimeTwice(VPAError):
    """The clock in Berlin showed this twice: it went back over it (TIME-4)."""

    clock: time


@dataclass
class NothingToDouble(VPAError):
    """No minute of the entry lies on a weekend or holiday after the approval (TIME-6)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Time between two entries of one day."""

    started_at: datetime
    ended_at: datetime


def refuse_times(started_at: datetime, seconds: int, now: datetime) -> None:
    """`NoTimeAtAll`, `TooLongAnEntry` or `TimeInFuture`."""
    if seconds <= 0:
        raise NoTimeAtAll
    if seconds > timedelta(days=1).total_seconds():
        raise TooLongAnEntry
    if instant(started_at) + timedelta(seconds=seconds) > instant(now):
        raise TimeInFuture


def overlapping(
    started_at: datetime, seconds: int, others: Iterable[Entry], besides: int | None = None
) -> Entry | None:
    """The first of the others that lies over this time; what only touches it does not."""
    start = instant(started_at)
    end = start + timedelta(seconds=seconds)
    for other in others:
        if other.id != besides and other.ended_at > start and instant(other.started_at) < end:
            return other
    return None


def refuse_correction(
    task: Task, started_at: datetime, seconds: int, now: datetime, *, gone: int = 0
) -> None:
    """Whether this time can be recorded on the task afterwards, or why not (TIME-4).

    `gone` are the seconds of the entry that it replaces.
    """
    refuse_not_in_progress(task)
    refuse_times(started_at, seconds, now)
    if instant(started_at) < instant(task.created_at).replace(microsecond=0):
        raise BeforeItsTask(task.created_at)
    whole = working_time_of(task) or timedelta(0)
    left = whole // timedelta(seconds=1) - task.worked_seconds + gone
    if seconds > left:
        raise NoBudgetLeft(max(left, 0))


def refuse_doubling(
    task: Task, entry: Entry, parts: Iterable[tuple[datetime, datetime, bool]]
) -> None:
    """`NoBudgetLeft` when the budget does not hold what the doubled parts cost more (TIME-6)."""
    doubled = sum((end - begin for begin, end, twice in parts if twice), timedelta(0))
    once = replace(entry, seconds=doubled // timedelta(seconds=1))
    after = exchanged(task, [once], [replace(once, doubled=True)])
    if debit(after) > task.budget_seconds:
        raise NoBudgetLeft(max(task.budget_seconds - debit(task), 0))


def refuse_not_in_progress(task: Task) -> None:
    """`TaskNotInProgress`."""
    if task.status is not TaskStatus.IN_PROGRESS:
        raise TaskNotInProgress(task.number, task.status)


def is_released(task: Task, entry: Entry) -> bool:
    """Whether its pay is released or invoiced, so that it stays as it is (RES-6, HON-9)."""
    if entry.invoice_id is not None or task.status is TaskStatus.DONE:
        return True
    if task.acceptance_off_at is not None:
        return True
    upto = task.payable_upto
    return upto is not None and instant(entry.started_at) < instant(upto)


def still_asks(entry: Entry) -> bool:
    """Whether she has to say what was done, or when it really ended (TIME-2)."""
    return not entry.note.strip() or asks_for_end(entry)


def asks_for_end(entry: Entry) -> bool:
    """Whether its real end is asked, and nobody has said it yet (TIME-2)."""
    return bool(entry.flags & PLEASE_CHECK) and not entry.flags & _ANSWERED


def answered(entry: Entry, note: str) -> Entry:
    """The entry as it is right, with her line of the work log where it had none."""
    flags = entry.flags
    if asks_for_end(entry):
        flags |= {EntryFlag.CONFIRMED}
    kept = replace(entry, note=entry.note if entry.note.strip() else note, flags=flags)
    return replace(kept, asks=still_asks(kept))


def shortened(entry: Entry, end: datetime) -> Entry | None:
    """The entry with its earlier end, marked; None when nothing of it is left.

    `NeverLonger` when the end is not earlier (TIME-2).
    """
    until = instant(end)
    if until >= entry.ended_at:
        raise NeverLonger(entry.ended_at)
    seconds = (until - instant(entry.started_at)) // timedelta(seconds=1)
    if seconds <= 0:
        return None
    kept = replace(entry, seconds=seconds, flags=entry.flags | {EntryFlag.SHORTENED})
    return replace(kept, asks=still_asks(kept))


def shortened_run(parts: Sequence[Entry], end: datetime) -> list[Entry | None]:
    """Each part of a run as it is once the run ended then; None for what is gone."""
    if not parts or instant(end) <= instant(parts[0].started_at):
        raise NoTimeAtAll
    if instant(end) > parts[-1].ended_at:
        raise NeverLonger(parts[-1].ended_at)
    return [part if part.ended_at <= instant(end) else shortened(part, end) for part in parts]


def doubled_parts(
    entry: Entry, approved_at: datetime, until: datetime | None = None
) -> list[tuple[datetime, datetime, bool]]:
    """The entry cut at the edges of the weekend and of the approval: from, to, whether doubled.

    An approval that was withdrawn holds `until` then. `NothingToDouble` when no part is (TIME-6).
    """
    start, end = instant(entry.started_at), entry.ended_at
    last = end if until is None else min(end, max(instant(until).replace(microsecond=0), start))
    given = -(-(instant(approved_at) - start) // timedelta(seconds=1))
    since = start + timedelta(seconds=given)  # a second counts only as a whole
    doubled = double_spans(start, last, since) if since < last else []
    if not doubled:
        raise NothingToDouble
    parts: list[tuple[datetime, datetime, bool]] = []
    at = start
    for begins, ends in doubled:
        if at < begins:
            parts.append((at, begins, False))
        parts.append((begins, ends, True))
        at = ends
    if at < end:
        parts.append((at, end, False))
    return parts


def gaps(entries: Sequence[Entry]) -> list[Gap]:
    """The time between entries that follow each other, by their start."""
    found, last = [], None
    for entry in sorted(entries, key=lambda one: instant(one.started_at)):
        if last is not None and instant(entry.started_at) > last:
            found.append(Gap(last, instant(entry.started_at)))
        last = entry.ended_at if last is None else max(last, entry.ended_at)
    return found


def day_parts(started_at: datetime, seconds: int) -> list[tuple[datetime, int]]:
    """A stretch of time cut at midnights, as starts and whole seconds (TIME-2)."""
    end = instant(started_at) + timedelta(seconds=seconds)
    cut = cut_at_midnights(started_at, end)
    return [(begins, int((ends - begins).total_seconds())) for begins, ends in cut]

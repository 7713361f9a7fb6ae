"""What refusals about recorded time say."""

from datetime import timedelta

from domain.calendar import local
from domain.errors import VPAError
from domain.time_entry import (
    BeforeItsTask,
    NeverLonger,
    NoBudgetLeft,
    NoSuchTime,
    NothingToDouble,
    NoTimeAtAll,
    Overlapping,
    TaskNotInProgress,
    TimeInFuture,
    TimeReleased,
    TimeTwice,
    TooLongAnEntry,
)
from widgets import formats
from widgets.labels.task import task_status
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/time_entry.py`."""
    match error:
        case Overlapping() | TimeInFuture() | NoTimeAtAll() | TooLongAnEntry():
            return _about_times(error)
        case NoSuchTime(clock=clock):
            return _(
                "{time} did not exist that night: the clocks went forward. Enter another time."
            ).format(time=clock.strftime("%H:%M"))
        case TimeTwice(clock=clock):
            return _(
                "{time} came twice that night: the clocks went back. Write A behind it for the "
                "first time, B for the second."
            ).format(time=clock.strftime("%H:%M"))
        case NeverLonger(ended_at=ended):
            return _(
                "You can only shorten an entry; this one ends at {time}. Ask management for a "
                "correction if you worked longer."
            ).format(time=formats.moment_full(ended))
        case TimeReleased():
            return _("This time is already released for payout. Ask management for a correction.")
        case _:
            return _about_corrections(error)


def _about_times(error: VPAError) -> str:
    match error:
        case Overlapping(number=number, started_at=start, ended_at=None):
            return _("Your clock has been running on #{number} since {start}.").format(
                number=number, start=formats.moment_full(start)
            )
        case Overlapping(number=number, started_at=start, ended_at=end) if end is not None:
            return _(
                "This overlaps your entry on #{number}, {start} to {end}. Choose other times."
            ).format(
                number=number,
                start=f"{formats.day_full(local(start).date())} {formats.clock_exact(start)}",
                end=formats.clock_exact(end),
            )
        case TimeInFuture():
            return _("This time lies in the future. Record what you have already worked.")
        case NoTimeAtAll():
            return _("The end has to come after the start.")
        case _:
            return _("An entry lasts a day at most. Split it up.")


def _about_corrections(error: VPAError) -> str:
    match error:
        case BeforeItsTask(created_at=created):
            return _("The task exists only since {time}; work on it begins after that.").format(
                time=formats.moment_full(created)
            )
        case NoBudgetLeft(left_seconds=left):
            return _(
                "Only {time} of working time is left on this task. Ask the customer for more "
                "budget first."
            ).format(time=formats.duration(timedelta(seconds=left)))
        case TaskNotInProgress(number=number, status=status):
            return _(
                "Recorded time is corrected while its task is in progress; #{number} is “{status}”."
            ).format(number=number, status=task_status(status).word)
        case NothingToDouble():
            return _(
                "No minute of this entry lies on a weekend or a holiday after the customer's "
                "approval."
            )
        case _:
            return ""

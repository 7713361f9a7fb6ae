"""The instants at which something that waits changes how it stands (RESP-4, DEAD-4).

They follow from the rules of `response` and `deadline`; whoever knows them can tell at any moment
how things stand by comparing, without asking the rules again. All times are aware, in any time
zone; what comes back is in UTC. A naive one raises `ValueError`.
"""

from datetime import datetime, time, timedelta

from domain.calendar import CLOSING, OPENING, add_working_days, at, instant, last_open_until, local

_TICK = timedelta.resolution
_MINUTE = timedelta(minutes=1)


def answer_late_from(due: datetime) -> datetime:
    """The first instant at which an answer comes too late: after the due minute (RESP-4)."""
    return instant(due).replace(second=0, microsecond=0) + _MINUTE


def deadline_late_from(deadline: datetime) -> datetime:
    """The first instant at which the deadline is missed; its own moment is in time (DEAD-4)."""
    return instant(deadline) + _TICK


def deadline_today_from(deadline: datetime) -> datetime:
    """The beginning of the deadline's day in Berlin (DEAD-4)."""
    return instant(at(local(deadline).date(), time(0)))


def deadline_presses_from(deadline: datetime, working_time_left: timedelta) -> datetime:
    """From when on the deadline is near, or the time until it too short (DEAD-4)."""
    near = instant(at(add_working_days(local(deadline).date(), -1), time(0)))
    if working_time_left <= timedelta(0):
        return near
    return min(near, _short_from(deadline, working_time_left))


def _short_from(deadline: datetime, left: timedelta) -> datetime:
    """From when on less open time is left until the deadline than is needed."""
    end = last_open_until(deadline)
    while True:
        closes = instant(end)
        opens = instant(at(end.date(), OPENING))
        if left <= closes - opens:
            return closes - left + _TICK
        left -= closes - opens
        end = at(add_working_days(end.date(), -1), CLOSING)

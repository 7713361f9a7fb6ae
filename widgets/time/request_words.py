"""What is asked for about recorded time, in words (TIME-4)."""

from datetime import datetime, timedelta

from domain.changed_times import kept_double
from domain.entry import Entry
from domain.time_request import TimeRequest
from widgets import formats
from widgets.labels.recording import time_request_kind
from widgets.words import _


def request_told(request: TimeRequest) -> str:
    """What is asked for, with the times it is to have, and why."""
    told = str(time_request_kind(request.kind))
    if request.started_at is not None and request.ended_at is not None:
        start = formats.moment_full(request.started_at)
        told += f" · {start} – {formats.clock(request.ended_at)}"
    return formats.plain(f"{told} · {request.reason}", 200)


def surcharge_told(entry: Entry, started_at: datetime, seconds: int) -> str:
    """What becomes of its weekend surcharge with these times (TIME-6); empty without one."""
    if not entry.doubled:
        return ""
    kept = kept_double(entry, started_at, seconds)
    if kept == timedelta(seconds=seconds):
        return _("Its weekend surcharge stays.")
    if not kept:
        return _("Its weekend surcharge falls away; for the new times it has to be asked for anew.")
    return _(
        "Its weekend surcharge stays for {kept}; {new} count once, "
        "until it is asked for anew for those."
    ).format(kept=formats.exact(kept), new=formats.exact(timedelta(seconds=seconds) - kept))

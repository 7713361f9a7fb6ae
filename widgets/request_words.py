"""What is asked for about recorded time, in words (TIME-4)."""

from domain.time_request import TimeRequest
from widgets import formats
from widgets.labels.recording import time_request_kind


def request_told(request: TimeRequest) -> str:
    """What is asked for, with the times it is to have, and why."""
    told = str(time_request_kind(request.kind))
    if request.started_at is not None and request.ended_at is not None:
        start = formats.moment_full(request.started_at)
        told += f" · {start} – {formats.clock(request.ended_at)}"
    return formats.plain(f"{told} · {request.reason}", 200)

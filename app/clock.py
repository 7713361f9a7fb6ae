"""The one clock: true time, or time that starts at a moment of one's choosing (VPA_NOW)."""

from collections.abc import Callable
from datetime import UTC, datetime

from domain.calendar import BERLIN
from domain.errors import BadInput


def start_clock(start: str) -> Callable[[], datetime]:
    """A clock that runs from `start` on (ISO 8601, Berlin unless it says otherwise).

    Empty: the true time. `BadInput("now", …)` when it is no moment.
    """
    true_start = datetime.now(UTC)
    if not start:
        return lambda: datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(start)
    except ValueError as error:
        raise BadInput("now", "not_a_date") from error
    shift = (moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)) - true_start
    return lambda: datetime.now(UTC) + shift

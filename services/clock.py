"""The one clock: true time, or time that starts at a moment of one's choosing (VPA_NOW)."""

from collections.abc import Callable
from datetime import UTC, datetime

from domain.calendar import BERLIN
from domain.errors import BadInput


def true_time() -> datetime:
    """The instant it is, in UTC: the only look at the machine's clock in the house."""
    return datetime.now(UTC)


def start_clock(start: str) -> Callable[[], datetime]:
    """A clock that runs from `start` on (ISO 8601, Berlin unless it says otherwise).

    Empty: the true time. `BadInput("now", …)` when it is no moment.
    """
    if not start:
        return true_time
    try:
        moment = datetime.fromisoformat(start)
    except ValueError as error:
        raise BadInput("now", "not_a_date") from error
    shift = (moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)) - true_time()
    return lambda: true_time() + shift

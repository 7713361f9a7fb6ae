"""Time worked on a task (TIME-3)."""

from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.calendar import instant
from domain.ids import PersonId, TaskId
from domain.values import dataclass


class EntryFlag(StrEnum):
    """What is worth knowing about how an entry came to be as it is."""

    OVER_MIDNIGHT = "over_midnight"
    """Its clock ran over midnight: please check (TIME-2)."""
    TOO_LONG = "too_long"
    """Its clock ran for more than eight hours: please check (TIME-2)."""
    BUDGET_END = "budget_end"
    """Its clock stopped by itself, when the budget was used up (BUD-4)."""
    CONFIRMED = "confirmed"
    """She was asked for its real end, and it is right."""
    SHORTENED = "shortened"
    """She took time off it (TIME-2)."""
    CORRECTION = "correction"
    """Management booked it, or changed it, at her request (TIME-4)."""


PLEASE_CHECK = frozenset({EntryFlag.OVER_MIDNIGHT, EntryFlag.TOO_LONG})
"""For these the real end is asked."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One stretch of real working time, half open and in whole seconds; never rounded."""

    id: int
    task_id: TaskId
    assistant_id: PersonId
    started_at: datetime
    seconds: int
    note: str
    """The line of the work log: what was done."""
    external_id: str | None = None
    customer_factor: Decimal | None = None
    """The task's when it was recorded (AREA-2); None: the task's of now."""
    assistant_factor: Decimal | None = None
    """The task's when it was recorded (HON-1); None: the task's of now."""
    flags: frozenset[EntryFlag] = frozenset()
    asks: bool = False
    """Whether she still has to say what was done, or when it really ended."""
    doubled: bool = False
    """Whether the weekend surcharge is booked: it costs and pays double (TIME-6)."""
    run_id: int | None = None
    """The run of the clock it is a part of."""
    invoice_id: int | None = None
    """The invoice its pay stands on; from then on it stays as it is (HON-9)."""

    @property
    def ended_at(self) -> datetime:
        """Its end, which does not belong to it any more."""
        return instant(self.started_at) + timedelta(seconds=self.seconds)

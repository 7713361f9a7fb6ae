"""Putting off something that waits: until when it stays out of sight, and what wakes it."""

from datetime import datetime

from domain.calendar import instant
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Snooze:
    """One waiting thing that one person put off."""

    until: datetime | None
    """When it comes back; None: when the customer writes again."""
    seen: int
    """The customer's newest message then; 0 when there was none."""
    due: datetime | None
    """The due time it had then."""

    def hides(self, due: datetime | None, newest: int, now: datetime) -> bool:
        """Whether it is still out of sight, given its due time and the customer's newest message.

        A newer message wakes it, and so does another due time: she was warned of the old one only.
        """
        if newest > self.seen or due != self.due:
            return False
        return self.until is None or is_asleep(self.until, now)


def passes_due(until: datetime | None, due: datetime | None) -> bool:
    """Whether putting it off until then, or until the customer writes, may pass its due time."""
    return due is not None if until is None else snooze_warning(until, due)


def is_asleep(snoozed_until: datetime | None, now: datetime) -> bool:
    """Whether a snoozed item is still hidden; it wakes at the moment itself."""
    return snoozed_until is not None and instant(now) < instant(snoozed_until)


def snooze_warning(until: datetime, due: datetime | None) -> bool:
    """Whether snoozing until then would let the due time pass unseen."""
    return due is not None and instant(until) > instant(due)

"""Which customers need what: categories worked out from tasks, account and movement (CUST-2).

Weeks are counted on the clock in Berlin, in full days (CAL-6). Times are aware, in any time zone;
a naive one raises `ValueError`.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.booking import PACKAGES
from domain.calendar import local
from domain.values import dataclass

NEW_DAYS = 28
"""So many days after the trial package a customer is new."""

SILENT_DAYS = 21
"""Full days without movement after which a customer counts as silent (CUST-4)."""

DORMANT_DAYS = 49
"""Full days without movement after which an open task is asleep."""

INACTIVE_DAYS = 70
"""Full days without a task after which a customer is inactive."""

LOW_ACCOUNT = timedelta(hours=2)
"""Below this the account is low."""

LOW_AVAILABLE = timedelta(hours=1)
"""Below this nothing worth mentioning can be given to a new task."""


class Category(StrEnum):
    """What is to be known about a customer; the one named first needs somebody first."""

    DORMANT = "dormant"
    """An open task, but no movement for seven weeks."""
    REBOOKER = "rebooker"
    """The account is nearly used up."""
    SHORT = "short"
    """Nearly everything on the account is given to tasks."""
    INACTIVE = "inactive"
    """No task in the last ten weeks."""
    SILENT = "silent"
    """No movement for three weeks (CUST-4)."""
    NEW = "new"
    """On the trial package, in the first four weeks."""
    ACTIVE = "active"
    """Has a task now."""
    ENDED = "ended"
    """Works with the agency no more, and is nothing else (RET-1)."""


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What the categories of a customer follow from."""

    since: datetime
    """When the customer came to the agency."""
    packages: int = 0
    """How many packages were bought."""
    first_hours: int | None = None
    """The hours of the first package; None when none was bought."""
    first_bought_at: datetime | None = None
    """When the first package was bought; None when none was."""
    open_tasks: int = 0
    """Tasks that are not over."""
    last_done_at: datetime | None = None
    """When the last finished task was done; None when there is none."""
    last_movement_at: datetime | None = None
    """When time was last recorded or an assistant newly assigned (CUST-4)."""
    account: timedelta = timedelta(0)
    """Booked minus worked (BUD-5)."""
    available: timedelta = timedelta(0)
    """What can still be given to tasks (BUD-5)."""
    has_ended: bool = False
    """Whether the collaboration is over (RET-1)."""


def categories(facts: CustomerFacts, now: datetime) -> tuple[Category, ...]:
    """What the customer is now, what needs somebody first in front (CUST-2)."""
    if facts.has_ended:
        return (Category.ENDED,)
    holds = {
        Category.DORMANT: facts.open_tasks > 0 and quiet_days(facts, now) >= DORMANT_DAYS,
        Category.REBOOKER: _is_rebooker(facts),
        Category.SHORT: facts.available < LOW_AVAILABLE and facts.account >= LOW_ACCOUNT,
        Category.INACTIVE: _is_inactive(facts, now),
        Category.SILENT: quiet_days(facts, now) >= SILENT_DAYS,
        Category.NEW: _is_new(facts, now),
        Category.ACTIVE: facts.open_tasks > 0,
    }
    return tuple(category for category, is_so in holds.items() if is_so)


def quiet_days(facts: CustomerFacts, now: datetime) -> int:
    """Full days without movement, counted from the beginning when there never was any (CUST-4)."""
    return _full_days(facts.last_movement_at or facts.since, now)


def _is_new(facts: CustomerFacts, now: datetime) -> bool:
    if facts.packages != 1 or facts.first_hours != PACKAGES[0] or facts.first_bought_at is None:
        return False
    return _full_days(facts.first_bought_at, now) < NEW_DAYS


def _is_rebooker(facts: CustomerFacts) -> bool:
    low = facts.account < LOW_ACCOUNT and facts.available < LOW_AVAILABLE
    return facts.packages > 0 and low


def _is_inactive(facts: CustomerFacts, now: datetime) -> bool:
    """Without any task yet, the ten weeks count from the first package."""
    last = facts.last_done_at or facts.first_bought_at
    if facts.packages == 0 or facts.open_tasks > 0 or last is None:
        return False
    return _full_days(last, now) >= INACTIVE_DAYS


def _full_days(start: datetime, now: datetime) -> int:
    # Without time zones, so that a day is a day on the nights when the clock changes.
    span = local(now).replace(tzinfo=None) - local(start).replace(tzinfo=None)
    return max(span // timedelta(days=1), 0)


class Whose(StrEnum):
    """Whose customers are looked at."""

    ALL = "all"
    MINE = "mine"
    """Those whose VPA she is."""
    TEAM = "team"
    """Those she helps with, as team assistant or standing in."""
    NOBODY = "nobody"
    """Those without a VPA, or whose VPA has left for good."""


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers are looked at."""

    category: Category | None = None
    """None for any."""
    whose: Whose = Whose.ALL

    def takes(self, facts: CustomerFacts, now: datetime) -> bool:
        """Whether a customer of these facts is of that category."""
        return self.category is None or self.category in categories(facts, now)


EVERYBODY = CustomerFilter()
"""No filter."""

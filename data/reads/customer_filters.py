"""Customers of a category, or of somebody, as conditions on the table of customers `c` (CUST-2).

They narrow, so that a page is one indexed reading; `domain.category` has the last word. Spans are
therefore two hours too generous, for the nights when the clock changes.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from data.instants import to_store
from domain.category import (
    DORMANT_DAYS,
    INACTIVE_DAYS,
    LOW_ACCOUNT,
    LOW_AVAILABLE,
    NEW_DAYS,
    SILENT_DAYS,
    Category,
    CustomerFilter,
    Whose,
)

NOT_ERASED = """c.id NOT IN (SELECT d.customer_id FROM duties d
 JOIN customer_endings e ON e.customer_id = d.customer_id
 WHERE d.ending = 'customer' AND d.kept = 'documents' AND d.confirmed_at IS NOT NULL)"""
"""Something is kept of the customer still (RET-1)."""

_SLACK = timedelta(hours=2)
_OPEN = """EXISTS (SELECT 1 FROM tasks t
 WHERE t.customer_id = c.id AND t.status NOT IN ('done', 'deleted'))"""
_ENDED = "c.id IN (SELECT e.customer_id FROM customer_endings e)"
_BOUGHT = "EXISTS (SELECT 1 FROM bookings b WHERE b.customer_id = c.id)"
_FIRST_BOUGHT = "(SELECT MIN(b.booked_at) FROM bookings b WHERE b.customer_id = c.id)"
_QUIET = "COALESCE(c.last_movement_at, c.since) <= :quiet_since"
_ACCOUNT = "c.booked_seconds - c.worked_seconds"
_LOW_AVAILABLE = f"{_ACCOUNT} - c.reserved_seconds < {LOW_AVAILABLE // timedelta(seconds=1)}"
_LOW_ACCOUNT = f"{_ACCOUNT} < {LOW_ACCOUNT // timedelta(seconds=1)}"
_CATEGORIES: Mapping[Category, tuple[str, ...]] = {
    Category.DORMANT: (_OPEN, _QUIET),
    Category.REBOOKER: (_BOUGHT, _LOW_ACCOUNT, _LOW_AVAILABLE),
    Category.SHORT: (f"NOT {_LOW_ACCOUNT}", _LOW_AVAILABLE),
    Category.INACTIVE: (
        f"NOT {_OPEN}",
        _BOUGHT,
        f"""COALESCE((SELECT MAX(t.done_at) FROM tasks t WHERE t.customer_id = c.id
         AND t.done_at IS NOT NULL), {_FIRST_BOUGHT}) <= :quiet_since""",
    ),
    Category.SILENT: (_QUIET,),
    Category.NEW: (
        "(SELECT COUNT(*) FROM bookings b WHERE b.customer_id = c.id) = 1",
        f"{_FIRST_BOUGHT} >= :new_since",
    ),
    Category.ACTIVE: (_OPEN,),
    Category.ENDED: (_ENDED,),
}
_QUIET_DAYS = {
    Category.DORMANT: DORMANT_DAYS,
    Category.SILENT: SILENT_DAYS,
    Category.INACTIVE: INACTIVE_DAYS,
}
_SERVES = (
    "c.id IN (SELECT s.customer_id FROM assignments s "
    "WHERE s.person_id = :me AND s.until IS NULL AND s.role {})"
)
_WHOSE: Mapping[Whose, tuple[str, ...]] = {
    Whose.ALL: (),
    Whose.MINE: (_SERVES.format("= 'lead'"),),
    Whose.TEAM: (_SERVES.format("<> 'lead'"),),
    Whose.NOBODY: (
        "NOT EXISTS (SELECT 1 FROM assignments s JOIN people p ON p.id = s.person_id "
        "WHERE s.customer_id = c.id AND s.until IS NULL AND s.role = 'lead' "
        "AND p.disabled_at IS NULL)",
    ),
}


def conditions(wanted: CustomerFilter) -> Iterator[str]:
    """The conditions of the filter; they name `:me` and what `values` gives."""
    yield from _WHOSE[wanted.whose]
    if wanted.category is not None:
        yield from _CATEGORIES[wanted.category]
    if wanted.category not in (None, Category.ENDED) or wanted.whose is Whose.NOBODY:
        yield f"NOT {_ENDED}"


def values(wanted: CustomerFilter, now: datetime) -> dict[str, object]:
    """The moments that the conditions name."""
    if wanted.category is Category.NEW:
        return {"new_since": to_store(now - timedelta(days=NEW_DAYS) - _SLACK)}
    days = None if wanted.category is None else _QUIET_DAYS.get(wanted.category)
    return {} if days is None else {"quiet_since": to_store(now - timedelta(days=days) + _SLACK)}

"""A plan for a week, and one that is confirmed."""

from datetime import date, datetime, timedelta

from domain.calendar import BERLIN
from domain.ids import PersonId
from domain.plan import Plan

CONFIRMED = datetime(2026, 11, 25, 9, 30, tzinfo=BERLIN)

PLAN = Plan(
    id=1,
    person_id=PersonId(7),
    confirmed_at=CONFIRMED,
    first_week=date(2026, 11, 23),
    hours=tuple(timedelta(hours=n) for n in (10, 20, 0, 15)),
    wants_customers=True,
    wants_tasks=False,
)

"""How much somebody recorded in the last months, for the next premium step (HON-3)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from data.instants import to_store
from data.reads.hours import seconds_between
from data.work import Work
from domain.calendar import at, first_of, local, next_month
from domain.ids import PersonId


def months_of(
    work: Work, person_id: PersonId, now: datetime, many: int
) -> Sequence[tuple[date, int]]:
    """The last months with the seconds recorded in each, the running one first."""
    month, made = first_of(local(now).date()), []
    for _ in range(many):
        begin, end = at(month, time()), at(next_month(month), time())
        seconds = seconds_between(work.reader, person_id, to_store(begin), to_store(end))
        made.append((month, seconds))
        month = first_of(month - timedelta(days=1))
    return made

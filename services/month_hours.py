"""How much somebody recorded in the last months, for the next premium step (HON-3)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from data.instants import to_store
from data.reads.honorarium import HonorariumReads
from data.work import Work
from domain.calendar import at, local
from domain.ids import PersonId
from domain.paid_time import first_of, next_month


def months_of(
    work: Work, person_id: PersonId, now: datetime, many: int
) -> Sequence[tuple[date, int]]:
    """The last months with the seconds recorded in each, the running one first."""
    reads, month, made = HonorariumReads(work.reader), first_of(local(now).date()), []
    for _ in range(many):
        begin, end = at(month, time()), at(next_month(month), time())
        seconds = reads.seconds_between(person_id, to_store(begin), to_store(end))
        made.append((month, seconds))
        month = first_of(month - timedelta(days=1))
    return made

"""Stops: of everything, and of new customers only."""

from datetime import date, datetime

from domain.calendar import BERLIN
from domain.ids import PersonId
from domain.stop import Stop, StopCause, StopKind
from domain.values import replace

AT = datetime(2026, 11, 2, 10, tzinfo=BERLIN)
REVIEW = date(2026, 12, 1)

STOP = Stop(
    id=1,
    person_id=PersonId(7),
    kind=StopKind.ALL,
    cause=StopCause.HELP,
    reason="Erst aufholen",
    review_on=REVIEW,
    set_by=PersonId(1),
    set_name="Miriam",
    set_at=AT,
)

FOR_CUSTOMERS = replace(STOP, kind=StopKind.CUSTOMERS)

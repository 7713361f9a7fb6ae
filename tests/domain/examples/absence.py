"""An absence, as tests take it."""

from datetime import date, datetime

from domain.absence import Absence, AbsenceKind
from domain.calendar import BERLIN
from domain.ids import PersonId

ENTERED = datetime(2026, 11, 2, 10, tzinfo=BERLIN)

TRIP = Absence(
    id=1,
    person_id=PersonId(7),
    kind=AbsenceKind.VACATION,
    first_day=date(2026, 12, 7),
    last_day=date(2026, 12, 11),
    reachable="",
    entered_at=ENTERED,
    entered_by=PersonId(7),
    entered_name="Ada",
)

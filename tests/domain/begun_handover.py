"""A handover that has just begun, for the tests about handing over."""

from datetime import UTC, date, datetime

from domain.handover import Handover
from domain.handover_moves import By, fresh
from domain.handover_plan import dates
from domain.handover_terms import Cause
from domain.ids import CustomerId, PersonId
from domain.person import AssignmentRole

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
NOTICED, LAST = date(2026, 11, 2), date(2026, 12, 31)
CLARA, BEA = PersonId(7), PersonId(8)
MIRIAM = By(PersonId(1), "Miriam", AT)
KONRAD = By(PersonId(2), "Konrad", AT)
BEATRICE = By(BEA, "Bea", AT)
HERSELF = By(CLARA, "Clara", AT)

HANDOVER = fresh(
    Handover(
        id=1,
        customer_id=CustomerId(3),
        person_id=CLARA,
        person_name="Clara",
        role=AssignmentRole.LEAD,
        cause=Cause.LEAVING,
        noticed_on=NOTICED,
        last_day=LAST,
        made_at=AT,
        made_name="Miriam",
        leaving_id=5,
    ),
    dates(NOTICED, LAST),
)

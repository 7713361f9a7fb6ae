"""A handover as the reads of handovers find it."""

from datetime import date

from domain.handover import Handover
from domain.handover_moves import fresh
from domain.handover_terms import Cause, Step
from domain.person import AssignmentRole
from tests.data.records import AT, Kept

DAY = date(2026, 12, 1)


def handover(kept: Kept, number: int) -> Handover:
    return fresh(
        Handover(
            id=number,
            customer_id=kept.acme.id,
            person_id=kept.ada.id,
            person_name="Ada",
            role=AssignmentRole.LEAD,
            cause=Cause.CUSTOMER,
            noticed_on=DAY,
            last_day=DAY,
            made_at=AT,
            made_name="Miriam",
        ),
        dict.fromkeys(Step, DAY),
    )

"""A line of what is kept until when."""

from datetime import date
from typing import Any

from domain.ids import CustomerId, PersonId
from domain.retention import Duty, Ending, Kept
from services.retention.retention import DutyRow
from tests.builders import MONDAY_NINE


def row(
    ending: Ending = Ending.CUSTOMER, kept: Kept = Kept.WORKING_FILES, **details: Any
) -> DutyRow:
    duty = Duty(
        id=1,
        key="k",
        ending=ending,
        kept=kept,
        customer_id=CustomerId(1),
        person_id=PersonId(2),
        ended_on=date(2025, 11, 3),
        kept_until=date(2026, 11, 3),
        made_at=MONDAY_NINE,
        **details,
    )
    customer = "" if ending is Ending.ASSISTANT else "Öl [/x] GmbH"
    return DutyRow(duty, customer, 7, "" if ending is Ending.CUSTOMER else "Ada", signs_in=True)

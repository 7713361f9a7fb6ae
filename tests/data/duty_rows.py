"""Duties to delete, as tests store them."""

from datetime import date, timedelta
from typing import Any

from domain.retention import Duty, Ending
from domain.retention import Kept as KeptAs
from domain.values import replace
from tests.data.records import AT, Kept

DAY = date(2027, 11, 23)


def duty(kept: Kept, number: int = 1, **details: Any) -> Duty:
    """One of Ada's about acme."""
    plain = Duty(
        id=number,
        key=f"key {number}",
        ending=Ending.ASSIGNMENT,
        kept=KeptAs.WORKING_FILES,
        customer_id=kept.acme.id,
        person_id=kept.ada.id,
        ended_on=date(2026, 11, 23),
        kept_until=DAY + timedelta(days=number),
        made_at=AT,
        deleted="[/x] Ordner",
        row_count=3,
        file_count=4,
    )
    return replace(plain, **details)

"""What an assistant has to look at from time to time, so that what is known of her holds."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.absence import Absence
from domain.calendar import local
from domain.values import dataclass

COMING = timedelta(weeks=2)
"""So long before it begins an absence is in sight: as long as customers know of it (PLAN-4)."""


class Confirming(StrEnum):
    """What it is; of two things the one named first comes first."""

    PLAN = "plan"
    """Her plan was never made, or not confirmed for a week (PLAN-2)."""
    DATA = "data"
    """She has to delete what she still has of a customer (RET-1, CG-6)."""
    STANDING_IN = "standing_in"
    """She is there for customers of somebody who is away (RESP-9)."""
    ABSENCE = "absence"
    """An absence begins soon, with what is left to be done before (PLAN-3, RESP-9)."""


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """One thing to look at."""

    kind: Confirming
    id: int = 0
    """Of the absence; 0 for what there is only one of."""
    since: datetime | None = None
    """When a plan was confirmed last; None when it never was."""
    day: date | None = None
    """The day by which it is to be done."""
    open: int = 0
    """How many steps are left."""
    name: str = ""
    """For whom she stands in; of data the customer's."""
    number: int = 0
    """The customer's number."""

    @property
    def is_pressing(self) -> bool:
        """Whether something is left to do."""
        return self.kind in (Confirming.PLAN, Confirming.DATA) or self.open > 0


def is_coming(absence: Absence, now: datetime) -> bool:
    """Whether it begins within the next two weeks and has not begun."""
    today = local(now).date()
    holds = absence.cancelled_at is None
    return holds and today < absence.first_day <= today + COMING

"""Work areas: what an hour of them costs, and who releases them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from domain.values import dataclass


class WorkArea(StrEnum):
    """The areas in which tasks are counted (AREA-1)."""

    BACKOFFICE = "backoffice"
    SECRETARIAT = "secretariat"
    MARKETING = "marketing"
    FRONTDESK = "frontdesk"
    SALES = "sales"
    PROJECT_MANAGEMENT = "project_management"
    DESIGN = "design"


@dataclass(frozen=True, slots=True)
class Factors:
    """What real working time in an area is multiplied by, on either side."""

    customer: Decimal
    """Account time per real working time."""
    assistant: Decimal
    """Paid time per real working time."""
    needs_release: bool = False
    """Operations must release such a task before work begins (AREA-3)."""


DEFAULT_FACTORS: Mapping[WorkArea, Factors] = MappingProxyType(
    {
        WorkArea.BACKOFFICE: Factors(Decimal("1.0"), Decimal("1.0")),
        WorkArea.SECRETARIAT: Factors(Decimal("1.0"), Decimal("1.0")),
        WorkArea.MARKETING: Factors(Decimal("1.3"), Decimal("1.2")),
        WorkArea.FRONTDESK: Factors(Decimal("1.8"), Decimal("1.5"), needs_release=True),
        WorkArea.SALES: Factors(Decimal("1.8"), Decimal("1.5"), needs_release=True),
        WorkArea.PROJECT_MANAGEMENT: Factors(Decimal("1.8"), Decimal("1.5")),
        WorkArea.DESIGN: Factors(Decimal("2.0"), Decimal("1.8"), needs_release=True),
    }
)
"""The factors with which an agency begins (AREA-1, AREA-3)."""


@dataclass(frozen=True, slots=True)
class DatedFactors:
    """The factors of one area from a day on, until a later entry replaces them."""

    area: WorkArea
    valid_from: date
    """The first day in Berlin on which they hold."""
    factors: Factors


def factors_on(history: Iterable[DatedFactors], area: WorkArea, day: date) -> Factors:
    """The factors that hold for the area on the day; the defaults before the first entry (AREA-1).

    The order of the history does not matter; of two entries from the same day the later listed
    one holds.
    """
    valid = [dated for dated in history if dated.area == area and dated.valid_from <= day]
    if not valid:
        return DEFAULT_FACTORS[area]
    newest = max(dated.valid_from for dated in valid)
    return [dated for dated in valid if dated.valid_from == newest][-1].factors

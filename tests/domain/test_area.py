"""Work areas, their factors through time, and who takes a marketing task."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import (
    DEFAULT_FACTORS,
    DatedFactors,
    Factors,
    WorkArea,
    factors_on,
)

DEARER = Factors(Decimal("1.4"), Decimal("1.3"))
DEAREST = Factors(Decimal("1.5"), Decimal("1.4"))
HISTORY = (
    DatedFactors(WorkArea.MARKETING, date(2027, 7, 1), DEAREST),
    DatedFactors(WorkArea.MARKETING, date(2027, 1, 1), DEARER),
    DatedFactors(WorkArea.DESIGN, date(2026, 1, 1), DEAREST),
)


@pytest.mark.parametrize(
    ("area", "customer", "assistant", "needs_release"),
    [
        ("backoffice", "1.0", "1.0", False),
        ("secretariat", "1.0", "1.0", False),
        ("marketing", "1.3", "1.2", False),
        ("frontdesk", "1.8", "1.5", True),
        ("sales", "1.8", "1.5", True),
        ("project_management", "1.8", "1.5", False),
        ("design", "2.0", "1.8", True),
    ],
)
def test_the_factors_an_agency_begins_with(
    area: str, customer: str, assistant: str, needs_release: bool
) -> None:
    expected = Factors(Decimal(customer), Decimal(assistant), needs_release)
    assert DEFAULT_FACTORS[WorkArea(area)] == expected


def test_there_are_no_other_areas() -> None:
    assert set(DEFAULT_FACTORS) == set(WorkArea)
    assert len(WorkArea) == 7


@pytest.mark.parametrize(
    ("day", "factors"),
    [
        (date(2026, 12, 31), DEFAULT_FACTORS[WorkArea.MARKETING]),
        (date(2027, 1, 1), DEARER),
        (date(2027, 6, 30), DEARER),
        (date(2027, 7, 1), DEAREST),
    ],
)
def test_a_change_holds_from_its_day_on_and_leaves_the_past(day: date, factors: Factors) -> None:
    assert factors_on(HISTORY, WorkArea.MARKETING, day) == factors


def test_of_two_entries_from_one_day_the_later_listed_holds() -> None:
    day = date(2027, 1, 1)
    twice = [DatedFactors(WorkArea.SALES, day, factors) for factors in (DEARER, DEAREST)]
    assert factors_on(twice, WorkArea.SALES, day) == DEAREST


@given(st.permutations(HISTORY), st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_the_order_of_the_history_does_not_matter(history: list[DatedFactors], day: date) -> None:
    for area in WorkArea:
        assert factors_on(history, area, day) == factors_on(HISTORY, area, day)


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_a_later_entry_never_rewrites_an_earlier_day(day: date) -> None:
    later = DatedFactors(WorkArea.MARKETING, day + timedelta(days=1), DEAREST)
    before = factors_on(HISTORY, WorkArea.MARKETING, day)
    assert factors_on((*HISTORY, later), WorkArea.MARKETING, day) == before

"""The last days on which things are kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.retention import keep_until_documents, keep_until_working_files

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("ended", "kept"),
    [
        ("2026-11-23", "2027-11-23"),
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
        ("2026-12-31", "2027-12-31"),
    ],
)
def test_working_files_are_kept_a_year(ended: str, kept: str) -> None:
    assert keep_until_working_files(date.fromisoformat(ended)) == date.fromisoformat(kept)


@pytest.mark.parametrize(
    ("ended", "kept"),
    [
        ("2026-01-01", "2036-12-31"),
        ("2026-12-31", "2036-12-31"),
        ("2027-01-01", "2037-12-31"),
        ("2028-02-29", "2038-12-31"),
    ],
)
def test_documents_are_kept_ten_years_from_the_end_of_the_year(ended: str, kept: str) -> None:
    assert keep_until_documents(date.fromisoformat(ended)) == date.fromisoformat(kept)


@given(DAYS)
def test_working_files_are_kept_a_year_of_days_and_no_day_more(ended: date) -> None:
    kept = keep_until_working_files(ended) - ended
    assert kept in {timedelta(days=365), timedelta(days=366)}


@given(DAYS)
def test_documents_outlive_working_files(ended: date) -> None:
    assert keep_until_documents(ended) > keep_until_working_files(ended)

"""The agency's own row, its counters, holidays and factors."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from data.database import Database
from domain.agency import Agency
from domain.area import DEFAULT_FACTORS, DatedFactors, WorkArea
from domain.calendar import federal_holidays
from tests.data.records import AT


@pytest.fixture
def database(database_url: str) -> Database:
    return Database(database_url)


def test_there_is_one_agency(database: Database) -> None:
    with database.write() as work:
        work.agency.add(Agency("[/x] & Söhne", AT, is_demo=True))
    with pytest.raises(IntegrityError), database.write() as work:
        work.agency.add(Agency("Zweite", AT))
    with database.read() as work:
        assert work.reader.rows("SELECT name, is_demo FROM agency") == [("[/x] & Söhne", 1)]


def test_numbers_are_taken_one_by_one_or_in_a_run_each_kind_for_itself(database: Database) -> None:
    with database.write() as work:
        assert [work.agency.next_number("task") for _ in range(3)] == [1, 2, 3]
        assert work.agency.next_number("task", 10) == 4
        assert work.agency.next_number("task") == 14
        assert work.agency.next_number("person", 5) == 1
        assert work.agency.next_number("person") == 6


def test_a_years_holidays_are_stored_once_and_stay_as_they_were(database: Database) -> None:
    days = federal_holidays(2026)
    with database.write() as work:
        work.agency.keep_holidays(2026, days)
        work.agency.keep_holidays(2026, {date(2026, 7, 1): "erfunden"})
        work.agency.keep_holidays(2027, {date(2027, 1, 1): "Neujahr"})
    with database.read() as work:
        stored = dict(map(tuple, work.reader.rows("SELECT day, name FROM holidays")))
    wanted = {day.isoformat(): name for day, name in days.items()} | {"2027-01-01": "Neujahr"}
    assert stored == wanted


def test_the_factors_come_back_exactly_with_their_days(database: Database) -> None:
    finer = replace(DEFAULT_FACTORS[WorkArea.DESIGN], needs_release=True)
    history = [
        DatedFactors(WorkArea.DESIGN, date(2026, 1, 1), DEFAULT_FACTORS[WorkArea.DESIGN]),
        DatedFactors(WorkArea.DESIGN, date(2026, 7, 1), finer),
        DatedFactors(WorkArea.MARKETING, date(2026, 1, 1), DEFAULT_FACTORS[WorkArea.MARKETING]),
    ]
    with database.write() as work:
        work.agency.keep_factors(history)
    with database.read() as work:
        assert sorted(work.customers.factors(), key=str) == sorted(history, key=str)

"""The holidays kept in the store, and the calendar that takes them from there."""

from datetime import UTC, date, datetime

import pytest

from data.reads.agency import AgencyReads
from domain import calendar
from domain.calendar import federal_holidays, is_working_day
from services import calendar_days
from services.calendar_days import keep_calendar, prime_calendar
from tests.builders import SmallAgency


@pytest.fixture(autouse=True)
def _forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A calendar that knows no year yet, in a program that just began."""
    monkeypatch.setattr(calendar, "_known", {})
    monkeypatch.setattr(calendar_days, "_primed", set())


def stored(agency: SmallAgency) -> dict[int, int]:
    with agency.office.reading() as work:
        return {year: len(days) for year, days in AgencyReads(work.reader).holidays().items()}


def trail_length(agency: SmallAgency) -> int:
    with agency.office.reading() as work:
        return work.reader.number("SELECT COUNT(*) FROM trail")


def test_the_years_around_now_are_kept(agency: SmallAgency) -> None:
    keep_calendar(agency.office)
    assert stored(agency) == dict.fromkeys(range(2025, 2030), 11)


def test_what_is_kept_is_not_written_again(agency: SmallAgency) -> None:
    keep_calendar(agency.office)
    lines = trail_length(agency)
    keep_calendar(agency.office)
    assert trail_length(agency) == lines
    agency.clock.at = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # 2027 in Berlin
    keep_calendar(agency.office)
    assert max(stored(agency)) == 2030
    assert trail_length(agency) == lines + 1


def test_two_terminals_may_keep_the_same_year(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        work.reader.rows(
            "INSERT INTO holidays (day, name) VALUES ('2026-01-01', 'Neujahr') RETURNING day"
        )
        work.agency.keep_holidays(2027, federal_holidays(2027))
        work.agency.keep_holidays(2027, federal_holidays(2027))
    assert stored(agency) == {2026: 1, 2027: 11}


def test_the_calendar_takes_what_is_stored(
    agency: SmallAgency, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_calendar(agency.office)
    monkeypatch.setattr(calendar, "_known", {})
    monkeypatch.setattr(calendar, "_listed", lambda year: pytest.fail(f"worked {year} out"))
    with agency.office.reading() as work:
        prime_calendar(work.reader, agency.clock())
    assert not is_working_day(date(2026, 12, 25))
    assert is_working_day(date(2026, 12, 24))


def test_days_that_are_not_the_laws_are_worked_out_anew(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        work.agency.keep_holidays(2026, {date(2026, 8, 1): "Tag der Katze"})
    with agency.office.reading() as work:
        prime_calendar(work.reader, agency.clock())
    assert date(2026, 8, 1) not in federal_holidays(2026)
    assert len(federal_holidays(2026)) == 11

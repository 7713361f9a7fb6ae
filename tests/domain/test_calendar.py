"""The calendar against the law's own words, Easter weeks and the nights when the clock changes."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import (
    BERLIN,
    add_working_days,
    at,
    federal_holidays,
    first_of,
    in_open_window,
    instant,
    is_rest_period,
    is_working_day,
    last_open_until,
    local,
    next_month,
    next_opening,
    next_working_day,
    open_spans,
    prime,
)

YEARS = st.integers(1991, 2100)
DAYS = st.dates(date(1991, 1, 1), date(2099, 12, 31))
MOMENTS = st.datetimes(datetime(1991, 2, 1), datetime(2099, 11, 30), timezones=st.just(UTC))


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


class TestFederalHolidays:
    def test_2026_has_exactly_the_eleven(self) -> None:
        assert dict(federal_holidays(2026)) == {
            date(2026, 1, 1): "Neujahr",
            date(2026, 4, 3): "Karfreitag",
            date(2026, 4, 5): "Ostersonntag",
            date(2026, 4, 6): "Ostermontag",
            date(2026, 5, 1): "Tag der Arbeit",
            date(2026, 5, 14): "Christi Himmelfahrt",
            date(2026, 5, 24): "Pfingstsonntag",
            date(2026, 5, 25): "Pfingstmontag",
            date(2026, 10, 3): "Tag der Deutschen Einheit",
            date(2026, 12, 25): "1. Weihnachtstag",
            date(2026, 12, 26): "2. Weihnachtstag",
        }

    def test_reformation_day_2017_was_a_holiday_of_that_year_only_and_does_not_count(self) -> None:
        assert date(2017, 10, 31) not in federal_holidays(2017)

    def test_two_holidays_on_one_day_share_its_entry(self) -> None:
        assert len(federal_holidays(2008)) == 10
        assert set(federal_holidays(2008)[date(2008, 5, 1)].split(" / ")) == {
            "Tag der Arbeit",
            "Christi Himmelfahrt",
        }

    @pytest.mark.parametrize(
        ("year", "easter"),
        [(1818, (3, 22)), (1943, (4, 25)), (1954, (4, 18)), (1981, (4, 19)), (2285, (3, 22))],
    )
    def test_years_the_package_does_not_know_are_reckoned(
        self, year: int, easter: tuple[int, int]
    ) -> None:
        assert federal_holidays(year)[date(year, *easter)] == "Ostersonntag"

    @given(YEARS)
    def test_every_year_names_the_same_eleven(self, year: int) -> None:
        names = [name for entry in federal_holidays(year).values() for name in entry.split(" / ")]
        assert len(names) == len(set(names)) == 11

    @given(YEARS)
    def test_the_sundays_are_sundays_and_whitsun_is_seven_weeks_after_easter(
        self, year: int
    ) -> None:
        days = {name: day for day, name in federal_holidays(year).items()}
        assert days["Ostersonntag"].isoweekday() == days["Pfingstsonntag"].isoweekday() == 7
        assert days["Pfingstsonntag"] - days["Ostersonntag"] == timedelta(weeks=7)
        assert days["Ostersonntag"] - days["Karfreitag"] == timedelta(days=2)

    def test_nobody_can_change_the_answer(self) -> None:
        with pytest.raises(TypeError):
            federal_holidays(2026)[date(2026, 12, 24)] = "frei"  # type: ignore[index]

    def test_a_stored_table_keeps_its_names(self) -> None:
        prime(2191, {day: f"{name}*" for day, name in federal_holidays(2191).items()})
        assert federal_holidays(2191)[date(2191, 1, 1)] == "Neujahr*"

    def test_a_wrong_stored_table_is_refused_and_changes_nothing(self) -> None:
        with pytest.raises(ValueError, match="2192"):
            prime(2192, {date(2192, 1, 1): "Neujahr"})
        assert len(federal_holidays(2192)) == 11

    def test_a_primed_year_needs_no_package(self) -> None:
        table = {day.isoformat(): name for day, name in federal_holidays(2026).items()}
        program = (
            "import sys\n"
            "from datetime import date\n"
            "from domain.calendar import is_working_day, prime\n"
            f"prime(2026, {{date.fromisoformat(d): n for d, n in {table!r}.items()}})\n"
            "assert not is_working_day(date(2026, 4, 3))\n"
            "assert 'holidays' not in sys.modules\n"
        )
        subprocess.run([sys.executable, "-c", program], check=True)


class TestWorkingDays:
    @pytest.mark.parametrize(
        ("day", "works"),
        [
            ("2026-12-24", True),
            ("2026-12-31", True),
            ("2026-12-25", False),
            ("2026-12-26", False),
            ("2026-04-02", True),
            ("2026-04-03", False),
            ("2026-04-06", False),
            ("2026-04-07", True),
            ("2026-10-03", False),
            ("2026-10-02", True),
            ("2026-10-05", True),
            ("2026-11-21", False),
            ("2026-10-31", False),
            ("2025-10-31", True),
            ("2026-06-04", True),
        ],
    )
    def test_holidays_and_weekends_are_free_and_nothing_else(self, day: str, works: bool) -> None:
        assert is_working_day(date.fromisoformat(day)) is works

    @pytest.mark.parametrize(
        ("day", "following"),
        [
            ("2026-11-23", "2026-11-24"),
            ("2026-11-27", "2026-11-30"),
            ("2026-11-28", "2026-11-30"),
            ("2026-04-02", "2026-04-07"),
            ("2026-12-23", "2026-12-24"),
            ("2026-12-24", "2026-12-28"),
            ("2026-12-31", "2027-01-04"),
        ],
    )
    def test_the_next_working_day_comes_strictly_after(self, day: str, following: str) -> None:
        assert next_working_day(date.fromisoformat(day)) == date.fromisoformat(following)

    @given(DAYS)
    def test_no_working_day_lies_between_a_day_and_the_next_one(self, day: date) -> None:
        following = next_working_day(day)
        between = [day + timedelta(days=n) for n in range(1, (following - day).days)]
        assert following > day
        assert is_working_day(following)
        assert not any(is_working_day(skipped) for skipped in between)

    @given(DAYS, st.integers(1, 30))
    def test_n_working_days_on_are_n_steps(self, day: date, n: int) -> None:
        assert add_working_days(day, n) == next_working_day(add_working_days(day, n - 1))

    @given(DAYS.filter(is_working_day), st.integers(-30, 30))
    def test_going_back_undoes_going_on(self, day: date, n: int) -> None:
        assert add_working_days(add_working_days(day, n), -n) == day

    def test_no_days_on_is_the_day_itself_even_a_sunday(self) -> None:
        assert add_working_days(date(2026, 11, 22), 0) == date(2026, 11, 22)


class TestOpenWindow:
    @pytest.mark.parametrize(
        ("moment", "opening"),
        [
            ("2026-11-23T07:59:59.999999", "2026-11-23T08:00"),
            ("2026-11-23T08:00", "2026-11-23T08:00"),
            ("2026-11-23T18:59:59.999999", "2026-11-23T18:59:59.999999"),
            ("2026-11-23T19:00", "2026-11-24T08:00"),
            ("2026-11-27T23:00", "2026-11-30T08:00"),
            ("2026-11-28T12:00", "2026-11-30T08:00"),
            ("2026-04-02T19:00", "2026-04-07T08:00"),
            ("2026-12-24T18:00", "2026-12-24T18:00"),
            ("2026-12-24T19:00", "2026-12-28T08:00"),
            ("2026-03-29T01:59:59", "2026-03-30T08:00"),
            ("2026-10-25T02:30", "2026-10-26T08:00"),
        ],
    )
    def test_the_next_opening(self, moment: str, opening: str) -> None:
        assert next_opening(berlin(moment)) == berlin(opening)

    def test_the_clock_in_berlin_counts_in_summer_and_winter(self) -> None:
        assert in_open_window(datetime(2026, 7, 1, 6, 0, tzinfo=UTC))
        assert not in_open_window(datetime(2026, 12, 1, 6, 59, tzinfo=UTC))
        assert in_open_window(datetime(2026, 12, 1, 7, 0, tzinfo=UTC))

    @given(MOMENTS)
    def test_an_opening_is_open_and_never_earlier(self, moment: datetime) -> None:
        opening = next_opening(moment)
        assert in_open_window(opening)
        assert instant(opening) >= moment
        assert (instant(opening) == moment) is in_open_window(moment)
        assert opening.tzinfo is BERLIN

    @given(MOMENTS)
    def test_rest_is_what_is_not_open(self, moment: datetime) -> None:
        assert is_rest_period(moment) is not in_open_window(moment)

    @given(MOMENTS)
    def test_the_last_open_moment_is_not_later_and_was_open_just_before(
        self, moment: datetime
    ) -> None:
        last = instant(last_open_until(moment))
        assert last <= moment
        assert in_open_window(last - timedelta(microseconds=1))
        assert not list(open_spans(last, moment))

    def test_open_time_of_easter_week(self) -> None:
        spans = list(open_spans(berlin("2026-04-02T18:00"), berlin("2026-04-07T09:30")))
        assert spans == [
            (berlin("2026-04-02T18:00"), berlin("2026-04-02T19:00")),
            (berlin("2026-04-07T08:00"), berlin("2026-04-07T09:30")),
        ]

    @given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=20)))
    def test_open_spans_are_open_in_order_and_inside(
        self, start: datetime, length: timedelta
    ) -> None:
        end = start + length
        edges = [instant(edge) for span in open_spans(start, end) for edge in span]
        assert all(earlier < later for earlier, later in pairwise(edges))
        assert all(start <= edge <= end for edge in edges)
        assert all(in_open_window(edge) for edge in edges[::2])


class TestClock:
    @pytest.mark.parametrize(
        "ask", [local, instant, in_open_window, is_rest_period, next_opening, last_open_until]
    )
    def test_a_moment_without_a_time_zone_is_refused(self, ask: object) -> None:
        assert callable(ask)
        with pytest.raises(ValueError, match="time zone"):
            ask(datetime(2026, 11, 23, 14))

    def test_a_night_hour_is_one_hour_in_spring_and_three_in_autumn(self) -> None:
        for day, hours in ((date(2026, 3, 29), 1), (date(2026, 10, 25), 3)):
            span = instant(at(day, time(3, 30))) - instant(at(day, time(1, 30)))
            assert span == timedelta(hours=hours)

    @given(MOMENTS)
    def test_local_is_the_same_instant(self, moment: datetime) -> None:
        assert instant(local(moment)) == moment


@pytest.mark.parametrize(
    ("month", "after"),
    [(date(2026, 1, 31), date(2026, 2, 1)), (date(2026, 12, 1), date(2027, 1, 1))],
)
def test_the_month_after(month: date, after: date) -> None:
    assert next_month(month) == after
    assert first_of(after) == after

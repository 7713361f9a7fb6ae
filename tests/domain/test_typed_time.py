"""Times of day as they are typed, at the edges of the nights when the clocks change (TIME-4)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.calendar import BERLIN, local
from domain.errors import BadInput
from domain.time_entry import NoSuchTime, NoTimeAtAll, TimeTwice
from domain.typed_time import as_typed, clock_typed, end_meant, end_suggested, moment_of

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


class TestWallTimes:
    def test_what_the_clock_never_showed_is_refused(self) -> None:
        with pytest.raises(NoSuchTime):
            moment_of(date(2026, 3, 29), time(2, 30))

    def test_what_it_showed_twice_is_asked(self) -> None:
        day, clock = date(2026, 10, 25), time(2, 30)
        with pytest.raises(TimeTwice):
            moment_of(day, clock)
        first, second = (moment_of(day, clock, second=which) for which in (False, True))
        assert second - first == HOUR

    def test_all_others_are_plain(self) -> None:
        assert moment_of(date(2026, 11, 23), time(9)) == NOW
        assert moment_of(date(2026, 11, 23), time(9), second=True) == NOW


@pytest.mark.parametrize("typed", ["24:00", "24", "9:60", "9:30:60", "9:30:5", "neun", ""])
def test_a_time_that_no_clock_shows_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        clock_typed(typed)


@given(st.datetimes(datetime(2026, 3, 28), datetime(2026, 10, 26), timezones=st.just(UTC)))
@example(datetime(2026, 10, 25, 0, 30, 7, tzinfo=UTC))
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
def test_an_offered_time_is_read_as_the_moment_it_was(at: datetime) -> None:
    whole = at.replace(microsecond=0)
    clock, second = clock_typed(as_typed(whole))
    assert moment_of(local(whole).date(), clock, second=second) == whole


class TestTheEndThatIsMeant:
    BEGUN = datetime(2026, 11, 23, 18, tzinfo=BERLIN)
    END = datetime(2026, 11, 24, 9, tzinfo=BERLIN)

    @pytest.mark.parametrize(
        ("typed", "day", "clock"),
        [("18:30", 23, time(18, 30)), ("8.15", 24, time(8, 15)), ("9 Uhr", 24, time(9))],
    )
    def test_it_is_the_latest_such_moment(self, typed: str, day: int, clock: time) -> None:
        meant = end_meant(typed, self.BEGUN, self.END).astimezone(BERLIN)
        assert (meant.day, meant.time()) == (day, clock)

    @pytest.mark.parametrize("typed", ["12:00", "18:00"])
    def test_the_run_was_not_under_way_then(self, typed: str) -> None:
        with pytest.raises(NoTimeAtAll):
            end_meant(typed, self.BEGUN, self.END)

    @pytest.mark.parametrize("typed", ["", "25:00", "9:75", "bald"])
    def test_what_is_no_time_of_day_is_refused(self, typed: str) -> None:
        with pytest.raises(BadInput):
            end_meant(typed, self.BEGUN, self.END)

    def test_what_came_twice_is_asked(self) -> None:
        begun, end = (datetime(2026, 10, 25, hour, tzinfo=BERLIN) for hour in (0, 9))
        with pytest.raises(TimeTwice):
            end_meant("2:30", begun, end)
        later = end_meant("2:30 B", begun, end)
        assert later - end_meant("2:30a", begun, end) == HOUR

    def test_what_never_was_is_refused(self) -> None:
        begun, end = (datetime(2026, 3, 29, hour, tzinfo=BERLIN) for hour in (0, 9))
        with pytest.raises(NoSuchTime):
            end_meant("2:30", begun, end)


class TestTheEndThatIsSuggested:
    @pytest.mark.parametrize(
        ("begun", "hours", "told"),
        [(16, 4, "17:30"), (18, 15, "18:30"), (8, 2, "08:30"), (17, 0.5, "17:15")],
    )
    def test_the_usual_end_of_a_day_else_one_soon_after_the_beginning(
        self, begun: int, hours: float, told: str
    ) -> None:
        start = datetime(2026, 11, 23, begun, tzinfo=BERLIN)
        assert end_suggested(start, start + hours * HOUR) == told

    @given(
        st.datetimes(datetime(2026, 3, 28), datetime(2026, 10, 26), timezones=st.just(UTC)),
        st.timedeltas(timedelta(minutes=1), timedelta(days=2)),
    )
    @example(datetime(2026, 10, 25, 0, 10, tzinfo=UTC), 12 * HOUR)
    def test_it_can_always_be_taken(self, begun: datetime, ran: timedelta) -> None:
        end = begun + ran
        assert begun < end_meant(end_suggested(begun, end), begun, end) < end

"""Times of day and their moments, at the edges of the nights when the clocks change (TIME-4)."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.calendar import BERLIN, local
from domain.time_entry import NoSuchTime, NoTimeAtAll, TimeTwice
from domain.wall_time import end_meant, end_suggested, moment_of, which_of_two

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


@given(st.datetimes(datetime(2026, 3, 28), datetime(2026, 10, 26), timezones=st.just(UTC)))
@example(datetime(2026, 10, 25, 0, 30, 7, tzinfo=UTC))
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
def test_each_moment_is_found_again_by_its_time_and_which_of_two_it_is(at: datetime) -> None:
    here = local(at)
    assert moment_of(here.date(), here.time(), second=which_of_two(at)) == at


class TestTheEndThatIsMeant:
    BEGUN = datetime(2026, 11, 23, 18, tzinfo=BERLIN)
    END = datetime(2026, 11, 24, 9, tzinfo=BERLIN)

    @pytest.mark.parametrize(
        ("clock", "day"), [(time(18, 30), 23), (time(8, 15), 24), (time(9), 24)]
    )
    def test_it_is_the_latest_such_moment(self, clock: time, day: int) -> None:
        meant = end_meant(clock, self.BEGUN, self.END).astimezone(BERLIN)
        assert (meant.day, meant.time()) == (day, clock)

    @pytest.mark.parametrize("clock", [time(12), time(18)])
    def test_the_run_was_not_under_way_then(self, clock: time) -> None:
        with pytest.raises(NoTimeAtAll):
            end_meant(clock, self.BEGUN, self.END)

    def test_what_came_twice_is_asked(self) -> None:
        begun, end = (datetime(2026, 10, 25, hour, tzinfo=BERLIN) for hour in (0, 9))
        with pytest.raises(TimeTwice):
            end_meant(time(2, 30), begun, end)
        first, later = (end_meant(time(2, 30), begun, end, second=which) for which in (False, True))
        assert later - first == HOUR

    def test_what_never_was_is_refused(self) -> None:
        begun, end = (datetime(2026, 3, 29, hour, tzinfo=BERLIN) for hour in (0, 9))
        with pytest.raises(NoSuchTime):
            end_meant(time(2, 30), begun, end)


class TestTheEndThatIsSuggested:
    @pytest.mark.parametrize(
        ("begun", "hours", "told"),
        [(16, 4, "17:30"), (18, 15, "18:30"), (8, 2, "08:30"), (17, 0.5, "17:15")],
    )
    def test_the_usual_end_of_a_day_else_one_soon_after_the_beginning(
        self, begun: int, hours: float, told: str
    ) -> None:
        start = datetime(2026, 11, 23, begun, tzinfo=BERLIN)
        suggested = end_suggested(start, start + hours * HOUR)
        assert f"{suggested.astimezone(BERLIN):%H:%M}" == told

    @given(
        st.datetimes(datetime(2026, 3, 28), datetime(2026, 10, 26), timezones=st.just(UTC)),
        st.timedeltas(timedelta(minutes=1), timedelta(days=2)),
    )
    @example(datetime(2026, 10, 25, 0, 10, tzinfo=UTC), 12 * HOUR)
    def test_it_can_always_be_taken(self, begun: datetime, ran: timedelta) -> None:
        end = begun + ran
        suggested = end_suggested(begun, end)
        clock, second = local(suggested).time(), which_of_two(suggested)
        assert begun < end_meant(clock, begun, end, second=second) < end

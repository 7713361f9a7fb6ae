"""What recorded time may be and become, at its edges (TIME-2 to TIME-6)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.entry import Entry, EntryFlag
from domain.errors import BadInput, VPAError
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus
from domain.time_entry import (
    BeforeItsTask,
    Gap,
    NeverLonger,
    NoBudgetLeft,
    NoSuchTime,
    NothingToDouble,
    NoTimeAtAll,
    TaskNotInProgress,
    TimeInFuture,
    TimeTwice,
    TooLongAnEntry,
    answered,
    asks_for_end,
    clock_typed,
    day_parts,
    doubled_parts,
    end_meant,
    gaps,
    is_released,
    moment_of,
    overlapping,
    refuse_correction,
    shortened,
    shortened_run,
    still_asks,
)

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
TASK = Task(
    *(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.IN_PROGRESS, 7200),
    *(NOW - 50 * HOUR, None),
    customer_factor=Decimal(1),
)
ENTRY = Entry(1, TaskId(1), PersonId(1), NOW, 3600, "Gelesen")
SATURDAY = datetime(2026, 11, 28, 10, tzinfo=BERLIN)


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


class TestCorrections:
    @pytest.mark.parametrize(
        ("task", "start", "seconds", "refusal"),
        [
            (TASK, NOW - HOUR, 3600, None),
            (TASK, NOW - HOUR, 3601, TimeInFuture),
            (TASK, NOW - HOUR, 0, NoTimeAtAll),
            (TASK, NOW - 30 * HOUR, 86_401, TooLongAnEntry),
            (TASK, NOW - 51 * HOUR, 60, BeforeItsTask),
            (TASK, NOW - 9 * HOUR, 7201, NoBudgetLeft),
            (replace(TASK, status=TaskStatus.DELIVERED), NOW - HOUR, 60, TaskNotInProgress),
            (replace(TASK, customer_factor=None), NOW - HOUR, 60, NoBudgetLeft),
        ],
    )
    def test_they_fit_or_are_refused(
        self, task: Task, start: datetime, seconds: int, refusal: type[VPAError] | None
    ) -> None:
        if refusal is None:
            refuse_correction(task, start, seconds, NOW)
        else:
            with pytest.raises(refusal):
                refuse_correction(task, start, seconds, NOW)

    def test_what_is_replaced_makes_room(self) -> None:
        full = replace(TASK, worked_seconds=7200)
        refuse_correction(full, NOW - HOUR, 3600, NOW, gone=3600)
        with pytest.raises(NoBudgetLeft):
            refuse_correction(full, NOW - HOUR, 3600, NOW, gone=3599)


class TestOverlaps:
    def test_neighbours_do_not_overlap(self) -> None:
        assert overlapping(NOW + HOUR, 60, [ENTRY]) is None
        assert overlapping(NOW - HOUR, 3600, [ENTRY]) is None
        assert overlapping(NOW - HOUR, 3601, [ENTRY]) is ENTRY
        assert overlapping(NOW, 3600, [ENTRY], besides=1) is None


class TestShortening:
    def test_it_never_gets_longer(self) -> None:
        for end in (NOW + HOUR, NOW + 2 * HOUR):
            with pytest.raises(NeverLonger):
                shortened(ENTRY, end)

    def test_it_is_marked(self) -> None:
        cut = shortened(ENTRY, NOW + HOUR / 2)
        assert cut == replace(ENTRY, seconds=1800, flags=frozenset({EntryFlag.SHORTENED}))
        assert shortened(ENTRY, NOW) is None

    def test_a_run_ends_in_one_of_its_parts(self) -> None:
        parts = [
            ENTRY,
            replace(ENTRY, id=2, started_at=NOW + HOUR),
            replace(ENTRY, id=3, started_at=NOW + 2 * HOUR),
        ]
        first, second, third = shortened_run(parts, NOW + 1.5 * HOUR)
        assert (first, third) == (ENTRY, None)
        assert second is not None and second.seconds == 1800
        assert shortened_run(parts, parts[-1].ended_at) == list(parts)
        with pytest.raises(NoTimeAtAll):
            shortened_run(parts, NOW)
        with pytest.raises(NeverLonger):
            shortened_run(parts, NOW + 4 * HOUR)


@pytest.mark.parametrize("typed", ["24:00", "24", "9:60", "neun", ""])
def test_a_time_that_no_clock_shows_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        clock_typed(typed)


class TestQuestions:
    def test_a_missing_word_and_an_odd_length_ask(self) -> None:
        odd = replace(ENTRY, flags=frozenset({EntryFlag.TOO_LONG}), note="")
        assert still_asks(odd) and asks_for_end(odd)
        told = answered(odd, "Recherche")
        assert told.note == "Recherche" and EntryFlag.CONFIRMED in told.flags
        assert not still_asks(told) and not told.asks
        assert answered(ENTRY, "anderes") == ENTRY
        assert still_asks(replace(ENTRY, note=" "))


class TestTheSurcharge:
    def test_the_entry_is_cut_at_the_approval(self) -> None:
        entry = replace(ENTRY, started_at=SATURDAY)
        given = SATURDAY + HOUR / 2 + timedelta(milliseconds=1)
        cut = SATURDAY + HOUR / 2 + timedelta(seconds=1)
        assert doubled_parts(entry, given) == [
            (SATURDAY, cut, False),
            (cut, SATURDAY + HOUR, True),
        ]

    def test_and_where_it_was_withdrawn(self) -> None:
        entry = replace(ENTRY, started_at=SATURDAY)
        parts = doubled_parts(entry, SATURDAY - HOUR, SATURDAY + HOUR / 2)
        assert [twice for _, _, twice in parts] == [True, False]

    @pytest.mark.parametrize(
        ("start", "given"),
        [(NOW, NOW - HOUR), (SATURDAY, SATURDAY + HOUR), (SATURDAY, SATURDAY + 9 * HOUR)],
    )
    def test_nothing_is_doubled_on_working_days_or_before(
        self, start: datetime, given: datetime
    ) -> None:
        with pytest.raises(NothingToDouble):
            doubled_parts(replace(ENTRY, started_at=start), given)

    @given(st.integers(-90_000, 200_000), st.integers(1, 200_000))
    def test_the_parts_are_the_whole(self, offset: int, seconds: int) -> None:
        entry = replace(ENTRY, started_at=SATURDAY, seconds=seconds)
        try:
            parts = doubled_parts(entry, SATURDAY + timedelta(seconds=offset))
        except NothingToDouble:
            return
        assert sum(int((to - since).total_seconds()) for since, to, _ in parts) == seconds
        assert parts[0][0] == SATURDAY and parts[-1][1] == entry.ended_at


class TestTheDay:
    def test_gaps_lie_between_entries(self) -> None:
        late = replace(ENTRY, id=2, started_at=NOW + 2 * HOUR)
        touching = replace(ENTRY, id=3, started_at=NOW + 3 * HOUR)
        assert gaps([touching, ENTRY, late]) == [Gap(NOW + HOUR, NOW + 2 * HOUR)]
        assert gaps([]) == []

    def test_a_stretch_is_cut_at_midnight(self) -> None:
        start = datetime(2026, 11, 23, 23, 30, tzinfo=BERLIN)
        assert [seconds for _, seconds in day_parts(start, 3600)] == [1800, 1800]


class TestRelease:
    @pytest.mark.parametrize(
        ("task", "entry", "released"),
        [
            (TASK, ENTRY, False),
            (TASK, replace(ENTRY, invoice_id=1), True),
            (replace(TASK, status=TaskStatus.DONE), ENTRY, True),
            (replace(TASK, acceptance_off_at=NOW), ENTRY, True),
            (replace(TASK, payable_upto=NOW), ENTRY, False),
            (replace(TASK, payable_upto=NOW + HOUR), ENTRY, True),
        ],
    )
    def test_it_follows_from_task_and_invoice(
        self, task: Task, entry: Entry, released: bool
    ) -> None:
        assert is_released(task, entry) is released


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

"""What recorded time may be and become, at its edges (TIME-2 to TIME-6)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.entry import Entry, EntryFlag
from domain.errors import VPAError
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus
from domain.time_entry import (
    BeforeItsTask,
    Gap,
    NeverLonger,
    NoBudgetLeft,
    NothingToDouble,
    NoTimeAtAll,
    TaskNotInProgress,
    TimeInFuture,
    TooLongAnEntry,
    answered,
    asks_for_end,
    day_parts,
    doubled_parts,
    gaps,
    is_released,
    overlapping,
    refuse_correction,
    refuse_doubling,
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


class TestDoubling:
    FIRST, SECOND = (SATURDAY, SATURDAY + HOUR / 2), (SATURDAY + HOUR / 2, SATURDAY + HOUR)

    def test_only_what_counts_twice_takes_budget(self) -> None:
        entry = replace(ENTRY, started_at=SATURDAY)
        held = replace(TASK, worked_seconds=3600, budget_seconds=5400)
        refuse_doubling(held, entry, [(*self.FIRST, False), (*self.SECOND, True)])
        with pytest.raises(NoBudgetLeft) as refused:
            refuse_doubling(held, entry, [(*self.FIRST, True), (*self.SECOND, True)])
        assert refused.value.left_seconds == 1800


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

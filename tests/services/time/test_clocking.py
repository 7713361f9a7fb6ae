"""The clock of an assistant over all her terminals, and what becomes of what it ran (TIME-1, 2)."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from domain.calendar import BERLIN
from domain.clock import BudgetUsedUp, ClockRuns, NoClockRuns, NotToBeClocked
from domain.entry import Entry, EntryFlag
from domain.errors import Forbidden, NotFound
from domain.permission import Act
from domain.proposal import Wanted
from domain.task import Task, TaskStatus
from domain.time_entry import NeverLonger, NoTimeAtAll, Overlapping, TimeReleased
from services.agreement.consent import Consent
from services.agreement.releasing import Releasing
from services.office import on_task
from services.people.people import People
from services.time.clocking import Clocking
from services.time.recording import stop_clocks
from tests.builders import SmallAgency
from tests.services.agreement.evidence import last_deed


@pytest.fixture
def clocking(agency: SmallAgency) -> Clocking:
    agency.books(agency.acme, 50)
    return Clocking(agency.office)


def _task(agency: SmallAgency, hours: float = 20, **details: object) -> Task:
    plain: dict[str, object] = {
        "status": TaskStatus.IN_PROGRESS,
        "budget_seconds": int(hours * 3600),
    }
    return agency.task(None, **plain | details)


def _entries(agency: SmallAgency, task: Task) -> list[Entry]:
    with agency.office.reading() as work:
        return list(work.entries.of_task(task.id))


class TestStarting:
    def test_it_runs_and_is_recorded_when_it_stops(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency, customer_factor=Decimal("1.3"), assistant_factor=Decimal("1.2"))
        clock = clocking.start(agency.ada, task.id)
        agency.clock.on(minutes=90, milliseconds=1500)
        run = clocking.running(agency.ada)
        assert run is not None and run.elapsed(agency.clock()) == timedelta(minutes=90, seconds=1)
        (entry,) = clocking.stop(agency.ada, clock.run_id, "Angebote gelesen")
        assert (entry.seconds, entry.note, entry.asks) == (5401, "Angebote gelesen", False)
        assert (entry.customer_factor, entry.assistant_factor) == (Decimal("1.3"), Decimal("1.2"))
        stored = agency.stored(task)
        assert (stored.worked_seconds, stored.debited_seconds) == (5401, 7021)
        assert clocking.running(agency.ada) is None
        assert last_deed(agency, task).act == "clock.stop"

    def test_an_accepted_task_is_in_progress_then(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency, status=TaskStatus.ACCEPTED)
        clocking.start(agency.ada, task.id)
        assert agency.stored(task).status is TaskStatus.IN_PROGRESS
        assert last_deed(agency, task).act == "task.start"

    def test_a_second_one_is_refused_naming_the_first(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        first, second = _task(agency), _task(agency, status=TaskStatus.ACCEPTED)
        clock = clocking.start(agency.ada, first.id)
        with pytest.raises(ClockRuns) as refused:
            clocking.start(agency.ada, second.id)
        assert (refused.value.number, refused.value.run_id) == (first.number, clock.run_id)
        assert agency.stored(second).status is TaskStatus.ACCEPTED

    def test_it_is_refused_where_nobody_may_work(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        with pytest.raises(NotToBeClocked):
            clocking.start(agency.ada, _task(agency, status=TaskStatus.DELIVERED).id)
        with pytest.raises(BudgetUsedUp):
            clocking.start(agency.ada, _task(agency, hours=0).id)
        for stranger in (agency.bea, agency.manager, agency.customer()):
            with pytest.raises(Forbidden):
                clocking.start(stranger, _task(agency).id)

    def test_it_does_not_begin_within_recorded_time(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency)
        agency.works(task, agency.ada, timedelta(hours=1))
        agency.clock.on(minutes=-1)
        with pytest.raises(Overlapping):
            clocking.start(agency.ada, task.id)


class TestStopping:
    def test_it_works_twice_and_the_second_time_adds_the_line(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        clock = clocking.start(agency.ada, _task(agency).id)
        agency.clock.on(hours=1)
        (first,) = clocking.stop(agency.ada, clock.run_id)
        assert first.asks
        agency.clock.on(hours=1)
        (second,) = clocking.stop(agency.ada, clock.run_id, "Gelesen")
        assert (second.seconds, second.note, second.asks) == (3600, "Gelesen", False)
        with pytest.raises(NoClockRuns):
            clocking.stop(agency.ada, 99)
        with pytest.raises(NoClockRuns):
            clocking.stop(agency.bea, clock.run_id)

    def test_no_second_leaves_no_entry(self, agency: SmallAgency, clocking: Clocking) -> None:
        clock = clocking.start(agency.ada, _task(agency).id)
        assert list(clocking.stop(agency.ada, clock.run_id, "nichts")) == []

    def test_a_run_over_midnight_is_cut_there_and_asks(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency)
        agency.clock.at = datetime(2026, 11, 23, 22, tzinfo=BERLIN)
        clock = clocking.start(agency.ada, task.id)
        agency.clock.on(hours=10)
        parts = clocking.stop(agency.ada, clock.run_id, "Recherche")
        assert [part.seconds for part in parts] == [2 * 3600, 8 * 3600]
        odd = {EntryFlag.OVER_MIDNIGHT, EntryFlag.TOO_LONG}
        assert all(part.flags == odd and part.asks for part in parts)
        (asking,) = clocking.asking(agency.ada)
        assert (asking.number, asking.run_id) == (task.number, clock.run_id)
        end = datetime(2026, 11, 23, 23, 30, tzinfo=BERLIN)
        (left,) = clocking.answer(agency.ada, clock.run_id, ended_at=end)
        assert (left.seconds, left.asks) == (5400, False)
        assert agency.stored(task).worked_seconds == 5400
        assert list(clocking.asking(agency.ada)) == []

    def test_what_is_right_as_it_is_is_confirmed(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        clock = clocking.start(agency.ada, _task(agency).id)
        agency.clock.on(hours=9)
        clocking.stop(agency.ada, clock.run_id, "Lange gelesen")
        (kept,) = clocking.answer(agency.ada, clock.run_id)
        assert kept.seconds == 9 * 3600 and EntryFlag.CONFIRMED in kept.flags and not kept.asks

    def test_the_end_of_the_budget_stops_it_though_nobody_looks(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency, hours=1)
        clocking.start(agency.ada, task.id)
        agency.clock.on(hours=5)
        assert clocking.running(agency.ada) is None
        (entry,) = _entries(agency, task)
        assert (entry.seconds, entry.asks) == (3600, True)
        assert entry.flags == {EntryFlag.BUDGET_END}
        assert agency.stored(task).worked_seconds == 3600
        assert clocking.settle() == 0

    def test_any_process_finds_it_and_only_one_writes(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency, hours=1)
        clocking.start(agency.ada, task.id)
        assert clocking.settle() == 0
        agency.clock.on(hours=1)
        assert (Clocking(agency.office).settle(), clocking.settle()) == (1, 0)
        assert sum(entry.seconds for entry in _entries(agency, task)) == 3600

    def test_delivering_stops_it(self, agency: SmallAgency, clocking: Clocking) -> None:
        task = _task(agency)
        clocking.start(agency.ada, task.id)
        agency.clock.on(minutes=30)
        with agency.office.running(Act.DELIVER, on_task(task.id)) as doing:
            stop_clocks(doing, doing.work.tasks.hold(task.id))
        assert [entry.seconds for entry in _entries(agency, task)] == [1800]
        assert clocking.running(agency.ada) is None


class TestTermsThatChangeMeanwhile:
    def test_what_ran_before_a_release_of_budget_is_kept(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency)
        clock = clocking.start(agency.ada, task.id)
        agency.clock.on(minutes=31)
        after = Releasing(agency.office).release(agency.ada, task.id)
        assert (after.budget_seconds, after.worked_seconds) == (35 * 60, 31 * 60)
        agency.clock.on(hours=1)
        parts = clocking.stop(agency.ada, clock.run_id, "Gelesen")
        assert [part.seconds for part in parts] == [31 * 60, 4 * 60]
        assert {part.note for part in parts} == {"Gelesen"}

    def test_a_raise_after_the_end_buys_no_time_already_past(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        consent, task = Consent(agency.office), _task(agency, hours=1)
        clocking.start(agency.ada, task.id)
        agency.clock.on(minutes=30)
        wanted = Wanted(budget=timedelta(hours=5))
        proposal = consent.propose(agency.ada, task.id, wanted, "Es dauert länger")
        agency.clock.on(hours=2)
        _, after = consent.answer(agency.customer(), proposal, agrees=True)
        assert after.worked_seconds == 3600
        assert clocking.running(agency.ada) is None


class TestHerOwnEntries:
    def test_she_shortens_one_and_never_lengthens_it(
        self, agency: SmallAgency, clocking: Clocking
    ) -> None:
        task = _task(agency)
        clock = clocking.start(agency.ada, task.id)
        start = agency.clock()
        agency.clock.on(hours=2)
        (entry,) = clocking.stop(agency.ada, clock.run_id, "Gelesen")
        short = clocking.shorten(agency.ada, entry.id, start + timedelta(hours=1))
        assert short.seconds == 3600 and EntryFlag.SHORTENED in short.flags
        assert agency.stored(task).worked_seconds == 3600
        deed = last_deed(agency, task)
        assert (deed.old["entry_seconds"], deed.new["entry_seconds"]) == (7200, 3600)
        with pytest.raises(NeverLonger):
            clocking.shorten(agency.ada, entry.id, start + timedelta(hours=2))
        with pytest.raises(NoTimeAtAll):
            clocking.shorten(agency.ada, entry.id, start)
        with pytest.raises(NotFound):
            clocking.shorten(agency.bea, entry.id, start)

    def test_not_once_it_is_released(self, agency: SmallAgency, clocking: Clocking) -> None:
        task = _task(agency, acceptance_off_at=agency.clock())
        clock = clocking.start(agency.ada, task.id)
        agency.clock.on(hours=9)
        (entry,) = clocking.stop(agency.ada, clock.run_id, "Gelesen")
        with pytest.raises(TimeReleased):
            clocking.shorten(agency.ada, entry.id, entry.started_at + timedelta(hours=1))
        with pytest.raises(TimeReleased):
            clocking.answer(agency.ada, clock.run_id, ended_at=entry.started_at)
        assert not clocking.answer(agency.ada, clock.run_id)[0].asks


def test_who_is_disabled_leaves_no_clock_running(agency: SmallAgency, clocking: Clocking) -> None:
    task = _task(agency)
    clocking.start(agency.ada, task.id)
    agency.clock.on(hours=1)
    People(agency.office).disable(agency.admin, agency.ada.id)
    assert [entry.seconds for entry in _entries(agency, task)] == [3600]
    assert agency.stored(task).worked_seconds == 3600

"""Two people at two terminals each, clocks that are forgotten, budgets that change: no second
is lost, doubled, or worked beyond the budget (TIME-1 to TIME-3, BUD-4)."""

from collections import Counter
from datetime import datetime, timedelta
from typing import cast

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from data.reads.clocks import ClockReads
from domain.clock import whole_second
from domain.errors import VPAError
from domain.ids import PersonId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.proposal import NothingToRelease
from domain.task import TaskStatus
from services.agreement.releasing import Releasing
from services.office import on_task
from services.time.clocking import Clocking
from services.time.recording import kept_time, stop_clocks
from tests.builders import SmallAgency, small_agency

SECOND = timedelta(seconds=1)
WHO = st.sampled_from(["ada", "bea"])
WHICH = st.integers(0, 2)


class ClockLife(RuleBasedStateMachine):
    """Whoever does what: a model keeps each person's seconds with the simplest means."""

    def __init__(self, agency: SmallAgency) -> None:
        super().__init__()
        self.agency = agency
        agency.clock.at = whole_second(agency.clock.at) + timedelta(hours=1)
        agency.books(agency.acme, 300)
        budgets = (10 * 60, 45 * 60, 40 * 3600)
        status = TaskStatus.IN_PROGRESS
        self.tasks = [agency.task(status=status, budget_seconds=each).id for each in budgets]
        self.left = dict(zip(self.tasks, budgets, strict=True))
        with agency.office.running(Act.BRING_IN, on_task(self.tasks[0])) as doing:
            for task_id in self.tasks:
                doing.work.tasks.add_participant(task_id, agency.bea.id, agency.clock())
        self.runs: dict[PersonId, TaskId] = {}
        self.spent: Counter[tuple[PersonId, TaskId]] = Counter()

    def teardown(self) -> None:
        """The next life begins with no clock running."""
        for name in ("ada", "bea"):
            actor, clocking = self._who(name)
            run = clocking.running(actor)
            if run is not None:
                clocking.stop(actor, run.clock.run_id)

    def _who(self, name: str) -> tuple[Actor, Clocking]:
        return getattr(self.agency, name), Clocking(self.agency.office)

    @rule(seconds=st.integers(1, 100) | st.integers(100, 60_000), parts=st.integers(0, 999_999))
    def wait(self, seconds: int, parts: int) -> None:
        """Second by second, as simple as it gets: who runs draws one, while there is one."""
        before = whole_second(self.agency.clock.at)
        self.agency.clock.on(seconds=seconds, microseconds=parts)
        gone = whole_second(self.agency.clock.at) - before
        for task_id in self.tasks:
            here = sorted(who for who, on in self.runs.items() if on == task_id)
            if not here:
                continue
            each = min(int(gone.total_seconds()), self.left[task_id] // len(here))
            for who in here:
                self.spent[who, task_id] += each
                self.left[task_id] -= each
        self._drop_over()

    @rule(name=WHO, which=WHICH)
    def start(self, name: str, which: int) -> None:
        actor, clocking = self._who(name)
        task_id = self.tasks[which]
        try:
            clocking.start(actor, task_id)
        except VPAError:
            assert actor.id in self.runs or self.left[task_id] <= 0
            return
        assert actor.id not in self.runs
        self.runs[actor.id] = task_id
        self._drop_over()

    def _drop_over(self) -> None:
        """Who has drawn the last whole second there was has stopped in that very second."""
        running = Counter(self.runs.values())
        self.runs = {who: on for who, on in self.runs.items() if self.left[on] >= running[on]}

    @rule(name=WHO, note=st.sampled_from(["", "Gelesen"]))
    def stop(self, name: str, note: str) -> None:
        actor, clocking = self._who(name)
        run = clocking.running(actor)
        assert (run is not None) is (actor.id in self.runs)
        if run is not None:
            clocking.stop(actor, run.clock.run_id, note)
            del self.runs[actor.id]

    @rule()
    def settle(self) -> None:
        """A process passes by, or the one that ran was killed: nothing depends on it."""
        Clocking(self.agency.office).settle()

    @rule(which=WHICH)
    def release_budget(self, which: int) -> None:
        task_id = self.tasks[which]
        try:
            after = Releasing(self.agency.office).release(self.agency.ada, task_id)
        except NothingToRelease:
            return
        self.left[task_id] = after.budget_seconds - after.worked_seconds
        self._drop_over()

    @rule()
    def deliver(self) -> None:
        """The middle one is handed over: every clock on it stops."""
        task_id = self.tasks[1]
        with self.agency.office.running(Act.DELIVER, on_task(task_id)) as doing:
            task = doing.work.tasks.hold(task_id)
            stop_clocks(doing, task)
            moved = doing.work.tasks.get(task_id)
            kept_time(doing, task, moved)
        self.runs = {who: on for who, on in self.runs.items() if on != task_id}

    @invariant()
    def nothing_is_lost_doubled_or_beyond(self) -> None:
        now = self.agency.clock()
        counted: Counter[tuple[PersonId, TaskId]] = Counter()
        with self.agency.office.reading() as work:
            every = [entry for one in self.tasks for entry in work.entries.of_task(one)]
            for run in ClockReads(work.reader).everybodys():
                since = run.ended_by(now) - run.clock.started_at
                counted[run.clock.person_id, run.clock.task_id] += since // SECOND
            for task_id in self.tasks:
                task = work.tasks.get(task_id)
                assert task.worked_seconds <= task.budget_seconds
        ends: dict[PersonId, datetime] = {}
        for entry in sorted(every, key=lambda one: one.started_at):
            assert entry.started_at >= ends.get(entry.assistant_id, entry.started_at)
            assert entry.seconds > 0 and entry.ended_at <= now
            ends[entry.assistant_id] = entry.ended_at
            counted[entry.assistant_id, entry.task_id] += entry.seconds
        assert +counted == +self.spent


def test_any_order_keeps_every_second(database_url: str) -> None:
    agency = small_agency(database_url)
    run_state_machine_as_test(
        cast("type[RuleBasedStateMachine]", lambda: ClockLife(agency)),
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            deadline=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )

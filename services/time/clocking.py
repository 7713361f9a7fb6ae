"""The clock: started and stopped by its assistant, one at most over all terminals (TIME-1)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.ids import new_id
from data.reads.clocks import ClockReads
from domain import workflow
from domain.clock import (
    ClockRuns,
    NoClockRuns,
    Run,
    RunningClock,
    refuse_start,
    whole_second,
)
from domain.contract import checked_text
from domain.entry import Entry
from domain.errors import NotFound, Stale
from domain.ids import TaskId
from domain.permission import Act, reach_of
from domain.person import Actor
from domain.task import Task, TaskStatus
from domain.time_entry import (
    NoTimeAtAll,
    Overlapping,
    TimeReleased,
    answered,
    is_released,
    overlapping,
    shortened,
    shortened_run,
    still_asks,
)
from domain.values import dataclass, replace
from domain.worked import exchanged
from services.office import Doing, Office, on_person, on_task
from services.time.recording import caught_up, kept_time, stop_clock

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OpenRun:
    """A run of hers about which she still has to say something (TIME-2)."""

    number: int
    """The task's short number."""
    title: str
    parts: Sequence[Entry]
    """Its entries, the first first."""

    @property
    def run_id(self) -> int:
        """By what it is answered."""
        return self.parts[0].run_id or self.parts[0].id


@dataclass(frozen=True, slots=True)
class Clocking:
    """The use cases of the clock and of her own recorded time."""

    office: Office

    def running(self, actor: Actor) -> Run | None:
        """Her running clock; one that has used up its budget is stopped for good first."""
        with self.office.reading() as work:
            run = ClockReads(work.reader).of(actor.id)
        if run is None or not run.is_over(self.office.now()):
            return run
        self._settle(run.clock.task_id)
        return None

    def start(self, actor: Actor, task_id: TaskId) -> RunningClock:
        """Her clock runs on the task from now on; an accepted one is in progress then (TASK-2).

        - `ClockRuns` when one of hers runs already: stop that first.
        - `NotToBeClocked`, `BudgetUsedUp`, `Overlapping`.
        """
        self.running(actor)  # one that has stopped by itself is out of the way then
        with self.office.reading() as work:
            is_accepted = work.tasks.get(task_id).status is TaskStatus.ACCEPTED
        act = Act.START if is_accepted else Act.START_CLOCK
        with self.office.acting(actor, act, on_task(task_id)) as doing:
            reach_of(doing.actor or actor, Act.START_CLOCK)
            task = doing.work.tasks.hold(task_id)
            if (task.status is TaskStatus.ACCEPTED) is not is_accepted:
                raise Stale("task", task_id)
            _refuse_second(doing, doing.work.clocks.hold(actor.id))
            on_it = doing.work.clocks.on_task(task_id)
            refuse_start(task, [one.started_at for one in on_it], doing.now)
            _refuse_recorded(doing, actor)
            begun = whole_second(doing.now)
            clock = RunningClock(actor.id, task_id, new_id(doing.now), begun, begun)
            doing.work.clocks.add(clock)
            if is_accepted:
                kept = doing.work.tasks.save(workflow.start(task, doing.now))
                doing.changed(task, kept)
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            return clock

    def stop(self, actor: Actor, run_id: int, note: str = "") -> Sequence[Entry]:
        """The run over and recorded, with a line of the work log; it always works (TIME-2).

        One that has stopped meanwhile, here, elsewhere or by its budget, gets the line. Without
        one she is asked for it later. `NoClockRuns` when there is no such run of hers.
        """
        said = checked_text("note", note, needed=False)
        with self.office.reading() as work:
            clock = work.clocks.find(actor.id)
        if clock is not None and clock.run_id == run_id:
            try:
                return self._stop(actor, clock, said)
            except NoClockRuns:
                pass  # it was stopped in this very moment
        with self.office.reading() as work:
            parts = work.entries.of_run(run_id)
        if not parts or parts[0].assistant_id != actor.id:
            raise NoClockRuns
        return self.answer(actor, run_id, said) if said else parts

    def asking(self, actor: Actor) -> Sequence[OpenRun]:
        """Her runs about which she still has to say something, the oldest first (TIME-2)."""
        with self.office.reading() as work:
            runs: dict[int, list[Entry]] = {}
            for entry in work.entries.asking(actor.id):
                runs.setdefault(entry.run_id or entry.id, []).append(entry)
            whole = {
                run_id: work.entries.of_run(run_id) if parts[0].run_id else parts
                for run_id, parts in runs.items()
            }
            tasks = {parts[0].task_id for parts in whole.values()}
            known = {task_id: work.tasks.get(task_id) for task_id in tasks}
        return [
            OpenRun(known[parts[0].task_id].number, known[parts[0].task_id].title, parts)
            for parts in whole.values()
        ]

    def answer(
        self, actor: Actor, run_id: int, note: str = "", ended_at: datetime | None = None
    ) -> Sequence[Entry]:
        """What was done in a run that is over, and when it really ended; None: as recorded.

        It may get shorter at once, never longer (`NeverLonger`, `NoTimeAtAll`), and not once it is
        released (`TimeReleased`).
        """
        said = checked_text("note", note, needed=False)
        with self.office.acting(actor, Act.CHANGE_ENTRY, on_person(actor.id)) as doing:
            task, parts = _hold_run(doing, actor, run_id)
            new: list[Entry | None] = list(parts)
            if ended_at is not None:
                _refuse_released(task, parts)
                new = shortened_run(parts, whole_second(ended_at))
            told = [None if part is None else answered(part, said) for part in new]
            return _exchange(doing, task, parts, told)

    def shorten(self, actor: Actor, entry_id: int, ended_at: datetime) -> Entry:
        """Her own entry with an earlier end; refused as in `answer`. It stays in the history."""
        with self.office.acting(actor, Act.CHANGE_ENTRY, on_person(actor.id)) as doing:
            task, entry = _hold_entry(doing, actor, entry_id)
            _refuse_released(task, [entry])
            short = shortened(entry, whole_second(ended_at))
            if short is None:
                raise NoTimeAtAll
            return _exchange(doing, task, [entry], [short])[0]

    def settle(self) -> int:
        """Stop for good what has used up its budget, whoever's it is; how many tasks that were."""
        now = self.office.now()
        with self.office.reading() as work:
            over = {
                run.clock.task_id
                for run in ClockReads(work.reader).everybodys()
                if run.is_over(now)
            }
        return sum(self._settle(task_id) for task_id in sorted(over))

    def _settle(self, task_id: TaskId) -> bool:
        """Whether this was who did it: whoever comes second finds nothing to do."""
        try:
            with self.office.running(Act.SETTLE_CLOCK, on_task(task_id)) as doing:
                task = doing.work.tasks.hold(task_id)
                before = len(doing.work.clocks.on_task(task_id))
                timed = caught_up(doing, task)
                if len(doing.work.clocks.on_task(task_id)) == before:
                    raise Stale("task", task_id)
                kept = kept_time(doing, task, timed)
                doing.subject = replace(doing.subject, customer_id=kept.customer_id)
        except Stale:
            return False
        return True

    def _stop(self, actor: Actor, seen: RunningClock, note: str) -> Sequence[Entry]:
        with self.office.acting(actor, Act.STOP_CLOCK, on_person(actor.id)) as doing:
            task = doing.work.tasks.hold(seen.task_id)
            clock = doing.work.clocks.find(actor.id)
            if clock is None or clock.run_id != seen.run_id:
                raise NoClockRuns
            parts = []
            for part in stop_clock(doing, task, clock):
                noted = replace(part, note=note)
                parts.append(doing.work.entries.save(replace(noted, asks=still_asks(noted))))
            kept_time(doing, task, task)
            _tell(doing, task, parts)
            return parts


def _refuse_second(doing: Doing, clock: RunningClock | None) -> None:
    if clock is not None:
        on = doing.work.tasks.get(clock.task_id)
        raise ClockRuns(on.number, on.title, clock.begun_at, clock.run_id)


def _refuse_recorded(doing: Doing, actor: Actor) -> None:
    """`Overlapping` when time of hers is recorded beyond this moment."""
    begun = whole_second(doing.now)
    later = doing.work.entries.between(actor.id, begun, begun + _DAY)
    found = overlapping(begun, int(_DAY.total_seconds()), later)
    if found is not None:
        number = doing.work.tasks.get(found.task_id).number
        raise Overlapping(number, found.started_at, found.ended_at)


def _hold_run(doing: Doing, actor: Actor, run_id: int) -> tuple[Task, Sequence[Entry]]:
    """The run of hers with its task held; a single entry is a run of its own. Or `NotFound`."""
    parts = doing.work.entries.of_run(run_id)
    if not parts:
        task, entry = _hold_entry(doing, actor, run_id)
        return task, [entry]
    clock = doing.work.clocks.find(actor.id)
    if parts[0].assistant_id != actor.id or (clock is not None and clock.run_id == run_id):
        raise NotFound("entry", run_id)
    task = doing.work.tasks.hold(parts[0].task_id)
    return task, doing.work.entries.of_run(run_id)


def _hold_entry(doing: Doing, actor: Actor, entry_id: int) -> tuple[Task, Entry]:
    found = doing.work.entries.get(entry_id)
    if found.assistant_id != actor.id:
        raise NotFound("entry", entry_id)
    task = doing.work.tasks.hold(found.task_id)
    return task, doing.work.entries.get(entry_id)


def _refuse_released(task: Task, parts: Sequence[Entry]) -> None:
    if any(is_released(task, part) for part in parts):
        raise TimeReleased


def _exchange(
    doing: Doing, task: Task, before: Sequence[Entry], after: Sequence[Entry | None]
) -> Sequence[Entry]:
    """These entries in the place of those, with everything that follows from it."""
    kept = []
    for old, new in zip(before, after, strict=True):
        if new is None:
            doing.work.entries.remove(old.id)
        else:
            kept.append(doing.work.entries.save(new))
    kept_time(doing, task, exchanged(task, before, kept))
    doing.old = {**doing.old, **_facts(before)}
    _tell(doing, task, kept)
    return kept


def _tell(doing: Doing, task: Task, parts: Sequence[Entry]) -> None:
    """What the trail says of recorded time; it stands in the task's history."""
    doing.subject = replace(on_task(task.id), customer_id=task.customer_id)
    doing.new = {**doing.new, **_facts(parts)}
    doing.reason = next((part.note for part in parts if part.note), "")


def _facts(parts: Sequence[Entry]) -> dict[str, str | int | None]:
    if not parts:
        return {"entry_seconds": 0}
    return {
        "entry_id": parts[0].id,
        "entry_start": parts[0].started_at.isoformat(),
        "entry_seconds": sum(part.seconds for part in parts),
    }

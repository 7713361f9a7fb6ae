"""Recorded time as it is read: of a task, of a day, of a month (TASK-9)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from data.reads.approving import approving_messages
from data.reads.clocks import ClockReads
from data.scope import is_in_reach
from data.work import Work
from domain.calendar import at
from domain.clock import Run
from domain.entry import Entry
from domain.errors import Forbidden, NotFound
from domain.ids import PersonId, TaskId
from domain.permission import Act, for_our_side, sees_everything
from domain.person import Actor
from domain.phone import CallLog
from domain.surcharge import WeekendApproval
from domain.task import Task
from domain.time_entry import Gap, gaps
from domain.time_request import TimeRequest
from domain.values import dataclass
from services.office import Office

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Logged:
    """One entry with the names its line shows."""

    entry: Entry
    person: str
    number: int
    """The task's."""
    title: str
    customer: str = ""


@dataclass(frozen=True, slots=True)
class TaskLog:
    """Everything recorded on a task, and what is asked about it."""

    task: Task
    lines: Sequence[Logged]
    requests: Sequence[TimeRequest]
    runs: Sequence[tuple[str, Run]]
    """Whose clocks run on it."""
    told: int = 0
    """How many decisions about her requests she had not seen yet."""
    calls: CallLog = CallLog((), timedelta(0))
    """Phone calls on it, and whether they are covered (TIME-7)."""
    approving: Sequence[WeekendApproval] = ()
    """The customer's messages on which surcharges rest or can rest, the newest first (TIME-6)."""


@dataclass(frozen=True, slots=True)
class DayLog:
    """One day of hers: what she recorded, and what lies between."""

    day: date
    person_id: PersonId
    person: str
    lines: Sequence[Logged]
    gaps: Sequence[Gap]
    seconds: int
    """The day's sum."""
    requests: Sequence[TimeRequest] = ()
    """What she asked for about this day and nobody has decided about yet (TIME-4)."""
    run: Run | None = None
    """Her clock, where it has begun by the end of the day: it is in no sum yet."""


@dataclass(frozen=True, slots=True)
class TimeLog:
    """The use cases that read recorded time."""

    office: Office

    def of_task(self, actor: Actor, task_id: TaskId) -> TaskLog:
        """The task's log; `NotFound` for a customer or out of reach (ROLE-2, ROLE-3)."""
        for_our_side(actor, "task", task_id)
        with self.office.reading() as work:
            if not is_in_reach(work.reader, actor.id, task_id, everything=sees_everything(actor)):
                raise NotFound("task", task_id)
            task = work.tasks.get(task_id)
            entries = work.entries.of_task(task_id)
            runs = [
                one for one in ClockReads(work.reader).everybodys() if one.clock.task_id == task_id
            ]
            told = [
                one for one in work.time_requests.decided_for(actor.id) if one.task_id == task_id
            ]
            flat = work.customers.get(task.customer_id).phone_flat_since
            worked = timedelta(seconds=sum(entry.seconds for entry in entries))
            return TaskLog(
                task,
                _logged(work, entries),
                work.time_requests.of_task(task_id),
                [(work.people.get(run.clock.person_id).name, run) for run in runs],
                len(told),
                CallLog(work.phone_calls.of_task(task_id), worked, flat),
                approving_messages(work.reader, task_id, self.office.now()),
            )

    def of_day(self, actor: Actor, day: date, person_id: PersonId | None = None) -> DayLog:
        """A person's day in Berlin, with its gaps and its sum; her own when nobody is named.

        An entry belongs to the day on which it begins. `Forbidden` about others (ROLE-2).
        """
        whose = actor.id if person_id is None else person_id
        if whose != actor.id and not actor.is_management:
            raise Forbidden(Act.CHANGE_ENTRY)
        start, end = at(day, time()), at(day + _DAY, time())
        with self.office.reading() as work:
            found = work.entries.between(whose, start, end)
            entries = [one for one in found if _begins_in(one, start, end)]
            ids = {one.id for one in entries}
            asked = [
                one
                for one in work.time_requests.open_of(whose)
                if one.entry_id in ids or _asks_for(one, start, end)
            ]
            name, lines = work.people.get(whose).name, _logged(work, entries)
            run = ClockReads(work.reader).of(whose)
        if run is not None and not _runs_in(run, start, min(end, self.office.now())):
            run = None
        seconds = sum(entry.seconds for entry in entries)
        return DayLog(day, whose, name, lines, gaps(entries), seconds, asked, run)

    def running_tasks(self, actor: Actor) -> Sequence[Task]:
        """The tasks in progress that are hers: where forgotten time can be added (TIME-4)."""
        with self.office.reading() as work:
            return work.tasks.in_progress_of(actor.id)

    def of_month(self, actor: Actor, person_id: PersonId, month: date) -> Sequence[Logged]:
        """Everything a person recorded in a month; `Forbidden` about others (ROLE-2)."""
        if person_id != actor.id and not actor.is_management:
            raise Forbidden(Act.CHANGE_ENTRY)
        first = month.replace(day=1)
        following = (first + 32 * _DAY).replace(day=1)
        start, end = at(first, time()), at(following, time())
        with self.office.reading() as work:
            entries = work.entries.between(person_id, start, end)
            return _logged(work, [one for one in entries if _begins_in(one, start, end)])


def _asks_for(request: TimeRequest, start: datetime, end: datetime) -> bool:
    begins = request.started_at
    return begins is not None and start.timestamp() <= begins.timestamp() < end.timestamp()


def _runs_in(run: Run, start: datetime, end: datetime) -> bool:
    """Whether it ran within [start, end); its budget may have ended it before."""
    since, until = run.clock.started_at, run.ended_by(end)
    return since.timestamp() < end.timestamp() and until.timestamp() > start.timestamp()


def _begins_in(entry: Entry, start: datetime, end: datetime) -> bool:
    return start.timestamp() <= entry.started_at.timestamp() < end.timestamp()


def _logged(work: Work, entries: Sequence[Entry]) -> Sequence[Logged]:
    people = {one: work.people.get(one).name for one in {entry.assistant_id for entry in entries}}
    tasks = {one: work.tasks.get(one) for one in {entry.task_id for entry in entries}}
    customers = {
        one: work.customers.get(one).name for one in {task.customer_id for task in tasks.values()}
    }
    return [
        Logged(
            entry,
            people[entry.assistant_id],
            tasks[entry.task_id].number,
            tasks[entry.task_id].title,
            customers[tasks[entry.task_id].customer_id],
        )
        for entry in entries
    ]

"""Requests about recorded time: filed by assistants, decided by management (TIME-4, TIME-6)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.ids import new_id
from data.work import Work
from domain.changed_times import changed_parts
from domain.clock import whole_second
from domain.contract import checked_text
from domain.entry import Entry, EntryFlag
from domain.errors import BadInput, NotFound
from domain.ids import MessageId, PersonId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from domain.time_entry import (
    Overlapping,
    TimeReleased,
    overlapping,
    refuse_correction,
    refuse_doubling,
    refuse_not_in_progress,
    refuse_times,
)
from domain.time_request import (
    OwnRequest,
    TimeRequest,
    TimeRequestKind,
    TimeRequestStatus,
    refuse_closed,
    refuse_twice,
)
from domain.values import dataclass, replace
from domain.worked import at_factors_of, exchanged
from services.office import Doing, Office, on_person, on_task
from services.time.recording import held, kept_time
from services.time.surcharges import surcharge_parts


@dataclass(frozen=True, slots=True)
class Asked:
    """What an assistant asks for, and why."""

    kind: TimeRequestKind
    task_id: TaskId
    reason: str
    entry_id: int | None = None
    started_at: datetime | None = None
    seconds: int | None = None
    note: str = ""
    message_id: MessageId | None = None
    """The customer's message that approves a surcharge."""


@dataclass(frozen=True, slots=True)
class TimeRequests:
    """The use cases of requests about recorded time."""

    office: Office

    def file(self, actor: Actor, asked: Asked) -> TimeRequest:
        """A request that waits for management, refused at once when it could not be booked.

        The surcharge rests on the named message of the customer's, `NotApproved` without it.
        """
        reason, note = (
            checked_text("reason", asked.reason),
            checked_text("note", asked.note, needed=asked.kind is TimeRequestKind.ADD),
        )
        with self.office.acting(actor, Act.REQUEST_TIME, on_task(asked.task_id)) as doing:
            task = held(doing, asked.task_id)
            request = TimeRequest(
                id=new_id(doing.now),
                kind=asked.kind,
                status=TimeRequestStatus.OPEN,
                task_id=task.id,
                customer_id=task.customer_id,
                entry_id=asked.entry_id,
                person_id=actor.id,
                person_name=actor.name,
                started_at=asked.started_at and whole_second(asked.started_at),
                seconds=asked.seconds,
                note=note,
                reason=reason,
                message_id=asked.message_id,
                filed_at=doing.now,
            )
            refuse_twice(asked.entry_id, doing.work.time_requests.of_task(task.id))
            _check(doing, task, request)
            kept_time(doing, task, task)
            doing.new = {**doing.new, "time_request": request.kind.value}
            doing.reason, doing.message_id = reason, request.message_id
            return doing.work.time_requests.add(request)

    def decide(
        self, actor: Actor, seen: TimeRequest, *, books: bool, answer: str = ""
    ) -> TimeRequest:
        """Booked as it was asked for, or refused with a reason; she is told (TIME-4, TIME-6).

        - `OwnRequest` about one's own time, `RequestClosed` when it waits no more.
        - What stood in its way when it was filed is looked at again.
        """
        told = checked_text("answer", answer, needed=not books)
        with self.office.acting(actor, Act.DECIDE_TIME_REQUEST, on_task(seen.task_id)) as doing:
            task = held(doing, seen.task_id)
            request = _stored(doing, seen)
            if request.person_id == actor.id:
                raise OwnRequest
            doing.work.clocks.hold(request.person_id)
            after = task
            if books:
                _check(doing, task, request)
                after = _booked(doing, task, request)
            kept_time(doing, task, after)
            status = TimeRequestStatus.BOOKED if books else TimeRequestStatus.REFUSED
            doing.new = {
                **doing.new,
                "time_request": request.kind.value,
                "time_request_status": status.value,
            }
            doing.reason, doing.message_id = told or request.reason, request.message_id
            return doing.work.time_requests.save(
                replace(
                    request,
                    status=status,
                    decided_by=actor.id,
                    decided_name=actor.name,
                    decided_at=doing.now,
                    answer=told,
                )
            )

    def withdraw(self, actor: Actor, seen: TimeRequest) -> TimeRequest:
        """Her own request, not wanted any more."""
        with self.office.acting(actor, Act.WITHDRAW_TIME_REQUEST, on_person(actor.id)) as doing:
            request = _stored(doing, seen)
            if request.person_id != actor.id:
                raise NotFound("time_request", seen.id)
            doing.subject = replace(on_task(request.task_id), customer_id=request.customer_id)
            withdrawn = replace(request, status=TimeRequestStatus.WITHDRAWN)
            return doing.work.time_requests.save(withdrawn)

    def take_note(self, actor: Actor, task_id: TaskId) -> int:
        """She has seen what became of her requests on the task; how many that were."""
        with self.office.database.write() as work:
            told = [
                one for one in work.time_requests.decided_for(actor.id) if one.task_id == task_id
            ]
            for one in told:
                work.time_requests.save(replace(one, seen_at=self.office.now()))
        return len(told)


def _stored(doing: Doing, seen: TimeRequest) -> TimeRequest:
    stored = doing.work.time_requests.get(seen.id)
    refuse_closed(stored)
    return stored


def _check(doing: Doing, task: Task, request: TimeRequest) -> None:
    """Why it cannot be booked, if it cannot."""
    entry = _entry(doing, request)
    match request.kind:
        case TimeRequestKind.ADD | TimeRequestKind.CHANGE:
            if request.started_at is None or request.seconds is None:
                raise BadInput("start", "missing")
            refuse_times(request.started_at, request.seconds, doing.now)
            gone = entry.seconds if entry else 0
            new = _new_entries(doing, task, request, entry)
            costs = exchanged(task, [] if entry is None else [entry], new)
            refuse_correction(costs, request.started_at, request.seconds, doing.now, gone=gone)
            refuse_overlap(doing.work, request, request.started_at, request.seconds)
        case TimeRequestKind.DELETE:
            refuse_not_in_progress(task)
        case TimeRequestKind.SURCHARGE:
            assert entry is not None
            parts = surcharge_parts(doing.work, entry, request.message_id, doing.now)
            refuse_doubling(task, entry, parts)


def refuse_overlap(work: Work, request: TimeRequest, start: datetime, seconds: int) -> None:
    """`Overlapping` naming the entry, or her running clock."""
    end = start + timedelta(seconds=seconds)
    others = work.entries.between(request.person_id, start, end)
    other = overlapping(start, seconds, others, request.entry_id)
    if other is not None:
        number = work.tasks.get(other.task_id).number
        raise Overlapping(number, other.started_at, other.ended_at)
    clock = work.clocks.find(request.person_id)
    if clock is not None and clock.started_at < end:
        raise Overlapping(work.tasks.get(clock.task_id).number, clock.started_at, None)


def _entry(doing: Doing, request: TimeRequest) -> Entry | None:
    """The entry it is about, hers and on this task; `TimeReleased` once it is invoiced (HON-9)."""
    if request.kind is TimeRequestKind.ADD:
        return None
    entry = doing.work.entries.get(request.entry_id or 0)
    if entry.assistant_id != request.person_id or entry.task_id != request.task_id:
        raise NotFound("entry", entry.id)
    if entry.invoice_id is not None:
        raise TimeReleased
    return entry


def _booked(doing: Doing, task: Task, request: TimeRequest) -> Task:
    """The task with the entries as they were asked for, marked as a correction."""
    entry = _entry(doing, request)
    new = list(_new_entries(doing, task, request, entry))
    if entry is not None:
        doing.work.entries.remove(entry.id)
        doing.old = {**doing.old, "entry_id": entry.id, "entry_seconds": entry.seconds}
    doing.work.entries.add(new)
    doing.new = {**doing.new, "entry_seconds": sum(one.seconds for one in new)}
    return exchanged(task, [] if entry is None else [entry], new)


def _new_entries(
    doing: Doing, task: Task, request: TimeRequest, entry: Entry | None
) -> Sequence[Entry]:
    if request.kind is TimeRequestKind.DELETE:
        return ()
    if request.kind is TimeRequestKind.SURCHARGE:
        assert entry is not None
        return [
            replace(
                entry,
                id=entry.id if since == entry.started_at else new_id(doing.now),
                started_at=since,
                seconds=int((to - since).total_seconds()),
                doubled=twice,
            )
            for since, to, twice in surcharge_parts(
                doing.work, entry, request.message_id, doing.now
            )
        ]
    assert request.started_at is not None and request.seconds is not None
    parts = changed_parts(entry, request.started_at, request.seconds)
    plain = entry or _blank(doing, task, request.person_id, request.note)
    return [
        replace(
            plain,
            id=plain.id if nth == 0 else new_id(doing.now),
            started_at=since,
            seconds=seconds,
            note=request.note or plain.note,
            flags=plain.flags | {EntryFlag.CORRECTION},
            asks=False,
            doubled=twice,
            run_id=None,
        )
        for nth, (since, seconds, twice) in enumerate(parts)
    ]


def _blank(doing: Doing, task: Task, person_id: PersonId, note: str) -> Entry:
    return at_factors_of(task, Entry(new_id(doing.now), task.id, person_id, doing.now, 0, note))

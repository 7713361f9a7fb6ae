"""What can be done about recorded time: shorten it, ask for corrections, decide about them."""

from datetime import timedelta

from domain.calendar import local
from domain.changed_times import kept_double
from domain.clock import working_time_of
from domain.entry import Entry
from domain.ids import TaskId
from domain.time_entry import Gap, refuse_not_in_progress
from domain.time_request import TimeRequest, TimeRequestKind, TimeRequestStatus
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.time.ask_end import AskEnd
from screens.dialogs.time.ask_times import AskTimes, Times
from screens.moves.flow import needed
from screens.moves.surcharge import others_too, pick_approval, words_of
from screens.room import Room
from services.time.log import Logged
from services.time.requests import Asked
from widgets import formats
from widgets.labels.recording import time_request_kind, time_request_status
from widgets.time.request_words import request_told, surcharge_told
from widgets.words import _


async def add_forgotten(room: Room, task_id: TaskId, gap: Gap | None = None) -> bool:
    """Ask management to add time that was never recorded (TIME-4); whether that was done.

    The times of the gap stand there at first, where one is named.

    As all flows of this module to be awaited in a worker of group "write" of the room.
    """
    offer = None
    if gap is not None:
        seconds = int((gap.ended_at - gap.started_at).total_seconds())
        offer = Times(gap.started_at, seconds, "", "")
    title = _("Ask for forgotten time to be added")
    done = False
    with room.refusals_shown():
        await _refuse_over(room, task_id)
        done = await _file_times(room, title, TimeRequestKind.ADD, task_id, offer)
    return done


async def about_entry(room: Room, line: Logged) -> bool:
    """What she wants with her own entry."""
    with room.refusals_shown():
        if line.entry.assistant_id != room.session.actor.id:
            room.refuse(_("This is a colleague's time; only she can ask about it."))
            return False
        choices = [
            Choice("shorten", _("Shorten it"), _("at once")),
            *(
                Choice(kind.value, time_request_kind(kind), _("management decides"))
                for kind in TimeRequestKind
                if kind is not TimeRequestKind.ADD
            ),
        ]
        wish = await room.app.push_screen_wait(Pick(_what(line.entry), choices))
        if wish == "shorten":
            return await _shorten(room, line.entry)
        if wish is not None:
            return await _request(room, line.entry, TimeRequestKind(wish))
    return False


async def about_request(room: Room, request: TimeRequest) -> bool:
    """Withdraw her own, or decide about somebody else's."""
    done = False
    with room.refusals_shown():
        actor = room.session.actor
        if request.status is not TimeRequestStatus.OPEN:
            room.refuse(str(time_request_status(request.status)))
            return False
        is_hers = request.person_id == actor.id
        if not is_hers and not actor.is_management:
            room.refuse(_("Management decides about this request."))
            return False
        choices = [Choice("withdraw", _("Withdraw the request"))]
        if not is_hers:
            detail = await _detail(room, request)
            choices = [
                Choice("book", _("Book it as asked for"), detail=detail),
                Choice("refuse", _("Refuse it, with a reason"), detail=detail),
            ]
        wish = await room.app.push_screen_wait(Pick(request_line(request), choices))
        done = wish is not None and await _carry_out(room, request, wish)
    return done


async def decide_all(room: Room, task_id: TaskId) -> bool:
    """Decide about every request that waits on the task, one after the other."""
    done = False
    with room.refusals_shown():
        log = await room.ask(room.desk.time_log.of_task, room.session.actor, task_id)
        for request in log.requests:
            if request.status is TimeRequestStatus.OPEN:
                if not await about_request(room, request):
                    return done
                done = True
    return done


async def take_note(room: Room, task_id: TaskId) -> bool:
    """Say what was decided about her requests on the task; they count as seen then (TIME-4)."""
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        log = await room.ask(desk.time_log.of_task, actor, task_id)
        for one in log.requests:
            if one.person_id == actor.id and one.decided_at and one.seen_at is None:
                status = time_request_status(one.status)
                told = f"{status}: {time_request_kind(one.kind)} · {one.answer}"
                room.notify(formats.plain(told, 200), timeout=12, markup=False)
        await room.ask(desk.time_requests.take_note, actor, task_id)
        done = True
    return done


def request_line(request: TimeRequest) -> str:
    """What is asked for, by whom and why, in one line."""
    return f"{formats.plain(request.person_name, 40)}: {request_told(request)}"


async def _detail(room: Room, request: TimeRequest) -> str:
    """What decides about a request: the task, what is recorded, the customer's words (TIME-4)."""
    log = await room.ask(room.desk.time_log.of_task, room.session.actor, request.task_id)
    told = [f"#{log.task.number} {formats.plain(log.task.title, 60)}"]
    told += [
        _("recorded now: {entry}").format(entry=_recorded(line.entry))
        for line in log.lines
        if line.entry.id == request.entry_id
    ]
    if request.started_at is not None and request.seconds is not None:
        told += [
            surcharge_told(line.entry, request.started_at, request.seconds)
            for line in log.lines
            if line.entry.id == request.entry_id
        ]
    if request.note and request.kind is TimeRequestKind.ADD:
        told.append(_("work log: {note}").format(note=formats.plain(request.note, 160)))
    whole = working_time_of(log.task)
    if whole is not None:
        worked = formats.exact(timedelta(seconds=log.task.worked_seconds))
        told.append(
            _("{worked} of {whole} working time recorded on the task").format(
                worked=worked, whole=formats.exact(whole)
            )
        )
    told.append(words_of(request, log.approving))
    return "\n".join(line for line in told if line)


def _recorded(entry: Entry) -> str:
    note = formats.plain(entry.note, 100)
    return f"{_what(entry)} · {note}" if note else _what(entry)


async def _carry_out(room: Room, request: TimeRequest, wish: str) -> bool:
    desk, actor = room.desk, room.session.actor
    if wish == "withdraw":
        await room.ask(desk.time_requests.withdraw, actor, request)
        return True
    answer = ""
    if wish == "refuse":
        asked = Ask(_("Why is it refused? She reads this."), check=needed)
        word = await room.app.push_screen_wait(asked)
        if word is None:
            return False
        answer = word
    decide = desk.time_requests.decide
    decided = await room.ask(decide, actor, request, books=wish == "book", answer=answer)
    told = _("{status}; {name} is told.").format(
        status=time_request_status(decided.status), name=formats.plain(request.person_name, 40)
    )
    room.notify(told, markup=False)
    return True


async def _shorten(room: Room, entry: Entry) -> bool:
    told = _("When did it really end? {entry}").format(entry=_what(entry))
    end = await room.app.push_screen_wait(AskEnd(told, entry.started_at, entry.ended_at))
    if end is None:
        return False
    await room.ask(room.desk.clocking.shorten, room.session.actor, entry.id, end)
    return True


async def _request(room: Room, entry: Entry, kind: TimeRequestKind) -> bool:
    title = f"{time_request_kind(kind)} · {_what(entry)}"
    if kind is not TimeRequestKind.SURCHARGE:
        await _refuse_over(room, entry.task_id)
    if kind is TimeRequestKind.CHANGE:
        offer = Times(entry.started_at, entry.seconds, entry.note, "")
        return await _file_times(room, title, kind, entry.task_id, offer, entry)
    approval = None
    if kind is TimeRequestKind.SURCHARGE:
        approval = await pick_approval(room, entry)
        if approval is None:
            return False
    why = _("Why?")
    asked = Ask(f"{title}\n{why}", check=needed)
    reason = await room.app.push_screen_wait(asked)
    if reason is None:
        return False
    others = () if approval is None else await others_too(room, entry, approval)
    for one in (entry, *others):
        asked_for = Asked(kind, one.task_id, reason, one.id, message_id=approval)
        await room.ask(room.desk.time_requests.file, room.session.actor, asked_for)
    room.notify(_("Your request waits for management."), markup=False)
    return True


async def _refuse_over(room: Room, task_id: TaskId) -> None:
    """Refuse what nobody could book, before anything is typed for it."""
    log = await room.ask(room.desk.time_log.of_task, room.session.actor, task_id)
    refuse_not_in_progress(log.task)


async def _file_times(
    room: Room,
    title: str,
    kind: TimeRequestKind,
    task_id: TaskId,
    offer: Times | None,
    entry: Entry | None = None,
) -> bool:
    """Ask for times until they are filed or she goes back; what was refused stays typed."""
    today = local(room.desk.office.now()).date()
    while (times := await room.app.push_screen_wait(AskTimes(title, today, offer))) is not None:
        offer = times
        if entry is not None and not await _knows_of_surcharge(room, entry, times):
            continue
        with room.refusals_shown():
            await _file(room, _asked(kind, task_id, times, entry.id if entry else None))
            return True
    return False


async def _knows_of_surcharge(room: Room, entry: Entry, times: Times) -> bool:
    """Whether she goes on where new times cost her some of the weekend surcharge (TIME-6)."""
    told = surcharge_told(entry, times.started_at, times.seconds)
    kept = kept_double(entry, times.started_at, times.seconds)
    if not told or kept == timedelta(seconds=times.seconds):
        return True
    title = _("Ask for these times all the same?")
    wants = await room.app.push_screen_wait(Confirm(title, _("Ask for them"), detail=told))
    return wants


async def _file(room: Room, asked: Asked) -> None:
    await room.ask(room.desk.time_requests.file, room.session.actor, asked)
    room.notify(_("Your request waits for management."), markup=False)


def _asked(
    kind: TimeRequestKind, task_id: TaskId, times: Times, entry_id: int | None = None
) -> Asked:
    return Asked(kind, task_id, times.reason, entry_id, times.started_at, times.seconds, times.note)


def _what(entry: Entry) -> str:
    length = formats.duration(timedelta(seconds=entry.seconds))
    start = formats.moment_full(entry.started_at)
    return f"{start} – {formats.clock(entry.ended_at)}, {length}"

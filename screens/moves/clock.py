"""Starting, stopping and switching the clock, and what is asked about its runs (TIME-1, TIME-2)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.calendar import local
from domain.clock import NoClockRuns, Run, flags_of, refuse_start
from domain.entry import PLEASE_CHECK, Entry, EntryFlag
from domain.ids import TaskId
from domain.time_entry import asks_for_end
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.time.ask_end import AskEnd
from screens.moves.flow import needed
from screens.room import Room
from services.time.clocking import OpenRun
from widgets import formats
from widgets.frame.clock_line import started_told
from widgets.words import _


async def toggle_clock(room: Room, task_id: TaskId | None, begun_by: str) -> bool:
    """Start the clock on the task, or stop the one that runs; whether something was done.

    One that runs elsewhere is shown first, and stopped when she wants to switch (TIME-1). To be
    awaited in a worker of group "write" of the room.
    """
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        run = await room.ask(desk.clocking.running, actor)
        if run is not None and task_id in (None, run.clock.task_id):
            return await _stop(room, run, _("Your clock on {task} has run for {time}."))
        if task_id is None:
            room.refuse(_("Choose a task in the list first."))
            return False
        if run is not None:
            log = await room.ask(desk.time_log.of_task, actor, task_id)
            starts = [other.clock.started_at for _name, other in log.runs]
            refuse_start(log.task, starts, desk.office.now())  # before the other one is stopped
            if not await _wants_to_switch(room, run, begun_by):
                return False
            if not await _stop(room, run, _("Before you switch: {task} has run for {time}.")):
                return False
        await room.ask(desk.clocking.start, actor, task_id)
        run = await room.ask(desk.clocking.running, actor)
        left = None if run is None else run.left(desk.office.now())
        room.notify(started_told(left), markup=False)
        done = True
    return done


async def stop_running(room: Room) -> None:
    """Stop the clock that runs, on whichever task, with its line of the work log (TIME-2).

    To be awaited in a worker of group "write".
    """
    with room.refusals_shown():
        run = await room.ask(room.desk.clocking.running, room.session.actor)
        if run is None:
            raise NoClockRuns
        await _stop(room, run, _("Your clock on {task} has run for {time}."))


async def answer_open_runs(room: Room) -> None:
    """What she still has to say about runs that are over or were forgotten (TIME-2).

    To be awaited in a worker of group "write" of the room.
    """
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        run, now = await room.ask(desk.clocking.running, actor), desk.office.now()
        if run is not None and flags_of(run.clock.begun_at, run.ended_by(now)) & PLEASE_CHECK:
            told = _("Your clock on {task} has been running since {since}. Stop it?").format(
                task=_task(run.number, run.title), since=formats.moment_full(run.clock.begun_at)
            )
            if await room.app.push_screen_wait(Confirm(told, _("Stop the clock"))):
                await _stop(room, run, _("Your clock on {task} has run for {time}."))
        for one in await room.ask(desk.clocking.asking, actor):
            if not await _answer(room, one):
                return


async def _wants_to_switch(room: Room, run: Run, begun_by: str) -> bool:
    question = _("Your clock already runs on {task}. Switch?").format(
        task=_task(run.number, run.title)
    )
    since = formats.moment_full(run.clock.begun_at)
    length = formats.duration(run.elapsed(room.desk.office.now()))
    detail = _("It has run since {since}, for {time}. It is stopped and recorded first.").format(
        since=since, time=length
    )
    asked = Confirm(question, _("Stop and switch"), detail=detail, begun_by=begun_by)
    wants: bool = await room.app.push_screen_wait(asked)
    return wants


async def _stop(room: Room, run: Run, told: str) -> bool:
    """Stop it with a line of the work log; False when she went back and it runs on."""
    desk, actor = room.desk, room.session.actor
    length = formats.duration(run.elapsed(desk.office.now()))
    question = told.format(task=_task(run.number, run.title), time=length)
    hint = _("What did you do?")
    note = await room.app.push_screen_wait(Ask(question, hint=hint))
    if note is None:
        return False
    parts = await room.ask(desk.clocking.stop, actor, run.clock.run_id, note)
    if any(asks_for_end(part) for part in parts):
        await _answer(room, OpenRun(run.number, run.title, parts))
    else:
        room.notify(_stopped(run, parts), markup=False)
    return True


async def _answer(room: Room, one: OpenRun) -> bool:
    """Ask what was done, and when it really ended; False when she went back."""
    desk, actor = room.desk, room.session.actor
    note, ended = "", None
    if not all(part.note for part in one.parts):
        told = _("{task}, {span}: what did you do?").format(
            task=_task(one.number, one.title), span=_span(one.parts)
        )
        if EntryFlag.BUDGET_END in one.parts[-1].flags:
            used_up = _("The clock stopped there by itself: the budget is used up.")
            told = f"{told}\n{used_up}"
        said = await room.app.push_screen_wait(Ask(told, check=needed))
        if said is None:
            return False
        note = said
    if any(asks_for_end(part) for part in one.parts):
        meant = await room.app.push_screen_wait(_end_question(one))
        if meant is None:
            return False
        ended = meant if meant < one.parts[-1].ended_at else None
    await room.ask(desk.clocking.answer, actor, one.run_id, note, ended)
    return True


def _end_question(one: OpenRun) -> AskEnd:
    told = _("{task} ran {span}. When did you really stop? Leave it empty if it is right.").format(
        task=_task(one.number, one.title), span=_span(one.parts)
    )
    return AskEnd(told, one.parts[0].started_at, one.parts[-1].ended_at, may_stay=True)


def _task(number: int, title: str) -> str:
    return f"#{number} {formats.plain(title, 40)}"


def _span(parts: Sequence[Entry]) -> str:
    begun, ended = parts[0].started_at, parts[-1].ended_at
    same_day = local(begun).date() == local(ended).date()
    until = formats.clock(ended) if same_day else formats.moment_full(ended)
    return f"{formats.moment_full(begun)} – {until}"


def _stopped(run: Run, parts: Sequence[Entry]) -> str:
    whole = timedelta(seconds=sum(part.seconds for part in parts))
    return _("Recorded on {task}: {time}").format(
        task=_task(run.number, run.title), time=formats.duration(whole)
    )

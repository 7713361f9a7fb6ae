"""Recorded time of a task beside its chat: entries by day, requests, clocks that run (TASK-9)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from domain.calendar import local
from domain.ids import TaskId
from domain.phone import CallLog
from domain.surcharge import WeekendApproval
from domain.time_request import TimeRequest, TimeRequestStatus
from screens.room import Room
from screens.tasks.side import Side, kind_and_id
from services.time.log import Logged, TaskLog
from widgets import formats
from widgets.countdown import Grade
from widgets.labels.recording import entry_flags, time_request_kind, time_request_status
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.rows.rows import Rows
from widgets.time.calls import calls_told, over_told
from widgets.words import _


class TimesSide(Side):
    """What was recorded; enter on a line says what can be done about it."""

    NAME = "times"
    DEFAULT_CSS = """
    TimesSide { padding: 0 1; }
    TimesSide > #time-words { height: auto; max-height: 40%; margin-top: 1; }
    """
    _room: Room | None = None
    _log: TaskLog | None = None

    def compose(self) -> ComposeResult:
        """The list, and the words of the line under the cursor."""
        yield Rows(
            Column("", share=1, least=12),
            Column("", width=15, align=Align.RIGHT, priority=1),
            markable=False,
            empty=_("No time recorded yet."),
            id="times-list",
        )
        yield Static("", id="time-words", markup=False)

    @property
    def target(self) -> Widget:
        """The list."""
        return self.query_one(Rows)

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read the log; what was decided about her requests counts as seen then."""
        self._room = room
        actor = room.session.actor
        self._log = await room.ask(room.desk.time_log.of_task, actor, task_id)
        self.query_one(Rows).show(list(_lines(self._log)))
        self._tell()
        if self._log.told:
            await room.ask(room.desk.time_requests.take_note, actor, task_id)

    @on(Rows.Highlighted)
    def _moved(self, event: Rows.Highlighted) -> None:
        event.stop()
        self._tell()

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        event.stop()
        if self._room is not None and self._log is not None:
            self._room.run_worker(self._do(self._room, self._log), group="write")

    async def _do(self, room: Room, log: TaskLog) -> None:
        from screens.moves import recorded_time  # with all its dialogs: not before it is needed

        entry, request = self._entry_here, self._request_here
        kind, key = kind_and_id(self.query_one(Rows))
        if kind == "call":
            done = await self._call(room, log, key)
        elif entry is not None:
            done = await recorded_time.about_entry(room, entry)
        elif request is not None:
            done = await recorded_time.about_request(room, request)
        else:
            done = await recorded_time.add_forgotten(room, log.task.id)
        if done:
            room.reload()

    async def _call(self, room: Room, log: TaskLog, key: int) -> bool:
        from screens.moves import phone  # not before it is needed

        call = next((one for one in log.calls.calls if one.id == key), None)
        if call is None:
            return await phone.log_call(room, log.task.id)
        return await phone.remove_call(room, call)

    @property
    def _entry_here(self) -> Logged | None:
        kind, key = kind_and_id(self.query_one(Rows))
        lines = self._log.lines if self._log else ()
        return next((one for one in lines if kind == "entry" and one.entry.id == key), None)

    @property
    def _request_here(self) -> TimeRequest | None:
        kind, key = kind_and_id(self.query_one(Rows))
        requests = self._log.requests if self._log else ()
        return next((one for one in requests if kind == "request" and one.id == key), None)

    def _tell(self) -> None:
        entry, request = self._entry_here, self._request_here
        told: list[str] = []
        if entry is not None:
            told = list(_words(entry))
        elif request is not None:
            told = list(_about(request, self._log.approving if self._log else ()))
        elif self._log is not None and kind_and_id(self.query_one(Rows))[0] == "call":
            told = [calls_told(self._log.calls), over_told(self._log.calls)]
        self.query_one("#time-words", Static).update("\n".join(told))


def _lines(log: TaskLog) -> Iterator[Line]:
    yield Line(("add", 0), (Cell(_("＋ add forgotten time")), Cell("")))
    for name, run in log.runs:
        since = formats.moment(run.clock.begun_at)
        yield Line(("run", run.clock.run_id), (Cell(f"◷ {formats.plain(name)}"), Cell(since)))
    yield from _calls(log.calls)
    if log.requests:
        yield Line("requests", (Cell(_("Requests")),), heading=True)
    for request in reversed(log.requests):
        status = time_request_status(request.status)
        named = f"{status.symbol} {time_request_kind(request.kind)}"
        cells = (Cell(named, status.tone), Cell(formats.moment(request.filed_at)))
        yield Line(("request", request.id), cells)
    by_day = groupby(reversed(log.lines), lambda one: local(one.entry.started_at).date())
    for day, lines in by_day:
        of_day = list(lines)
        whole = timedelta(seconds=sum(one.entry.seconds for one in of_day))
        told = f"{formats.day_full(day)} · {formats.exact(whole)}"
        yield Line(f"day {day}", (Cell(told),), heading=True)
        for one in of_day:
            yield Line(("entry", one.entry.id), (Cell(_named(one)), Cell(_length(one))))


def _calls(log: CallLog) -> Iterator[Line]:
    tone = Grade.OVERDUE if log.is_over else Grade.PLAIN
    whole = formats.exact(log.called) if log.calls else ""
    mark = "▲ " if log.is_over else ""
    yield Line(("call", 0), (Cell(mark + _("☎ log a phone call"), tone), Cell(whole, tone)))
    for call in reversed(log.calls):
        named = f"☎ {formats.moment(call.started_at)} {formats.plain(call.note)}"
        cells = (Cell(named), Cell(formats.exact(timedelta(seconds=call.seconds))))
        yield Line(("call", call.id), cells)


def _named(one: Logged) -> str:
    mark = "▲ " if one.entry.asks else "×2 " if one.entry.doubled else ""
    start, end = formats.clock(one.entry.started_at), formats.clock(one.entry.ended_at)
    return f"{mark}{start}–{end} {formats.plain(one.entry.note)}"


def _length(one: Logged) -> str:
    return formats.exact(timedelta(seconds=one.entry.seconds))


def _words(one: Logged) -> Iterator[str]:
    yield f"{formats.plain(one.person)} · {formats.exact(timedelta(seconds=one.entry.seconds))}"
    if one.entry.note:
        yield formats.plain(one.entry.note)
    if one.entry.flags:
        yield " · ".join(entry_flags(one.entry.flags))
    if one.entry.doubled:
        yield _("Weekend surcharge: costs and pays double.")
    if one.entry.asks:
        yield _("▲ Please check: the line or the real end is missing.")


def _about(request: TimeRequest, approving: Sequence[WeekendApproval]) -> Iterator[str]:
    from screens.moves.recorded_time import request_line
    from screens.moves.surcharge import words_of

    yield request_line(request)
    if words := words_of(request, approving):
        yield words
    yield str(time_request_status(request.status))
    if request.status in (TimeRequestStatus.BOOKED, TimeRequestStatus.REFUSED):
        yield formats.plain(f"{request.decided_name}: {request.answer}", 300)

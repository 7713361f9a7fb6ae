"""The house of one signed-in person: her rooms, the ways between them, what she can undo."""

from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from textual import on, work

from app.attendance import Attendance
from app.rooms import WHERE, Rooms
from app.settings import Settings
from app.shell import Shell
from app.watch import Watch
from domain.errors import StoreUnreachable, VPAError
from domain.trail import Subject
from screens.navigation import GoBack, Navigation, OpenHelp
from screens.room import Changed, ConnectionBack, ConnectionLost, Room, UndoOffered
from services.session import Session
from services.undo import UndoStack
from widgets import formats, labels
from widgets.frame import FrameFacts, ModeBar
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


REFUSAL_IN_MIND = 20.0
"""For so many seconds after a refusal the help key explains it (HELP-1)."""


class House(Shell):
    """Opens rooms, takes the reader where she wants to be, and undoes from anywhere."""

    def __init__(self, desk: "Desk", settings: Settings) -> None:
        super().__init__(settings)
        self.desk = desk
        """The use cases; another's once the demo agency is opened."""
        self.rooms: Rooms | None = None
        """The rooms of who sits there; None while nobody does."""
        self.make_rooms: type[Rooms] = Rooms
        """What opens the rooms of a session."""
        self._undo = UndoStack()
        self._attendance: Attendance | None = None
        """Keeps the top line of who sits here; None while nobody does."""
        self._watch: Watch | None = None
        """Hears what is done at other terminals; None while nobody sits here."""

    async def enter(self, session: Session) -> None:
        """Open the house for somebody, at her dashboard."""
        self._undo.clear()
        self.rooms = self.make_rooms(self.desk, session)
        for mode, factory in self.rooms.factories.items():
            self.add_mode(mode, factory)
        self._watch = Watch(self.desk, self.tell)
        self._attendance = Attendance(
            self.desk,
            session,
            show=self._show_facts,
            came_back=self._came_back,
            is_there=lambda: not self.is_locked(),
        )
        await self.action_go("dashboard")
        self.call_after_refresh(self._warm_up)

    @work(group="watch")
    async def _warm_up(self) -> None:
        """After the first picture: listen, load what writing needs, see to calendar and copies."""
        if self._watch is not None:
            with suppress(VPAError):  # tried again when the database is back
                await self._watch.start()
            self.tell()  # what was done between the first reading and now
        if self._attendance is not None:
            self._attendance.start()
        with suppress(VPAError):
            await self.desk.ask(self.desk.keep_calendar)
            await self.desk.ask(self.desk.copies.make_daily)

    async def close_house(self, instead: str) -> None:
        """Close every room of who leaves and show this mode instead."""
        rooms, self.rooms = self.rooms, None
        await self.stop_watching()
        await self.switch_mode(instead)
        for mode in rooms.factories if rooms else ():
            await self.remove_mode(mode)

    async def on_unmount(self) -> None:
        """However it ends, no thread stays behind."""
        await self.stop_watching()

    async def stop_watching(self) -> None:
        """Hear nothing more of other terminals."""
        watch, self._watch = self._watch, None
        attendance, self._attendance = self._attendance, None
        for one in (attendance, watch):
            if one is not None:
                await one.stop()

    def rooms_open(self) -> list[Room]:
        """The rooms that stand open, seen or not."""
        return [] if self.rooms is None else self.rooms.opened

    def room_here(self) -> Room | None:
        """The room she is in, also while a dialog stands over it."""
        return None if self.rooms is None else self.rooms.room(self.current_mode)

    def tell(self, subjects: Sequence[Subject] = ()) -> None:
        """Let every open room know what changed; those not seen read it when entered again."""
        for room in self.rooms_open():
            room.post_message(Changed(subjects))
        if self._attendance is not None:
            self._attendance.look()

    async def action_go(self, mode: str) -> None:
        """Go to a room; it is as it was left."""
        await self._go(mode)
        room = self.room_here()
        if room is not None:
            room.came_from = ""

    async def _go(self, mode: str) -> None:
        if self.rooms is None or mode not in self.rooms.factories:
            return
        await self.switch_mode(mode)
        room = self.room_here()
        if room is not None and self._attendance is not None:
            room.show_frame(self._attendance.facts)

    async def action_explain(self) -> None:
        """Open the help at what it says about the refusal just shown, else about this room."""
        room = self.room_here()
        if room is not None:
            await self._take_to(OpenHelp(_asked_about(room)))

    @work(group="write")
    async def action_undo(self) -> None:
        """Take back the last undoable act, whichever room it was done in."""
        room, last = self.room_here(), self._undo.pop()
        if room is None:
            return
        if last is None:
            room.refuse(_("There is nothing to undo."))
            return
        with room.refusals_shown():
            try:
                await room.ask(last.run)
            except StoreUnreachable:
                self._undo.push(last)
                raise
            said = _("Undone: {act} · {what}")
            act, what = labels.act(last.act), formats.plain(last.what, 60)
            self.notify(said.format(act=act, what=what), markup=False)
        self.tell()

    @on(UndoOffered)
    def _remember_act(self, event: UndoOffered) -> None:
        self._undo.push(event.undoable)

    @on(ModeBar.Chosen)
    async def _clicked_room(self, event: ModeBar.Chosen) -> None:
        await self.action_go(event.mode)

    @on(Navigation)
    async def _wished(self, wish: Navigation) -> None:
        await self._take_to(wish)

    async def _take_to(self, wish: Navigation) -> None:
        left = self.room_here()
        await self._go(WHERE[type(wish)])
        room = self.room_here()
        if self.rooms is not None and room is not None:
            if left is not None and left is not room:
                room.came_from = left.MODE
            await self.rooms.show(room, wish)

    @on(GoBack)
    async def _back_to_where_she_came_from(self) -> None:
        room = self.room_here()
        if room is not None and room.came_from:
            origin, room.came_from = room.came_from, ""
            await self._go(origin)

    @on(ConnectionLost)
    def _lost(self) -> None:
        if self._attendance is not None:
            self._attendance.lose()

    @on(ConnectionBack)
    def _back(self) -> None:
        if self._attendance is not None:
            self._attendance.regain()

    def _came_back(self) -> None:
        self.notify(_("The database answers again."), markup=False)
        self.tell()
        if self._watch is not None and not self._watch.listens:
            self.run_worker(self._watch.start(), group="watch", exit_on_error=False)

    def _show_facts(self, facts: FrameFacts) -> None:
        for room in self.rooms_open():
            room.show_frame(facts)


def _asked_about(room: Room) -> str:
    """The topic of the refusal she has just read, once; else the room's own."""
    refused, room.refused = room.refused, None
    if refused is None or monotonic() - refused[1] > REFUSAL_IN_MIND:
        return room.MODE
    from widgets.helptexts.refusals import topic_for

    return topic_for(refused[0])

"""The house of one signed-in person: her rooms, the ways between them, what she can undo."""

from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from textual import on, work
from textual.timer import Timer

from app.connected import Connected
from app.rooms import WHERE, Rooms
from app.settings import Settings
from domain.errors import StoreUnreachable, VPAError
from screens.navigation import GoBack, Navigation, OpenHelp
from screens.room import Room, UndoOffered
from services.people.session import Session
from services.undo import UndoStack
from widgets import formats
from widgets.commands import all_commands, for_customers
from widgets.frame.frame import ModeBar
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


REFUSAL_IN_MIND = 20.0
"""For so many seconds after a refusal the help key explains it (HELP-1)."""

JOBS_EVERY = 600.0
"""Seconds after which it is looked again what time has brought."""

_FRAME = tuple(one for one in all_commands() if one.group == "frame")


class House(Connected):
    """Opens rooms, takes the reader where she wants to be, and undoes from anywhere."""

    def __init__(self, desk: "Desk", settings: Settings) -> None:
        super().__init__(desk, settings)
        self.rooms: Rooms | None = None
        """The rooms of who sits there; None while nobody does."""
        self.make_rooms: type[Rooms] = Rooms
        """What opens the rooms of a session."""
        self._undo = UndoStack()
        self._jobs: Timer | None = None
        """Looks what time has brought; one, however often somebody signs in."""

    async def enter(self, session: Session) -> None:
        """Open the house for somebody, in the first of her rooms."""
        self.unlock_rooms(session)
        await self.begin()

    def unlock_rooms(self, session: Session) -> None:
        """Let every room be entered; none is made yet."""
        self._undo.clear()
        self.rooms = self.make_rooms(self.desk, session)
        for mode, factory in self.rooms.factories.items():
            self.add_mode(mode, factory)
        self.connect(session)

    async def begin(self) -> None:
        """Show the first of her rooms; all that can wait for the first picture follows."""
        if self.rooms is not None:
            await self.action_go(self.rooms.first)
        self.call_after_refresh(self._warm_up)

    @work(group="watch")
    async def _warm_up(self) -> None:
        """After the first picture: listen, load what writing needs, see to calendar and copies."""
        await self.start_watching()
        with suppress(VPAError):
            await self.desk.ask(self.desk.keep_calendar)
            await self.desk.ask(self.desk.copies.make_daily)
            await self.desk.ask(self.desk.settle_jobs)
            await self._ask_about_runs()
        if self._jobs is None:
            self._jobs = self.set_interval(JOBS_EVERY, self._settle_jobs)

    @work(group="watch")
    async def _settle_jobs(self) -> None:
        """What time brings, while somebody sits here; `vpa jobs` does it where nobody does."""
        if self.rooms is not None:
            with suppress(VPAError):
                await self.desk.ask(self.desk.settle_jobs)

    async def _ask_about_runs(self) -> None:
        """Ask about clocks that were forgotten or stopped by themselves (TIME-2)."""
        room = self.room_here()
        if room is None or not room.session.actor.is_assistant:
            return
        await self.desk.ask(self.desk.clocking.settle)
        seen = await self.desk.ask(self.desk.glance.look, room.session.actor)
        if seen.asks or seen.run is not None:
            from screens.moves.clock import answer_open_runs

            room.run_worker(answer_open_runs(room), group="write")

    async def close_house(self, instead: str) -> None:
        """Close every room of who leaves and show this mode instead."""
        rooms, self.rooms = self.rooms, None
        await self.stop_watching()
        await self.switch_mode(instead)
        for mode in rooms.factories if rooms else ():
            await self.remove_mode(mode)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What of the frame is not for her does not exist for her (ROLE-3)."""
        if self.rooms is None:
            return True
        asked = f"{action}('{parameters[0]}')" if action == "go" and parameters else action
        roles = self.rooms.session.actor.roles
        return all(for_customers.has(roles, one.id) for one in _FRAME if one.runs == asked)

    def rooms_open(self) -> list[Room]:
        """The rooms that stand open, seen or not."""
        return [] if self.rooms is None else self.rooms.opened

    def room_here(self) -> Room | None:
        """The room she is in, also while a dialog stands over it."""
        return None if self.rooms is None else self.rooms.room(self.current_mode)

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
        if room is not None and self.attendance is not None:
            room.show_frame(self.attendance.facts)

    async def action_explain(self) -> None:
        """Open the help at what it says about the refusal just shown, else about this room."""
        room = self.room_here()
        if room is not None:
            self.clear_notifications()  # they would cover what she asks for
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
            from widgets.labels.act import act as act_label

            said = _("Undone: {act} · {what}")
            act, what = act_label(last.act), formats.plain(last.what, 60)
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


def _asked_about(room: Room) -> str:
    """The topic of the refusal she has just read, once; else the room's own."""
    refused, room.refused = room.refused, None
    if refused is None or monotonic() - refused[1] > REFUSAL_IN_MIND:
        return room.MODE
    what = refused[0]
    if isinstance(what, str):
        from widgets.helptexts.refused_keys import topic_of_key

        return topic_of_key(what, room.session.actor.roles) or room.MODE
    from widgets.helptexts.refusals import topic_for

    return topic_for(what)

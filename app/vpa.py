"""The program: the door, the lock, the palette, and leaving in order."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.screen import ModalScreen, Screen

from app.house import House
from app.key_order import Pressed
from app.keymap import read_keymap
from app.painting import settle
from app.settings import Fault, Settings
from app.signals import leave_on_signals
from domain.errors import VPAError
from screens.navigation import OpenDemo, SignedIn, SwitchPerson
from services.people.session import Session
from widgets.commands import for_customers
from widgets.keys.present import use_keys
from widgets.reader import speaks_outward
from widgets.words import _

if TYPE_CHECKING:
    from rich.text import Text

    from services.desk import Desk

PATIENCE = 10.0
"""Seconds that leaving waits for what is being written."""

LOOK = 10.0
"""Seconds between two looks at whether anybody is still there."""


class VPA(House):
    """VPA Desk on one terminal."""

    CSS_PATH = Path(__file__).parent.parent / "vpa.tcss"

    def __init__(
        self,
        desk: "Desk",
        settings: Settings,
        *,
        session: Session | None = None,
        name: str = "",
        open_demo: OpenDemo | None = None,
        faults: Sequence[Fault] = (),
    ) -> None:
        if session is not None:  # her first room is the first picture, not an empty screen
            first = for_customers.rooms_for(session.actor.roles)[0]
            self.DEFAULT_MODE = first  # type: ignore[misc]  # Textual reads it when it is made
        super().__init__(desk, settings)
        self._session = session
        """Who is signed in from the start."""
        self._expected = name
        """Whose password the door asks for at first; empty for whoever comes."""
        self._open_demo = open_demo
        self._faults = faults
        self._told_first: list[str] = []
        """What of settings and keys was not taken, until there is a screen to say it on."""
        self._touched_at = desk.office.now()
        """When a key was last pressed."""

    def on_load(self) -> None:
        """Have the reader's keys and the rooms ready before the first screen is made."""
        keymap, complaints = read_keymap(self.settings.keys)
        self.set_keymap(keymap)
        use_keys(keymap)
        self._told_first = [one.sentence for one in self._faults]
        self._told_first += [one.sentence for one in complaints]
        if self._session is not None:
            self.unlock_rooms(self._session)

    def on_mount(self) -> None:
        """Say what was not taken of settings and keys, and open the door."""
        leave_on_signals(lambda code: self.run_worker(self.leave(code), group="watch"))
        self.call_after_refresh(settle)
        if self._told_first:
            from app.not_taken import not_taken  # mostly everything is taken

            told = not_taken(self._told_first)
            self.notify(told, severity="warning", timeout=15, markup=False)
        if self.settings.idle_lock_minutes:
            self.set_interval(LOOK, self.lock_when_idle)
        self.add_mode("entrance", self._entrance)
        self.add_mode("welcome", self._welcome)
        self._open_door()

    @work(group="reload")
    async def _open_door(self) -> None:
        if self._session is not None:
            await self.begin()
            return
        founded = True
        try:
            founded = await self.desk.ask(self.desk.signin.has_agency)
        except VPAError as error:
            from widgets.explain import explain

            self.notify(explain(error), severity="error", timeout=15, markup=False)
        await self.switch_mode("entrance" if founded else "welcome")

    def _entrance(self) -> Screen[None]:
        from screens.signin import SignInScreen

        name, self._expected = self._expected, ""
        return SignInScreen(self.desk, name)

    def _welcome(self) -> Screen[None]:
        from screens.welcome import WelcomeScreen

        return WelcomeScreen(self.desk, self._open_demo)

    @on(SignedIn)
    async def _let_in(self, event: SignedIn) -> None:
        if event.desk is not None:
            self.desk = event.desk
        self._touched_at = self.desk.office.now()
        await self.enter(event.session)

    @on(SwitchPerson)
    def action_switch_person(self) -> None:
        """Save what is typed, close the rooms and let somebody else sign in."""
        if self.rooms is not None:
            self.run_worker(self._let_out(), group="watch")

    async def _let_out(self) -> None:
        await self._put_everything_away()
        await self.close_house("entrance")

    @work(group="write")
    async def action_stop_clock(self) -> None:
        """Stop her running clock, whichever room she is in (TIME-1)."""
        room = self.room_here()
        if room is not None:
            from screens.moves.clock import stop_running  # not before it is needed

            await stop_running(room)

    def action_lock(self) -> None:
        """Cover everything until the password is given; nothing typed is lost."""
        if self.rooms is not None and not self.is_locked():
            from screens.lock import LockScreen

            self.push_screen(LockScreen(self.desk, self.rooms.session))

    def lock_when_idle(self) -> None:
        """Lock when no key was pressed for as long as the settings say."""
        idle = self.desk.office.now() - self._touched_at
        if idle >= timedelta(minutes=self.settings.idle_lock_minutes):
            self.action_lock()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While locked nothing of the frame works but quitting."""
        if self.is_locked():
            return action == "quit"
        return super().check_action(action, parameters)

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there; keys act one after the other."""
        if isinstance(event, events.InputEvent | events.Paste):
            self._touched_at = self.desk.office.now()
        if isinstance(event, Pressed) and not event.is_forwarded:
            await self._press(event)
        else:
            await super().on_event(event)

    async def _press(self, event: Pressed) -> None:
        """Let it act when its turn has come."""
        if self.key_order.admit(event):
            target = self.focused or self.screen
            await super().on_event(event)
            self.key_order.follow(target)

    def action_command_palette(self) -> None:
        """Every command that works here, and every customer, task and person."""
        from app.palette import Commands, Palette, Places, Topics

        if not isinstance(self.screen, Palette):
            said = _("A command, customer, task or person …")
            if speaks_outward():
                said = _("A command, task or person …")
            self.push_screen(
                Palette([Commands, Places, Topics], placeholder=said, id="--command-palette")
            )

    async def action_quit(self) -> None:
        """Save what is typed, wait for what is being written, and end."""
        self.run_worker(self.leave(0), group="watch", exclusive=True)

    async def leave(self, code: int) -> None:
        """End in order with this exit code, after at most `PATIENCE` seconds of waiting."""
        farewell = self._farewell()
        await self._put_everything_away()
        await self.stop_watching()
        self.exit(code, return_code=code, message=farewell)

    def _farewell(self) -> "Text | None":
        """That her clock runs on, in the terminal she comes back to; None when none does."""
        run = self.attendance.facts.run if self.attendance is not None else None
        if run is None:
            return None
        from rich.text import Text

        from widgets.frame.clock_line import runs_on

        return Text(runs_on(run))

    async def _put_everything_away(self) -> None:
        while isinstance(self.screen, ModalScreen):  # an open question is answered with nothing
            await self.screen.dismiss(None)
        with suppress(VPAError, TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for room in self.rooms_open():
                    await room.put_away()
                writing = [one for one in self.workers if one.group == "write"]
                await asyncio.gather(*(one.wait() for one in writing), return_exceptions=True)

"""The first start: found the agency, or look around in the demo agency."""

import asyncio
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from domain.errors import BadInput, VPAError
from screens.dialogs.answer import Answer
from screens.door import Door
from screens.navigation import OpenDemo, SignedIn
from widgets.entry.one_line import OneLine
from widgets.explain import explain
from widgets.told import Told
from widgets.words import N_, _

if TYPE_CHECKING:
    from services.desk import Desk

FIELDS = {
    "agency": N_("Name of your agency"),
    "name": N_("Your name"),
    "email": N_("Your e-mail address (may stay empty)"),
    "password": N_("Password (8 characters or more, with a digit and a sign)"),
    "again": N_("Password once more"),
}
"""What is asked, in this order."""


class GivenUp(Exception):
    """The reader does not want the demo agency after all."""


class WelcomeScreen(Door):
    """Asks for the agency and its first manager, who may then do everything."""

    CSS_PATH = Path(__file__).with_name("door.tcss")
    AUTO_FOCUS = "#agency"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012 (as Textual declares it)
    DEFAULT_CSS = """
    WelcomeScreen .stop { display: none; }
    WelcomeScreen.-making .stop { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "found", show=False),
        Binding("f9", "demo", show=False),
        Binding("escape", "stop", show=False),
    ]

    def __init__(self, desk: "Desk", open_demo: OpenDemo | None) -> None:
        super().__init__()
        self._desk = desk
        self._open_demo = open_demo
        """Makes the demo agency; None where there is none to be had."""
        self._stopped: Event | None = None
        """Set to give up making the demo agency; None while it is not being made."""

    def compose(self) -> ComposeResult:
        """The fields, what stands in the way, and the two ways in."""
        with VerticalScroll(id="door", can_focus=False):
            yield Static(_("Welcome to VPA Desk"), id="title", markup=False)
            for field, asked in FIELDS.items():
                yield Static(_(asked), classes="asked", markup=False)
                yield OneLine(id=field, password=field in ("password", "again"))
            yield Told(self._desk.office.now)
            yield Answer("f10", _("Found the agency"), "found", is_default=True)
            if self._open_demo is not None:
                yield Answer("f9", _("Open the demo agency"), "demo")
                yield Answer("escape", _("Stop"), "stop").add_class("stop")
            yield Static(_("F4 Deutsch · Ctrl+Q quits"), classes="hint", markup=False)

    @on(Input.Submitted)
    def _next_field(self, event: Input.Submitted) -> None:
        if event.input.id == "again":
            self.action_found()
        else:
            self.focus_next()

    @on(Answer.Clicked)
    async def _clicked(self, event: Answer.Clicked) -> None:
        await self.run_action(event.action)

    def action_found(self) -> None:
        """Found the agency with what was entered."""
        if self._stopped is not None:
            return
        said = {field: self.query_one(f"#{field}", Input).value for field in FIELDS}
        if said["password"] != said["again"]:
            self.query_one(Told).say(_("The two passwords differ. Please type them again."))
            self.query_one("#password").focus()
            return
        self._found(said["agency"], said["name"], said["email"], said["password"])

    @work(group="write")
    async def _found(self, agency: str, name: str, email: str, password: str) -> None:
        told = self.query_one(Told)
        told.say(_("One moment …"))
        try:
            session = await self._desk.ask(self._desk.signin.found, agency, name, email, password)
        except VPAError as error:
            told.say(explain(error))
            if isinstance(error, BadInput) and error.field in FIELDS:
                self.query_one(f"#{error.field}", OneLine).focus()
        else:
            told.say("")
            self.post_message(SignedIn(session))

    def action_demo(self) -> None:
        """Make and open the demo agency."""
        if self._open_demo is not None and self._stopped is None:
            self._stopped = Event()
            self.add_class("-making")
            self._demo(self._open_demo, self._stopped)

    def action_stop(self) -> None:
        """Give up making the demo agency; nothing of it is kept."""
        if self._stopped is not None:
            self._stopped.set()

    @work(group="watch")
    async def _demo(self, open_demo: OpenDemo, stopped: Event) -> None:
        told = self.query_one(Told)
        loop = asyncio.get_running_loop()
        doing = _("The demo agency is being made")
        told.show_share(0, doing)

        def progress(share: float) -> None:
            if stopped.is_set():
                raise GivenUp
            loop.call_soon_threadsafe(partial(told.show_share, share, doing))

        try:
            desk, session = await asyncio.to_thread(open_demo, progress)
        except GivenUp:
            told.say(_("Given up; nothing of it was kept."))
        except VPAError as error:
            told.say(explain(error))
        else:
            self.post_message(SignedIn(session, desk))
        finally:
            stopped.set()  # also when the program ends: the thread stops at its next step
            self._stopped = None
            self.remove_class("-making")

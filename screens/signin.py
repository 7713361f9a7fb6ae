"""Signing in by name and password."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from domain.errors import SignInTooSoon, StoreUnreachable, VPAError
from screens.door import Door
from screens.navigation import SignedIn
from widgets.entry.one_line import OneLine
from widgets.explain import explain
from widgets.told import Told
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class SignInScreen(Door):
    """The door: who sits down gives her name and password."""

    CSS_PATH = Path(__file__).with_name("door.tcss")
    AUTO_FOCUS = "#name"

    def __init__(self, desk: "Desk", name: str = "") -> None:
        """`name` is whose password is asked for at once; it can be typed over."""
        super().__init__()
        self._desk = desk
        self._name_first = name

    def compose(self) -> ComposeResult:
        """Name, password, and what stands in the way."""
        with Vertical(id="door"):
            yield Static("VPA Desk", id="title", markup=False)
            yield Static(_("Name"), classes="asked", markup=False)
            yield OneLine(self._name_first, id="name")
            yield Static(_("Password"), classes="asked", markup=False)
            yield OneLine(id="password", password=True)
            yield Told(self._desk.office.now)
            yield Static(
                _("Enter signs in · F4 Deutsch · Ctrl+Q quits"), classes="hint", markup=False
            )

    def on_mount(self) -> None:
        """Offer the names while she types."""
        if self._name_first:
            self.query_one("#password").focus()
        self._read_names()

    def respoken(self) -> None:
        """Offer the names in the new field too."""
        self._read_names()

    @work(exclusive=True, group="reload")
    async def _read_names(self) -> None:
        try:
            self._suggest(await self._desk.ask(self._desk.signin.names))
        except VPAError as error:
            self.query_one(Told).say(explain(error))

    def _suggest(self, names: Sequence[str]) -> None:
        self.query_one("#name", Input).suggester = SuggestFromList(names, case_sensitive=False)

    @on(Input.Submitted, "#name")
    def _ask_password(self) -> None:
        self.query_one("#password").focus()

    @on(Input.Submitted, "#password")
    def _try(self) -> None:
        if not self.query_one(Told).is_waiting:
            name, password = (
                self.query_one(field, Input).value for field in ("#name", "#password")
            )
            self._sign_in(name.strip(), password)

    @work(group="write")
    async def _sign_in(self, name: str, password: str) -> None:
        told = self.query_one(Told)
        told.say(_("One moment …"))
        try:
            session = await self._desk.ask(self._desk.signin.sign_in, name, password)
        except SignInTooSoon as error:
            told.wait_until(error.until)
            self.offer_again("#password")
        except StoreUnreachable as error:
            told.say(explain(error))
            self.offer_again("#password")
        except VPAError as error:
            told.say(explain(error))
            self.query_one("#password", Input).value = ""
        else:
            told.say("")
            self.query_one("#name", Input).value = ""
            self.query_one("#password", Input).value = ""
            self.post_message(SignedIn(session))

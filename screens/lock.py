"""The locked screen: covers everything until the password is given."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from domain.errors import SignInTooSoon, StoreUnreachable, VPAError
from screens.door import Door
from screens.navigation import SwitchPerson
from services.people.session import Session
from widgets import formats
from widgets.commands import bindings, frame
from widgets.entry.one_line import OneLine
from widgets.explain import explain
from widgets.told import Told
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk


class LockScreen(Door, ModalScreen[None]):
    """Over everything, dialogs too; what was typed stands behind it as it was left."""

    CSS_PATH = Path(__file__).with_name("door.tcss")
    AUTO_FOCUS = "#password"
    LOCKS = True
    """The App lets nothing of the frame work while this is so."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(frame.SWITCH_PERSON)]

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session

    def compose(self) -> ComposeResult:
        """Who is expected back, and her password."""
        name = formats.plain(self._session.actor.name, 60)
        with Vertical(id="door"):
            yield Static(_("Locked"), id="title", markup=False)
            yield Static(_("Password of {name}").format(name=name), classes="asked", markup=False)
            yield OneLine(id="password", password=True)
            yield Told(self._desk.office.now)
            yield Static(
                _("Enter unlocks · F8 somebody else signs in"), classes="hint", markup=False
            )

    def action_switch_person(self) -> None:
        """Let somebody else sit down; what is typed is saved first."""
        self.post_message(SwitchPerson())

    @on(Input.Submitted, "#password")
    def _try(self, event: Input.Submitted) -> None:
        event.stop()
        if not self.query_one(Told).is_waiting:
            self._unlock(event.value)

    @work(group="watch")
    async def _unlock(self, password: str) -> None:
        told = self.query_one(Told)
        told.say(_("One moment …"))
        try:
            await self._desk.ask(self._desk.signin.unlock, self._session, password)
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
            self.dismiss(None)

"""The public card of somebody who works for the customer (ROLE-3)."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from screens.dialogs.answer import Answer
from screens.dialogs.dialog import Dialog
from services.people.profiles import Profile
from widgets import formats
from widgets.labels.people import assignment_role, presence
from widgets.words import _


class ProfileCard(Dialog[None]):
    """Name, standing and presence; any key goes back."""

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile

    def compose(self) -> ComposeResult:
        """What is public about her."""
        one = self._profile
        stands = assignment_role(one.role) if one.role else _("project assistant")
        told = f"{presence(one.presence)} · {stands}"
        with Vertical(id="box"):
            yield Static(formats.plain(one.name, 60), id="title", markup=False)
            yield Static(told, id="detail", markup=False)
            with Horizontal(id="answers"):
                yield Answer("escape", _("Back"), "back", is_default=True)

    def on_key(self, event: events.Key) -> None:
        """Whatever is pressed goes back."""
        event.stop()
        self.dismiss(None)

    @on(Answer.Clicked)
    def _clicked(self) -> None:
        self.dismiss(None)

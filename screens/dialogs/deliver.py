"""Asks what is handed over, and what differs from the order (RES-2)."""

from textual.app import ComposeResult

from domain.contract import checked_text
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing
from widgets import formats
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the customer is told with a result."""

    summary: str
    deviations: str
    """What differs from the order; empty when nothing does."""


class Deliver(Form[Delivery]):
    """What is delivered, or None."""

    def __init__(self, what: str) -> None:
        said = _("Deliver: {title}").format(title=formats.plain(what, 60))
        super().__init__(said, _("Deliver"))

    def compose_fields(self) -> ComposeResult:
        """Summary and deviations."""
        yield Field("summary", _("Summary"), Writing(id="summary", height=6))
        yield Field("deviations", _("Deviations"), Writing(id="deviations", height=3))

    def answer(self) -> Delivery:
        """The delivery; it needs a summary."""
        return Delivery(
            checked_text("summary", self.query_one("#summary", Writing).text),
            checked_text("deviations", self.query_one("#deviations", Writing).text, needed=False),
        )

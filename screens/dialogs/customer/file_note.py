"""Asks for a note of a customer's file, and for a contact (CUST-1)."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from domain.customer_file import Channel, ContactSought, checked_contact, checked_note
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from widgets.entry.entry import EntryField, parse_moment
from widgets.words import _


class WriteNote(Form[str]):
    """The text of a note, or None; what looks secret is refused at the field."""

    REFUSED_AT: ClassVar[str] = "note"

    def __init__(self, title: str, detail: str, text: str = "") -> None:
        super().__init__(title, _("Keep it"))
        self._detail = detail
        """What belongs there."""
        self._text = text

    def compose_fields(self) -> ComposeResult:
        """What belongs there, and the note."""
        yield Static(self._detail, id="detail", markup=False)
        yield Field("note", _("Note"), Writing(self._text, height=8, id="note"))

    def answer(self) -> str:
        """The note, or `BadInput`, `HoldsSecret`."""
        return checked_note(self.query_one("#note", Writing).text)


@dataclass(frozen=True, slots=True)
class Sought:
    """A contact and the word about it."""

    contact: ContactSought
    text: str


class LogContact(Form[Sought]):
    """When contact was sought and what came of it, or None."""

    REFUSED_AT: ClassVar[str] = "note"

    def __init__(
        self,
        title: str,
        channel: Channel,
        now: Callable[[], datetime],
        *,
        reached: bool,
        at: str = "",
        text: str = "",
    ) -> None:
        super().__init__(title, _("Note the contact"))
        self._channel, self._reached = channel, reached
        self._now = now
        """The clock of the house."""
        self._at, self._text = at, text

    def compose_fields(self) -> ComposeResult:
        """When, and what came of it."""
        hint = _("empty: just now; today 10:15")
        at = EntryField(self._past, self._at, placeholder=hint, id="at")
        yield Field("contact_at", _("When"), at)
        yield Field("note", _("What came of it"), Writing(self._text, height=5, id="note"))

    def answer(self) -> Sought:
        """The contact; it lies behind, and who was reached said something."""
        typed = self.query_one("#at", EntryField).text
        at = entered("contact_at", typed, self._past) if typed.strip() else self._now()
        contact = ContactSought(self._channel, self._reached, at)
        text = self.query_one("#note", Writing).text
        return Sought(contact, checked_contact(contact, text, self._now()))

    def _past(self, text: str) -> datetime:
        return parse_moment(text, self._now(), past=True)

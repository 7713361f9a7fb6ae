"""The file of the customer under the cursor, in place of list and card; and the contacts made."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from textual import on, work

from domain.customer import Address
from domain.customer_file import FileNote
from domain.ids import CustomerId
from screens.customers.rebooking_hint import CustomersRebookingHint
from screens.customers.statement import SHOWN as STATEMENT_SHOWN
from services.customer.customers import CustomerCard
from services.customer.files import CustomerFile
from services.people.session import Session
from widgets import formats
from widgets.commands import customers
from widgets.customer.file import FilePane
from widgets.labels.people import address as address_label
from widgets.privacy import customer_name
from widgets.rows.rows import Rows
from widgets.words import _

if TYPE_CHECKING:
    from services.desk import Desk

FILE_SHOWN = "-file"
"""The class of the room while a file is shown."""

_ON_A_CARD = frozenset({"file", "contact", "address"})


class CustomersFile(CustomersRebookingHint):
    """Reads and writes the file, notes contacts, changes how the customer is spoken to."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        super().__init__(desk, session)
        self.file = FilePane(id="file")
        """The file."""
        self.sent_to_file = False
        """Whether another room sent her to this file, so that leaving it leads back there."""

    def why_not(self, action: str) -> str | None:
        """Why an action cannot be used now."""
        if action in _ON_A_CARD and self.card.card is None:
            return _("Choose a customer in the list first.")
        if action == "export" and self.has_class(FILE_SHOWN):
            return None
        return super().why_not(action)

    def does_here(self, command_id: str) -> str:
        """Beside an open file its key closes it."""
        if command_id == customers.FILE.id and self.has_class(FILE_SHOWN):
            return _("Back to the card")
        if command_id == customers.EXPORT.id and self.has_class(FILE_SHOWN):
            return _("Save the file as a table")
        return ""

    def action_file(self) -> None:
        """Show the file of this customer, or go back to her card."""
        if self.has_class(FILE_SHOWN):
            self.close_file()
            return
        if self.wanted is None and self.card.card is not None:
            self.wanted = self.card.card.row.id
        self.file.show(None)
        self.remove_class(STATEMENT_SHOWN)
        self.add_class(FILE_SHOWN)
        self.call_after_refresh(self.file.rows.focus)
        self.refresh_bindings()
        self.reload()

    def action_statement(self) -> None:
        """The statement takes the place of the file."""
        self.remove_class(FILE_SHOWN)
        super().action_statement()

    def close_file(self) -> None:
        """Back to list and card."""
        self.sent_to_file = False
        self.remove_class(FILE_SHOWN)
        self.call_after_refresh(self.list.focus)
        self.refresh_bindings()
        self.reload()

    def action_note(self) -> None:
        """Write under the heading at the cursor."""
        from screens.moves.customer_file import write_note  # not before it is needed

        file, heading = self.file.file, self.file.heading
        if file is not None and heading is not None:
            self._write(write_note(self, file.customer_id, heading))

    def action_contact(self) -> None:
        """Note that contact was sought."""
        from screens.moves.customer_file import log_contact

        card = self.card.card
        if card is not None:
            named = formats.plain(customer_name(card.row.name, card.row.number), 40)
            self._write(log_contact(self, card.row.id, named))

    def action_correct(self) -> None:
        """Correct the note at the cursor."""
        from screens.moves.customer_file import correct_note

        note = self._note_here()
        if note is not None:
            self._write(correct_note(self, note))

    def action_strike(self) -> None:
        """Strike the note at the cursor out."""
        from screens.moves.customer_file import strike_note

        note = self._note_here()
        if note is not None:
            self._write(strike_note(self, note))

    def action_export(self) -> None:
        """Save the file as a table, where it is shown."""
        if self.has_class(FILE_SHOWN) and self.file.file is not None:
            self._save_file(self.file.file)
        else:
            super().action_export()

    @work(group="write")
    async def _save_file(self, file: CustomerFile) -> None:
        from screens.dialogs.saving import save_text

        with self.refusals_shown():
            table = await self.ask(
                self.desk.file_export.table, self.session.actor, file.customer_id
            )
            name = _("customer-file-{number}.csv").format(number=file.number)
            await save_text(self, _("Save the file as"), name, "\ufeff" + table)

    def action_address(self) -> None:
        """Speak to the customer the other way (CHAT-2)."""
        if self.card.card is not None:
            self._speak(self.card.card)

    def _note_here(self) -> FileNote | None:
        note = self.file.note
        if note is None:
            self.refuse(_("Choose a note in the list first."))
        return note

    @work(group="write")
    async def _write(self, doing: Awaitable[bool]) -> None:
        if await doing:
            self.reload()

    @work(group="write")
    async def _speak(self, card: CustomerCard) -> None:
        other = Address.SIE if card.address is Address.DU else Address.DU
        with self.refusals_shown():
            speak = self.desk.customers.speak_to
            await self.ask(speak, self.session.actor, card.row.id, other)
            said = _("From now on she is spoken to so: {address}. The same key changes it back.")
            self.notify(said.format(address=address_label(other)), markup=False)
        self.reload()

    @work(exclusive=True, group="watch")
    async def _read_former(self, note: FileNote) -> None:
        with self.refusals_shown():
            former = self.desk.customer_files.former
            found = await self.ask(former, self.session.actor, note)
            if self.file.note == note:
                self.file.tell_note(found)

    async def _read_card(self, customer_id: CustomerId | None) -> None:
        read = self.file.file if self.has_class(FILE_SHOWN) else None
        if read is not None:  # others' changes may move the hidden list; what is read stays
            customer_id = read.customer_id
        await super()._read_card(customer_id)
        if customer_id is not None and self.has_class(FILE_SHOWN):
            of = self.desk.customer_files.of
            self.file.show(await self.ask(of, self.session.actor, customer_id))

    @on(Rows.Highlighted, "#file-notes")
    def _other_note(self, event: Rows.Highlighted) -> None:
        event.stop()
        self.file.tell_note()

    @on(Rows.Picked, "#file-notes")
    def _open_note(self, event: Rows.Picked) -> None:
        event.stop()
        note = self.file.note
        if note is None:
            self.action_note()
            return
        self.file.whole.focus()
        if note.follows is not None:
            self._read_former(note)

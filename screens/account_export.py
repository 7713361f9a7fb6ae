"""Saving an account statement as a file, from every room that shows one."""

from screens.dialogs.pick import Choice, Pick
from screens.dialogs.saving import save_text
from screens.room import Room
from services.customer.statements import AccountTold
from widgets.account.statement_words import Form, file_name, written_as
from widgets.words import _


async def export_statement(room: Room, told: AccountTold) -> None:
    """Ask in which form and under which name, then write it. To be awaited in a worker."""
    choices = [
        Choice(Form.TEXT, _("Text"), _("to read and to print")),
        Choice(Form.GERMAN, "CSV", _("for a spreadsheet, German numbers")),
        Choice(Form.PLAIN, "CSV", _("plain numbers, whole seconds")),
    ]
    form = await room.app.push_screen_wait(Pick(_("Save the statement as what?"), choices))
    if form is None:
        return
    asked, name = _("Save the statement as"), file_name(told, form)
    await save_text(room, asked, name, written_as(told, form))

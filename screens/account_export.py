"""Saving an account statement as a file, from every room that shows one."""

from enum import StrEnum

from domain.calendar import local
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.saving import save_text
from screens.room import Room
from services.statements import AccountTold
from widgets.statement_words import as_csv, as_text
from widgets.words import _


class _Form(StrEnum):
    TEXT = "text"
    GERMAN = "german"
    PLAIN = "plain"


async def export_statement(room: Room, told: AccountTold) -> None:
    """Ask in which form and under which name, then write it. To be awaited in a worker."""
    choices = [
        Choice(_Form.TEXT, _("Text"), _("to read and to print")),
        Choice(_Form.GERMAN, "CSV", _("for a spreadsheet, German numbers")),
        Choice(_Form.PLAIN, "CSV", _("plain numbers, whole seconds")),
    ]
    form = await room.app.push_screen_wait(Pick(_("Save the statement as what?"), choices))
    if form is None:
        return
    if form is _Form.TEXT:
        text, ending = as_text(told), "txt"
    else:
        text, ending = as_csv(told, german=form is _Form.GERMAN), "csv"
    day = local(told.at).date()
    name = f"konto-{told.holder.number}-{day:%Y-%m-%d}.{ending}"
    await save_text(room, _("Save the statement as"), name, text)

"""Saving the recap of a customer as a file (HAND-10)."""

from pathlib import Path

from domain.ids import CustomerId
from screens.dialogs.ask import Ask
from screens.dialogs.saving import cannot_write
from screens.room import Room
from widgets import formats
from widgets.handover.recap_paper import file_name, recap_paper
from widgets.words import _


async def save_recap(room: Room, customer_id: CustomerId) -> bool:
    """Ask for the file's name, write it, and tell where it is; whether it was written.

    To be awaited in a worker of group "write" of the room.
    """
    written = False
    with room.refusals_shown():
        desk = room.desk
        recap = await room.ask(desk.recaps.of, room.session.actor, customer_id)
        question = _("Save the recap as (.md, .pdf or .txt)")
        offered = file_name(recap.card.row.number)
        asked = await room.app.push_screen_wait(Ask(question, text=offered, check=cannot_write))
        if asked:
            saved = await room.ask(desk.exporting.save, recap_paper(recap), Path(asked))
            said = _("Saved as {file}.").format(file=formats.plain(str(saved), 60))
            room.notify(said, markup=False)
            written = True
    return written

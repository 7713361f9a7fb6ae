"""Saving the recap of a customer as a file (HAND-10)."""

from pathlib import Path

from domain.ids import CustomerId
from screens.dialogs.saving import save_file
from screens.room import Room
from widgets.handover.recap_paper import file_name, recap_paper
from widgets.words import _


async def save_recap(room: Room, customer_id: CustomerId) -> bool:
    """Ask for the file's name, write it, and tell where it is; whether it was written.

    To be awaited in a worker of group "write" of the room.
    """
    written = None
    with room.refusals_shown():
        desk = room.desk
        recap = await room.ask(desk.recaps.of, room.session.actor, customer_id)
        question = _("Save the recap as (.md, .pdf or .txt)")

        async def save(place: Path) -> Path:
            return await room.ask(desk.exporting.save, recap_paper(recap), place)

        written = await save_file(room, question, file_name(recap.card.row.number), save)
    return written is not None

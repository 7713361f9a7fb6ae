"""All customers' files at once: saved as a table, and brought in from one (CUST-1).

As all flows here to be awaited in a worker of group "write" of the room.
"""

from pathlib import Path

from domain.permission import MAY, Act
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.pick_file import PickFile
from screens.dialogs.saving import save_text
from screens.room import Room
from services.customer.file_export import BYTE_ORDER_MARK
from widgets.import_words import counted, faults_counted, told
from widgets.words import _


async def file_tables(room: Room) -> bool:
    """Let her choose which way; whether anything was brought in."""
    choices = [
        Choice("save", _("Save all files as a table")),
        Choice("bring", _("Bring files in from a table"), _("for admins")),
    ]
    match await room.app.push_screen_wait(Pick(_("Customers' files as a table"), choices)):
        case "save":
            return await _save(room)
        case "bring":
            return await _bring(room)
        case _:
            return False


async def _save(room: Room) -> bool:
    with room.refusals_shown():
        table = await room.ask(room.desk.file_export.table, room.session.actor)
        name = _("customer-files.csv")
        await save_text(room, _("Save the files as"), name, BYTE_ORDER_MARK + table)
    return False


async def _bring(room: Room) -> bool:
    """All of it or nothing; with a fault in it every fault is shown."""
    if not room.session.actor.roles & MAY[Act.IMPORT].keys():
        room.refuse(_("Admins bring tables in. Please ask one of them."))
        return False
    question = _("Which table is brought in?")
    path = await room.app.push_screen_wait(PickFile(question, f"{Path.home()}/"))
    if path is None:
        return False
    written = False
    with room.refusals_shown():
        bring, actor = room.desk.importing.bring_in, room.session.actor
        outcome = await room.ask(bring, actor, [path], lambda _share: None)
        if outcome.faults:
            said = [told(one).removeprefix(str(path)).lstrip(" ,:") for one in outcome.faults]
            faults = [Choice(nth, one, detail=one) for nth, one in enumerate(said)]
            await room.app.push_screen_wait(Pick(faults_counted(len(faults)), faults))
            return False
        came = [counted(kind, counts) for kind, counts in outcome.counts.items()]
        room.notify("\n".join(came), markup=False)
        written = True
    return written

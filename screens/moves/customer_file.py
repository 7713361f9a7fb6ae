"""A customer's file by keys: notes and contacts written, corrected, struck out (CUST-1).

All of them are to be awaited in a worker of group "write" of the room; each says whether it was
done.
"""

from functools import partial

from domain.calendar import local
from domain.customer_file import Channel, ContactSought, FileNote, Heading
from domain.ids import CustomerId
from domain.permission import Act
from screens.dialogs.customer.file_note import LogContact, WriteNote
from screens.dialogs.pick import Choice, Pick
from screens.room import Room
from services.undo import Undoable
from widgets.labels.customer_file import belongs, channel, heading, reached
from widgets.words import _


async def write_note(room: Room, customer_id: CustomerId, one: Heading) -> bool:
    """A new note under this heading; a contact under its own."""
    if one is Heading.CONTACTS:
        return await log_contact(room, customer_id)
    with room.refusals_shown():
        text = await room.app.push_screen_wait(WriteNote(heading(one), _belongs(one)))
        if text is not None:
            add = room.desk.customer_files.add
            await room.ask(add, room.session.actor, customer_id, one, text)
            return True
    return False


async def log_contact(room: Room, customer_id: CustomerId, name: str = "") -> bool:
    """Contact was sought with the customer."""
    title = _("Contact with {customer}").format(customer=name) if name else _("Contact")
    done = False
    with room.refusals_shown():
        sought = await _pick(room, title)
        if sought is None:
            return False
        told = f"{title}: {channel(sought[0])}, {reached(sought[1])}"
        form = LogContact(told, sought[0], room.desk.office.now, reached=sought[1])
        given = await room.app.push_screen_wait(form)
        if given is None:
            return False
        log = room.desk.customer_files.log_contact
        await room.ask(log, room.session.actor, customer_id, given.contact, given.text)
        room.notify(_("The contact stands in the customer's file."), markup=False)
        done = True
    return done


async def correct_note(room: Room, note: FileNote) -> bool:
    """The note as it should read; what it said before stays behind it."""
    done = False
    with room.refusals_shown():
        right = await (_right_text(room, note) if note.contact is None else _right(room, note))
        if right is not None:
            text, contact = right
            correct = room.desk.customer_files.correct
            await room.ask(correct, room.session.actor, note, text, contact)
            done = True
    return done


async def _right_text(room: Room, note: FileNote) -> tuple[str, None] | None:
    form = WriteNote(_correcting(note), _belongs(note.heading), note.text)
    text = await room.app.push_screen_wait(form)
    return None if text is None else (text, None)


async def _right(room: Room, note: FileNote) -> tuple[str, ContactSought] | None:
    title = _correcting(note)
    sought = await _pick(room, title)
    if sought is None:
        return None
    form = LogContact(
        f"{title}: {channel(sought[0])}, {reached(sought[1])}",
        sought[0],
        room.desk.office.now,
        reached=sought[1],
        at=f"{local(note.dated_at):%d.%m.%Y %H:%M}",
        text=note.text,
    )
    given = await room.app.push_screen_wait(form)
    return None if given is None else (given.text, given.contact)


def _correcting(note: FileNote) -> str:
    return _("Correct: {heading}").format(heading=heading(note.heading))


async def strike_note(room: Room, note: FileNote) -> bool:
    """It holds no longer; one key brings it back."""
    done, actor, files = False, room.session.actor, room.desk.customer_files
    with room.refusals_shown():
        await room.ask(files.strike, actor, note)
        undo = partial(files.restore, actor, note)
        room.offer_undo(Undoable(Act.STRIKE_FILE, heading(note.heading), undo))
        done = True
    return done


def _belongs(one: Heading) -> str:
    return _("Here belongs: {what}. The customer never reads it.").format(what=belongs(one))


async def _pick(room: Room, title: str) -> tuple[Channel, bool] | None:
    """How contact was sought, and whether she was reached."""
    choices = [
        Choice((one, was), f"{channel(one)}, {reached(was)}")
        for one in Channel
        for was in (True, False)
    ]
    return await room.app.push_screen_wait(Pick(title, choices))

"""The documents of a notice or a power of attorney by keys: opened, saved, filed (HAND-1, POA-1).

All of them are to be awaited in a worker of group "write" of the room.
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

from domain.attorney import PowerOfAttorney
from domain.document import Document
from domain.ids import PersonId
from domain.leaving import Leaving
from domain.permission import MAY, Act
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.pick_file import PickFile
from screens.kept_files import open_kept, save_kept
from screens.room import Room
from widgets import formats
from widgets.words import _

Flow = Callable[[], Awaitable[bool]]
"""What follows from a choice; whether it changed something."""

Filing = Callable[[Sequence[Path]], None]
"""Files what was picked with the thing it proves."""


async def of_notice(room: Room, leaving: Leaving) -> bool:
    """Open, save or file the document of her notice; whether something was filed."""
    actor, documents = room.session.actor, room.desk.documents
    kept = await room.ask(documents.of_notice, actor, leaving.id)
    choices = _choices(room, kept)
    if actor.roles & MAY[Act.FILE_NOTICE].keys():
        choices.append(_adding(room, kept, partial(documents.file_notice, actor, leaving.id)))
    return await _pick(room, leaving.document, choices)


async def of_attorney(room: Room, one: PowerOfAttorney) -> list[Choice[Flow]]:
    """What can be done with the document of a power of attorney."""
    actor, documents = room.session.actor, room.desk.documents
    kept = await room.ask(documents.of_attorney, actor, one.id)
    choices = _choices(room, kept)
    if actor.roles & MAY[Act.FILE_ATTORNEY].keys():
        choices.append(_adding(room, kept, partial(documents.file_attorney, actor, one.id)))
    return choices


async def of_leaver(room: Room, person_id: PersonId, title: str) -> bool:
    """Open or save the notices of somebody who is gone; whether any are kept."""
    kept = await room.ask(room.desk.documents.of_leaver, room.session.actor, person_id)
    if kept:
        await _pick(room, title, _choices(room, kept))
    return bool(kept)


async def _pick(room: Room, title: str, choices: Sequence[Choice[Flow]]) -> bool:
    if not choices:
        room.refuse(_("Only its name is known: {name}").format(name=formats.plain(title, 80)))
        return False
    picked = await room.app.push_screen_wait(Pick(formats.plain(title, 60), choices))
    return picked is not None and await picked()


def _choices(room: Room, kept: Sequence[Document]) -> list[Choice[Flow]]:
    choices: list[Choice[Flow]] = []
    for one in kept:
        name = formats.plain(one.name, 44)
        opened, saved = _("Open {name}"), _("Save {name} elsewhere")
        choices.append(Choice(partial(_open, room, one), opened.format(name=name)))
        choices.append(Choice(partial(_save, room, one), saved.format(name=name)))
    return choices


def _adding(room: Room, kept: Sequence[Document], filing: Filing) -> Choice[Flow]:
    said = _("＋ Add one more file") if kept else _("＋ Add the file: only its name is known")
    return Choice(partial(_add, room, filing), said)


async def _open(room: Room, one: Document) -> bool:
    lay_out = partial(room.desk.documents.lay_out, room.session.actor, one.id)
    await open_kept(room, one.name, lay_out)
    return False


async def _save(room: Room, one: Document) -> bool:
    save = partial(room.desk.documents.save, room.session.actor, one.id)
    await save_kept(room, one.name, save)
    return False


async def _add(room: Room, filing: Filing) -> bool:
    path = await room.app.push_screen_wait(PickFile(_("Which file is it?"), f"{Path.home()}/"))
    if path is None:
        return False
    done = False
    with room.refusals_shown():
        await room.ask(filing, [path])
        told = _("Filed: {name}").format(name=formats.plain(path.name, 60))
        room.notify(told, markup=False)
        done = True
    return done

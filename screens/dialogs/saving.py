"""Saving a text as a new file, for every room alike. To be awaited in a worker of the room."""

import asyncio
from pathlib import Path

from domain.errors import BadInput
from screens.dialogs.ask import Ask
from screens.room import Room
from widgets.words import _


async def save_text(room: Room, question: str, name: str, text: str) -> None:
    """Ask for the file's name, offering this one, write it, and tell where it is."""
    asked = await room.app.push_screen_wait(Ask(question, text=name, check=cannot_write))
    if not asked:
        return
    try:
        written = await asyncio.to_thread(write, asked, text)
    except BadInput:
        said = _("{file} cannot be written. Choose another folder.").format(file=asked)
        room.notify(said, severity="warning", markup=False)
    else:
        room.notify(_("Saved as {file}.").format(file=written), markup=False)


def write(name: str, text: str) -> Path:
    """Write a new text file; gives where it is. `BadInput` when it cannot be written."""
    from services.exporting import save_text as saved  # only where somebody saves something

    return saved(text, Path(name))


def cannot_write(name: str) -> str:
    """What stands in the way of writing this file, or ""."""
    path = Path(name).expanduser()
    if not name.strip() or path.is_dir():
        return _("Give the file a name.")
    if path.exists():
        return _("There is already a file of this name. Please choose another name.")
    return "" if path.absolute().parent.is_dir() else _("There is no such folder.")

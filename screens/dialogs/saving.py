"""Saving something as a new file, for every room alike. To be awaited in a worker of the room."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path

from domain.errors import BadInput
from screens.dialogs.ask import AskLine, NotTaken
from screens.room import Room
from widgets import formats
from widgets.explain import explain
from widgets.words import _

MOST_SHOWN = 200
"""Characters of a path that are shown: its end is what is looked for."""


class AskPlace(AskLine[Path]):
    """Where a new file is to lie: the offered name, another one, or a folder for the offered one.

    Below the field stands the whole path, for a bare name lies wherever the program was begun.
    """

    def __init__(self, question: str, offered: str, *, text: str = "") -> None:
        """`text` is what stands in the field, unless it is the offered name."""
        super().__init__(question, text=text or free_name(offered))
        self._offered = offered

    def meant(self, text: str) -> Path:
        """The whole path; `NotTaken` with what stands in the way of writing there."""
        place = placed(text, self._offered)
        if wrong := cannot_write(text, self._offered):
            raise NotTaken(wrong)
        return place

    def echo(self, text: str) -> str:
        """Where the file will lie."""
        place = placed(text, self._offered)
        return _("It will lie there: {place}").format(place=formats.plain(str(place), MOST_SHOWN))


async def save_file(
    room: Room, question: str, offered: str, save: Callable[[Path], Awaitable[Path]]
) -> Path | None:
    """Ask where it is to lie, `save` it there, and tell; None when the reader goes back.

    What cannot be written is asked about again, so that nothing of it is lost (CHAT-6).
    """
    typed = ""
    while place := await room.app.push_screen_wait(AskPlace(question, offered, text=typed)):
        try:
            written = await save(place)
        except BadInput as refusal:
            room.notify(explain(refusal), severity="warning", markup=False)
            typed = str(place)
            continue
        said = _("Saved as {file}.").format(file=formats.plain(str(written), MOST_SHOWN))
        room.notify(said, markup=False)
        return written
    return None


async def save_text(room: Room, question: str, name: str, text: str) -> Path | None:
    """The same for a text; where it lies now, None when the reader goes back."""

    async def save(place: Path) -> Path:
        return await asyncio.to_thread(write, str(place), text)

    return await save_file(room, question, name, save)


def write(name: str, text: str) -> Path:
    """Write a new text file; gives where it is. `BadInput` when it cannot be written."""
    from services.exporting import save_text as saved  # only where somebody saves something

    return saved(text, Path(name))


def free_name(offered: str) -> str:
    """The offered name, with a number behind it while a file of that name lies here already."""
    name = Path(offered)
    tries = (f"{name.stem}-{nth}{name.suffix}" for nth in count(2))
    return (
        offered
        if not os.path.lexists(offered)
        else next(one for one in tries if not os.path.lexists(one))
    )


def placed(typed: str, offered: str = "") -> Path:
    """The whole path that is meant: a folder stands for the offered name in it."""
    path = os.path.abspath(os.path.expanduser(typed.strip()))
    return Path(path, offered) if offered and os.path.isdir(path) else Path(path)


def cannot_write(typed: str, offered: str = "") -> str:
    """What stands in the way of writing this file, or ""."""
    place = placed(typed, offered)
    if not typed.strip() or os.path.isdir(place):
        return _("Give the file a name.")
    if os.path.lexists(place):
        return _("There is already a file of this name. Please choose another name.")
    if not os.path.isdir(place.parent):
        return _("There is no such folder.")
    if not os.access(place.parent, os.W_OK):
        return _("Nothing can be written into this folder. Please choose another.")
    return ""

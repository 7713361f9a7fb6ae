"""Files of the store, opened with the system's programs or saved elsewhere, from any room.

To be awaited in a worker of group "write" of the room.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.css.query import NoMatches
from textual.widget import Widget

from screens.dialogs.pick_file import PickFile
from screens.dialogs.saving import MOST_SHOWN
from screens.room import Room
from screens.system_program import NoProgram, open_with_system
from widgets import formats
from widgets.words import _


class LaidOut(Widget):
    """Copies for the system's programs; they lie on the disk as long as the room is there."""

    DEFAULT_CSS = "LaidOut { display: none; }"

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(prefix="vpa-", ignore_cleanup_errors=True)

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        return Path(self._folder.name)

    def on_unmount(self) -> None:
        """Leave no copies of customers' files behind."""
        self._folder.cleanup()


async def open_kept(room: Room, name: str, lay_out: Callable[[Path], Path]) -> None:
    """Open the file with the system's program; `lay_out` copies it below a folder."""
    with room.refusals_shown():
        path = await room.ask(lay_out, await _folder(room))
        try:
            await open_with_system(path)
        except NoProgram:
            said = _("This system has no program that opens {name}. Save it instead.")
            told = said.format(name=formats.plain(name, 40))
            room.notify(told, severity="warning", markup=False)


async def save_kept(room: Room, name: str, save: Callable[[Path], Path]) -> None:
    """Ask where the file is to lie, and copy it there, never over another one."""
    start = str(Path.home() / (Path(formats.plain(name)).name or "-"))
    dialog = PickFile(_("Save it where?"), start, saving=True)
    target = await room.app.push_screen_wait(dialog)
    if target is None:
        return
    with room.refusals_shown():
        kept = await room.ask(save, target)
        place = formats.plain(str(kept), MOST_SHOWN)
        room.notify(_("Saved: {place}").format(place=place), markup=False)


async def _folder(room: Room) -> Path:
    try:
        return room.query_one(LaidOut).folder
    except NoMatches:
        laid_out = LaidOut()
        await room.mount(laid_out)
        return laid_out.folder

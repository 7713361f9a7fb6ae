"""A field of a form that takes files along."""

from pathlib import Path

from screens.dialogs.chosen import Chosen
from screens.dialogs.pick_file import PickFile
from widgets import formats
from widgets.words import _, ngettext


class FilesField(Chosen):
    """The files that go along; enter picks one more, or takes a picked one off again."""

    def __init__(self, *, id: str) -> None:
        super().__init__((), _named(()), id=id)
        self.files: tuple[Path, ...] = ()
        """What was picked."""

    def action_pick(self) -> None:
        """Ask for a file."""
        start = f"{self.files[-1].parent if self.files else Path.home()}/"
        asked = PickFile(_("Which file goes along?"), start, chosen=self.files)
        self.app.push_screen(asked, self._picked)

    def _picked(self, path: Path | None) -> None:
        if path is None:
            return
        if path in self.files:
            self.files = tuple(one for one in self.files if one != path)
        else:
            self.files = (*self.files, path)
        self.choose(self.files, _named(self.files))


def name_hint() -> str:
    """What may stand in the field for the name of a document: it may lie on paper alone."""
    return _("empty: as the file; or where the paper lies")


def _named(files: tuple[Path, ...]) -> str:
    if not files:
        return _("none")
    said = ngettext("{n} file: {names}", "{n} files: {names}", len(files))
    names = ", ".join(file.name for file in files)
    return said.format(n=formats.count(len(files)), names=names)

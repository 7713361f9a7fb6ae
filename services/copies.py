"""Copies of the agency's file: one a day without anybody's doing, or whenever asked for."""

from collections.abc import Sequence
from pathlib import Path

from data.copies import is_due, make_copy, thin_out
from data.reads.agency import AgencyReads
from domain.calendar import local
from domain.values import dataclass
from services.office import Office


@dataclass(frozen=True, slots=True)
class Copies:
    """Checked copies of an SQLite database; a server is copied with its own tools."""

    office: Office

    @property
    def folder(self) -> Path | None:
        """Where copies lie when nobody says otherwise; None for a server."""
        path = self.office.database.address.path
        return None if path is None else folder_for(path)

    def make(self, path: Path, folder: Path) -> tuple[Path, Sequence[Path]]:
        """A checked copy of the file, and the older copies that were thinned out."""
        now = local(self.office.now())
        copy = make_copy(path, folder, now)
        return copy, thin_out(folder, path.stem, sparing=copy)

    def make_daily(self) -> Path | None:
        """Today's copy, unless some terminal has made it; none of a server or the demo agency."""
        path, folder = self.office.database.address.path, self.folder
        if path is None or folder is None:
            return None
        with self.office.reading() as work:
            agency = AgencyReads(work.reader).find()
        if agency is None or agency.is_demo:
            return None
        if not is_due(folder, path.stem, local(self.office.now()).date()):
            return None
        return self.make(path, folder)[0]


def folder_for(path: Path) -> Path:
    """The folder for copies of this database file."""
    return path.with_name(f"{path.stem}-backups")

"""Files taken into the store, so that none stays there which nothing names in the end (RET-1)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from data.files import FileStore, KeptFile, Labelled
from data.work import Work
from services.office import Office


def taken_in(office: Office, files: FileStore, paths: Iterable[Path]) -> Sequence[KeptFile]:
    """The contents of these files, copied into the store for a message or a document to come.

    Until something names them they are on the list of what leaves the store: where a word is
    refused, or the program ends before it is said, its file does not stay behind. `BadInput`
    (`file`) for one that cannot be kept, `StoreFull` and `StoreReadOnly` when the store cannot.
    """
    kept = [files.keep(path) for path in paths]
    if kept:
        with office.database.write() as work:
            let_go(work, kept, office.now())
    return kept


def let_go(work: Work, files: Iterable[Labelled], at: datetime) -> None:
    """These contents leave the store, unless something else names them."""
    for file in files:
        work.erasing.keep_leaving(file.sha256, at)

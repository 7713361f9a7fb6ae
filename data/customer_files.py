"""Notes of customers' files, in and out (CUST-1); corrected ones are closed, never changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, func, insert, select, update

from data.rows import columns
from data.tables.customer_files import file_notes
from domain.customer_file import FileNote
from domain.errors import NotFound, Stale


class CustomerFileRepository:
    """Notes of files. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, note_id: int) -> FileNote:
        """The note, closed ones too; or `NotFound`."""
        asked = select(file_notes).where(file_notes.c.id == note_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("file_note", note_id)
        return _note(row)

    def add(self, note: FileNote) -> FileNote:
        """A new note."""
        self._connection.execute(insert(file_notes), columns(file_notes, note))
        return note

    def add_all(self, many: Iterable[FileNote]) -> None:
        """Many notes at once."""
        rows = [columns(file_notes, note) for note in many]
        if rows:
            self._connection.execute(insert(file_notes), rows)

    def close(self, note_id: int, at: datetime, name: str) -> None:
        """It holds no longer; `Stale` when somebody was quicker."""
        still = (file_notes.c.id == note_id, file_notes.c.closed_at.is_(None))
        changed = update(file_notes).where(*still).values(closed_at=at, closed_name=name)
        if self._connection.execute(changed).rowcount != 1:
            raise Stale("file_note", note_id)

    def is_followed(self, note: FileNote) -> bool:
        """Whether another note of its file corrects this one."""
        hers = file_notes.c.customer_id == note.customer_id
        asked = select(func.count()).where(hers, file_notes.c.follows == note.id)
        return bool(self._connection.execute(asked).scalar_one())

    def former(self, note: FileNote) -> Sequence[FileNote]:
        """The notes that this one corrects, the newest first."""
        found: list[FileNote] = []
        follows = note.follows
        while follows is not None:
            found.append(self.get(follows))
            follows = found[-1].follows
        return found

    def by_key(self) -> Mapping[str, FileNote]:
        """Every note by its key in files, closed ones too; of an external id the newest.

        The key is the external id; without one it is the note's own id, as in `#7`.
        """
        rows = self._connection.execute(select(file_notes).order_by(file_notes.c.id))
        return {key_of(note): note for note in map(_note, rows)}


def key_of(note: FileNote) -> str:
    """By which a file names the note."""
    return note.external_id or f"#{note.id}"


def _note(row: Row[tuple[object, ...]]) -> FileNote:
    """The only translation of a row into a note."""
    values = dict(row._mapping)
    reached = values["reached"]
    return FileNote(**values | {"reached": None if reached is None else bool(reached)})

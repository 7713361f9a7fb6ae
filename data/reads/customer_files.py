"""What customers' files say: the notes that hold, and when contact was last made (CUST-1)."""

from collections.abc import Sequence

from data.instants import from_store
from data.reader import Reader, Row
from data.scope import customers_in_reach
from domain.customer_file import Channel, FileNote, Heading
from domain.ids import CustomerId
from domain.permission import sees_everything
from domain.person import Actor

_COLUMNS = """
SELECT n.id, n.customer_id, n.heading, n.text, n.dated_at, n.author_id, n.author_name,
  n.written_at, n.channel, n.reached, n.follows, n.external_id FROM file_notes n """
_NOTES = f"""{_COLUMNS}
WHERE n.customer_id = :customer AND n.closed_at IS NULL
ORDER BY n.dated_at DESC, n.id DESC LIMIT :most"""
_HEADINGS = """
SELECT DISTINCT n.heading FROM file_notes n
WHERE n.customer_id = :customer AND n.closed_at IS NULL"""
_LAST_CONTACT = f"""{_COLUMNS}
WHERE n.customer_id = :customer AND n.heading = 'contacts' AND n.closed_at IS NULL
ORDER BY n.dated_at DESC, n.id DESC LIMIT 1"""
_ALL = f"""{_COLUMNS.replace(" FROM", ", c.external_id, c.number FROM", 1)}
JOIN customers c ON c.id = n.customer_id
WHERE n.closed_at IS NULL AND {{reach}}{{which}}
ORDER BY c.sort_key, c.id, n.dated_at, n.id"""


def notes_of(reader: Reader, customer_id: CustomerId, most: int) -> Sequence[FileNote]:
    """The notes of a file that hold, the newest first."""
    return [_note(row) for row in reader.rows(_NOTES, customer=customer_id, most=most)]


def headings_of(reader: Reader, customer_id: CustomerId) -> frozenset[Heading]:
    """The headings under which a file says something (HAND-4)."""
    return frozenset(Heading(row[0]) for row in reader.rows(_HEADINGS, customer=customer_id))


def last_contact(reader: Reader, customer_id: CustomerId) -> FileNote | None:
    """The last contact noted in a file; None when there is none."""
    row = reader.row(_LAST_CONTACT, customer=customer_id)
    return None if row is None else _note(row)


def every_note(
    reader: Reader, actor: Actor, customer_id: CustomerId | None = None
) -> Sequence[tuple[FileNote, str]]:
    """All notes that hold, of the customers in her reach, with the key of the customer in files.

    By customer, the oldest first; with `customer_id` only hers.
    """
    reach = customers_in_reach(everything=sees_everything(actor))
    which = "" if customer_id is None else " AND n.customer_id = :customer"
    asked = _ALL.format(reach=reach, which=which)
    rows = reader.rows(asked, me=actor.id, customer=customer_id)
    return [(_note(row), row[12] or f"#{row[13]}") for row in rows]


def _note(row: Row) -> FileNote:
    return FileNote(
        id=row[0],
        customer_id=CustomerId(row[1]),
        heading=Heading(row[2]),
        text=row[3],
        dated_at=from_store(row[4]),
        author_id=row[5],
        author_name=row[6],
        written_at=from_store(row[7]),
        channel=None if row[8] is None else Channel(row[8]),
        reached=None if row[9] is None else bool(row[9]),
        follows=row[10],
        external_id=row[11],
    )

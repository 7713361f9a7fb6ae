"""Customers' files as a table that `vpa import` takes (CUST-1)."""

import csv
import io

from data.customer_files import key_of
from data.reads.customer_files import every_note
from domain.calendar import local
from domain.customer_file import FileNote
from domain.ids import CustomerId
from domain.permission import for_our_side
from domain.person import Actor
from domain.values import dataclass
from services.importing.columns import SHAPES, Kind
from services.importing.values import RISKY
from services.office import Office

BYTE_ORDER_MARK = "\ufeff"
"""Begins a file, so that spreadsheets read its umlauts."""


@dataclass(frozen=True, slots=True)
class FileExport:
    """The use case of taking files along."""

    office: Office

    def table(self, actor: Actor, customer_id: CustomerId | None = None) -> str:
        """The notes that hold of every customer in her reach, or of one; `NotFound` to customers.

        Brought in again, it changes nothing.
        """
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            notes = every_note(work.reader, actor, customer_id)
        written = io.StringIO()
        lines = csv.writer(written, delimiter=";", lineterminator="\r\n")
        lines.writerow(column.name for column in SHAPES[Kind.FILES].columns)
        lines.writerows(_line(note, customer) for note, customer in notes)
        return written.getvalue()


def _line(note: FileNote, customer: str) -> tuple[str, ...]:
    """The fields in the order of the columns."""
    reached = "" if note.reached is None else ("no", "yes")[note.reached]
    return (
        key_of(note),
        customer,
        note.heading.value,
        local(note.dated_at).isoformat(timespec="seconds"),
        note.author_name,
        _cell(note.text),
        note.channel.value if note.channel else "",
        reached,
    )


def _cell(text: str) -> str:
    """What no spreadsheet takes for a formula; the import takes the sign off again."""
    return f"'{text}" if text.startswith(RISKY) else text

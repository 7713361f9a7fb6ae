"""Files for the tests of the import: written as text, brought in, and the store compared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from data.tables import metadata
from domain.calendar import BERLIN
from services.importing.faults import Fault
from services.importing.importing import Importing
from services.importing.result import Outcome
from tests.builders import Clock, SmallAgency, small_agency

NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
"""The moment of the tests' imports."""

GOOD: Mapping[str, str] = {
    "customers": "id;name;contact\nK1;Morgenrot;Herr Winter\nK2;Lindgrün;Frau Lind\n",
    "assistants": "id;name\nA1;Selma Brandt\nA2;Timo Krause\n",
    "assignments": "customer;assistant;role\nK1;A1;lead\nK2;A2;lead\n",
    "packages": "id;customer;hours;booked\nP1;K1;10;01.10.2026\n",
    "tasks": (
        "id;customer;title;budget;created;status;area;accepted;deadline;worked\n"
        "T1;K1;Reise;2,5;02.11.2026 09:00;in_progress;marketing;02.11.2026 10:00;;1:00\n"
        "T2;K2;Termin;1;20.11.2026 09:00;review;;;27.11.2026;\n"
    ),
    "messages": (
        "id;task;sent;from;text\n"
        "M1;T1;03.11.2026 14:00;kunde;Wie weit sind Sie?\n"
        "M2;T1;03.11.2026 18:01;wir;Fast fertig.\n"
        "M3;T1;20.11.2026 14:01;kunde;Und jetzt?\n"
    ),
}
"""A small set without a fault: one answer a minute late, one message waiting."""


@dataclass
class Desk:
    """An agency with files to bring in."""

    agency: SmallAgency
    folder: Path

    def file(self, name: str, text: str | bytes) -> Path:
        """A file of that name (without its ending) in the folder."""
        path = self.folder / f"{name}.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def bring(
        self, *files: Path, progress: Callable[[float], None] = lambda share: None
    ) -> Outcome:
        """Bring these files in, as the admin."""
        return Importing(self.agency.office).bring_in(self.agency.admin, files, progress)

    def bring_all(self, **instead: str) -> Outcome:
        """Bring the good files in, some of them replaced."""
        files = {**GOOD, **instead}
        return self.bring(*(self.file(name, text) for name, text in files.items()))

    def faults(self, **instead: str) -> list[tuple[str, int, str, str]]:
        """The faults of the good files with some of them replaced: stem, line, column, reason."""
        return [told(fault) for fault in self.bring_all(**instead).faults]

    def everything(self) -> dict[str, list[tuple[object, ...]]]:
        """All rows of all tables but the trail."""
        with self.agency.office.reading() as work:
            return {
                table.name: sorted(
                    (tuple(row) for row in work.connection.execute(select(table))), key=repr
                )
                for table in metadata.sorted_tables
                if table.name != "trail"
            }

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What a statement yields."""
        with self.agency.office.reading() as work:
            return [tuple(row) for row in work.reader.rows(sql)]


def told(fault: Fault) -> tuple[str, int, str, str]:
    """A fault, short enough for a table of cases."""
    return Path(fault.at.file).stem, fault.at.line, fault.column, fault.why.value


def desk_at(url: str, folder: Path) -> Desk:
    """An agency in the migrated database, at noon."""
    return Desk(small_agency(url, clock=Clock(NOON)), folder)


def many_messages(count: int) -> str:
    """Two chats, a word a minute."""
    start = NOON.astimezone(UTC) - timedelta(minutes=count)
    lines = ["id;task;sent;from;text"]
    for number in range(count):
        sent = (start + timedelta(minutes=number)).isoformat()
        side = "kunde" if number % 3 else "wir"
        lines.append(f"M{number};T{number % 2 + 1};{sent};{side};Nachricht {number} 👍")
    return "\n".join(lines)

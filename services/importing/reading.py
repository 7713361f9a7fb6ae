"""From files to lines: every field read or told what is wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path

from domain.text import one_line
from domain.values import dataclass
from services.importing.columns import (
    SHAPES,
    Column,
    Kind,
    columns_named,
    kind_of_headings,
    kind_of_name,
)
from services.importing.faults import HINTS, Fault, Place, Refused, Why
from services.importing.lines import Line
from services.importing.texts import Row, Table, decoded, rows_of
from services.importing.values import Habits, Value, habits_of, hours

Progress = Callable[[float], None]
"""Is told the share that is done, 0 to 1; what it raises ends the work without a trace."""

SHOWN = 60
"""Characters of a field that a fault tells."""

STEP = 1_000
"""Rows between two words about the progress."""


@dataclass(slots=True)
class Readings:
    """What the files held."""

    lines: dict[Kind, list[Line]] = field(default_factory=lambda: {kind: [] for kind in Kind})
    faults: list[Fault] = field(default_factory=list)
    hints: list[Fault] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    """The files in the order in which they were named."""
    ids: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    """The ids of all lines, the faulty ones too."""
    unread: set[Kind] = field(default_factory=set)
    """Kinds of which a file could not be read, so that nothing is known of its ids."""
    _headings: dict[tuple[str, str], str] = field(default_factory=dict)

    def tell(self, *faults: Fault) -> None:
        """Note faults, and apart from them what is only a hint."""
        for fault in faults:
            (self.hints if fault.why in HINTS else self.faults).append(fault)

    def name_columns(self, file: str, columns: list[Column | None], headings: list[str]) -> None:
        """Remember how the file calls its columns."""
        for column, heading in zip(columns, headings, strict=True):
            if column is not None:
                self._headings[file, column.target] = heading.strip()

    def refuse(self, line: Line, column: str, why: Why, value: str = "", detail: str = "") -> None:
        """Tell a fault of a line that could be read; `column` is the field's name."""
        heading = self.heading(line, column)
        self.tell(Fault(line.at, heading, why, " ".join(value[:SHOWN].split()), detail))

    def heading(self, line: Line, column: str) -> str:
        """How the line's file calls this field."""
        return self._headings.get((line.at.file, column), column)

    def sorted_faults(self) -> list[Fault]:
        """The faults as somebody mends them: file by file, line by line."""
        order = {file: number for number, file in enumerate(self.files)}
        return sorted(self.faults, key=lambda fault: (order[fault.at.file], fault.at.line))


def read_files(files: Sequence[Path], progress: Progress) -> Readings:
    """The lines of all files, and everything that is wrong with them."""
    readings = Readings()
    for number, path in enumerate(files):
        share, first = 1 / len(files), number / len(files)

        def step(done: float, share: float = share, first: float = first) -> None:
            progress(first + done * share)

        readings.files.append(str(path))
        _read_file(path, readings, step)
    return readings


def _read_file(path: Path, readings: Readings, progress: Progress) -> None:
    name, kind = str(path), kind_of_name(path.stem)
    table = _table(path)
    readings.tell(*table.faults)
    if table.headings is not None:
        kind = kind or kind_of_headings(table.headings.fields)
        if kind is not None and _read_table(name, kind, table, readings, progress):
            if any(fault.why is Why.QUOTES for fault in table.faults):
                readings.unread.add(kind)  # what the quotation marks swallowed is unknown
            return
        if kind is None:
            at = Place(name, table.headings.line)
            readings.tell(Fault(at, "", Why.UNKNOWN_KIND, detail=", ".join(Kind)))
    readings.unread |= {kind} if kind else set(Kind)


def _table(path: Path) -> Table:
    name = str(path)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Table(faults=[Fault(Place(name, 0), "", Why.NO_FILE)])
    except IsADirectoryError:
        return Table(faults=[Fault(Place(name, 0), "", Why.FOLDER)])
    except PermissionError:
        return Table(faults=[Fault(Place(name, 0), "", Why.NO_RIGHT)])
    except OSError as error:
        why = error.strerror or ""
        return Table(faults=[Fault(Place(name, 0), "", Why.UNREADABLE, detail=why)])
    text, faults = decoded(name, raw)
    if faults and not text:
        return Table(faults=faults)
    table = rows_of(name, text)
    if table.headings is None and not table.faults:
        faults.append(Fault(Place(name, 0), "", Why.EMPTY_FILE))
    table.faults = faults + table.faults
    return table


def _read_table(
    name: str, kind: Kind, table: Table, readings: Readings, progress: Progress
) -> bool:
    """Read the rows; False when the headings make that impossible."""
    assert table.headings is not None
    at = Place(name, table.headings.line)
    columns = columns_named(kind, table.headings.fields)
    wrong = list(_wrong_headings(at, kind, columns, table.headings.fields))
    readings.tell(*wrong)
    if any(fault.why not in HINTS for fault in wrong):
        return False
    readings.name_columns(name, columns, table.headings.fields)
    if not table.rows:
        readings.tell(Fault(at, "", Why.NO_LINES))
    reader = _RowReader(name, kind, columns, table)
    for number, row in enumerate(table.rows):
        if number % STEP == 0:
            progress(number / len(table.rows))
        faults, line = reader.read(row)
        readings.tell(*faults)
        readings.ids[kind].update(reader.id_of(row))
        if line is not None:
            readings.lines[kind].append(line)
    return True


def _wrong_headings(
    at: Place, kind: Kind, columns: list[Column | None], headings: list[str]
) -> list[Fault]:
    found = []
    for number, (column, heading) in enumerate(zip(columns, headings, strict=True)):
        if column is None and heading.strip():
            found.append(Fault(at, heading.strip()[:SHOWN], Why.UNKNOWN_COLUMN))
        elif column is not None and column in columns[:number]:
            found.append(Fault(at, heading.strip(), Why.DOUBLE_COLUMN, detail=column.name))
    missing = [c.name for c in SHAPES[kind].columns if c.needed and c not in columns]
    return found + [Fault(at, name, Why.MISSING_COLUMN) for name in missing]


class _RowReader:
    """Reads the rows of one file."""

    def __init__(self, name: str, kind: Kind, columns: list[Column | None], table: Table) -> None:
        assert table.headings is not None
        self._name = name
        self._headings = [heading.strip() for heading in table.headings.fields]
        self._columns = columns
        self._make = SHAPES[kind].line
        self._given = frozenset(column.target for column in columns if column)
        self._habits = _habits(columns, table.rows)

    def id_of(self, row: Row) -> list[str]:
        """The row's id, where it can be found."""
        for column, text in zip(self._columns, row.fields, strict=False):
            if column is not None and column.name == "id":
                return [one_line(text)]
        return []

    def read(self, row: Row) -> tuple[list[Fault], Line | None]:
        """What is wrong with the row, or its line."""
        at = Place(self._name, row.line)
        surplus = row.fields[len(self._columns) :]
        if any(part.strip() for part in surplus):
            counts = f"{len(row.fields)}/{len(self._columns)}"
            return [Fault(at, "", Why.TOO_MANY_FIELDS, detail=counts)], None
        if len(row.fields) < len(self._columns):
            counts = f"{len(row.fields)}/{len(self._columns)}"
            return [Fault(at, "", Why.TOO_FEW_FIELDS, detail=counts)], None
        faults: list[Fault] = []
        taken: dict[str, Value] = {}
        for column, heading, text in zip(self._columns, self._headings, row.fields, strict=False):
            if column is None:
                continue
            try:
                value = column.read(text, self._habits) if text.strip() else None
                if value is None or value == "":
                    if column.needed:
                        raise Refused(Why.MISSING)
                else:
                    taken[column.target] = value
            except Refused as refused:
                shown = " ".join(text[:SHOWN].split())
                faults.append(Fault(at, heading, refused.why, shown, refused.detail))
        return faults, None if faults else self._make(at, self._given, **taken)


def _habits(columns: list[Column | None], rows: list[Row]) -> Habits:
    """How the file writes its numbers."""
    places = [n for n, column in enumerate(columns) if column and column.read is hours]
    return habits_of([row.fields[n] for row in rows for n in places if n < len(row.fields)])

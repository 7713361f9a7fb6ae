"""Encodings, separators, names and columns of files are recognised one by one."""

from pathlib import Path

import pytest

from services.importing.columns import Kind
from services.importing.lines import CustomerLine, MessageLine, TaskLine
from services.importing.reading import Readings, read_files
from tests.services.importing.csv_files import told

HEAD = ["id", "kunde", "titel", "zeitbudget", "erstellt", "frist"]
DATES = {
    "german": ("30.11.2026 09:00", "04.12.2026 12:00"),
    "iso": ("2026-11-30T09:00", "2026-12-04 12:00:00"),
}


def read(folder: Path, name: str, content: bytes) -> Readings:
    path = folder / name
    path.write_bytes(content)
    return read_files([path], lambda share: None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("dates", DATES)
@pytest.mark.parametrize("budget", ["2,5", "2.5", "2:30"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_way_of_writing_a_file_means_the_same(
    tmp_path: Path, encoding: str, separator: str, dates: str, budget: str, end: str
) -> None:
    created, due = DATES[dates]
    fields = ["Nr. 1", "K1", f"Größe{separator} „Stück“ – 5 €", budget, created, due]
    quoted = [f'"{field}"' for field in fields]
    text = end.join(separator.join(row) for row in (HEAD, quoted)) + end
    readings = read(tmp_path, "tasks.csv", text.encode(encoding))
    (line,) = readings.lines[Kind.TASKS]
    assert isinstance(line, TaskLine)
    assert (line.title, line.budget) == (fields[2].replace("\t", " ").replace("  ", " "), 9000)
    assert f"{line.created:%d.%H:%M} {line.deadline:%d.%H:%M}" == "30.08:00 04.11:00"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("customers.csv", Kind.CUSTOMERS),
        ("2026-customers.csv", Kind.CUSTOMERS),
        ("Kunden_final (2).CSV", Kind.CUSTOMERS),
        ("Export.csv", Kind.CUSTOMERS),
    ],
)
def test_the_name_tells_the_kind_else_the_columns(tmp_path: Path, name: str, kind: Kind) -> None:
    readings = read(tmp_path, name, b"Kundennr;Firma;Telefon\n1;A;0221\n")
    assert [type(line) for line in readings.lines[kind]] == [CustomerLine]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a;b\n1;2\n", (1, "", "unknown_kind")),
        ("id;name\n".encode("utf-16"), (0, "", "utf_16")),
        ("id;name\nK1;Müller Größe äöü\nK2;".encode() + b"\xe4\n", (3, "", "encoding")),
        (b"id;name\nK1;\x81\n", (2, "", "encoding")),
    ],
)
def test_what_cannot_be_read_is_said(
    tmp_path: Path, content: bytes, expected: tuple[int, str, str]
) -> None:
    readings = read(tmp_path, "datei.csv", content)
    assert ("datei", *expected) in [told(fault) for fault in readings.faults]


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    readings = read_files([tmp_path / "fehlt.csv", tmp_path], lambda share: None)
    assert [told(fault)[1:] for fault in readings.faults] == [
        (0, "", "no_file"),
        (0, "", "folder"),
    ]
    assert readings.unread == set(Kind)


@pytest.mark.parametrize(
    ("error", "why"), [(PermissionError(13, "no"), "no_right"), (OSError(5, "no"), "unreadable")]
)
def test_what_the_system_does_not_give_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str
) -> None:
    def refuse(_path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    readings = read_files([tmp_path / "kunden.csv"], lambda share: None)
    assert [told(fault)[1:] for fault in readings.faults] == [(0, "", why)]


def test_lines_are_counted_as_an_editor_does(tmp_path: Path) -> None:
    content = 'sep=;\nid;task;sent;from;text\n\nM;T;1.1.2026 9:00;kunde;"a\nb\n"\nN;T;x;wir;c\n'
    readings = read(tmp_path, "messages.csv", content.encode())
    (line,) = readings.lines[Kind.MESSAGES]
    assert isinstance(line, MessageLine)
    assert (line.at.line, line.text) == (4, "a\nb")
    assert [told(fault) for fault in readings.faults] == [("messages", 7, "sent", "not_a_moment")]


def test_hostile_names_stay_what_they_are(tmp_path: Path, hostile_names: tuple[str, ...]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(
        [["id", "name"], *([str(n), name[:200]] for n, name in enumerate(hostile_names))]
    )
    readings = read(tmp_path, "customers.csv", out.getvalue().encode())
    assert readings.faults == []
    assert len(readings.lines[Kind.CUSTOMERS]) == len(hostile_names)

"""Empty files with the right headings, and the page that explains them."""

from pathlib import Path

from services.importing.columns import SHAPES, Kind
from services.importing.reading import read_files
from services.importing.templates import write_templates
from tests.house import HOUSE


def test_the_empty_files_are_read_as_what_they_are(tmp_path: Path) -> None:
    made, kept = write_templates(tmp_path / "neu")
    readings = read_files(made, lambda share: None)
    assert (len(made), kept, readings.faults) == (len(Kind), [], [])
    assert [hint.why.value for hint in readings.hints] == ["no_lines"] * len(Kind)


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "tasks.csv").write_text("meins")
    made, kept = write_templates(tmp_path)
    assert (len(made), [path.name for path in kept]) == (len(Kind) - 1, ["tasks.csv"])
    assert (tmp_path / "tasks.csv").read_text() == "meins"


def test_the_page_names_every_column_with_what_has_to_be_there() -> None:
    page = (HOUSE / "docs/import.md").read_text(encoding="utf-8")
    for kind, shape in SHAPES.items():
        section = page.split(f"\n## {kind}\n")[1].split("\n## ")[0]
        told = [line.split("|")[1].strip() for line in section.splitlines()[1:] if "|" in line][2:]
        assert told == [f"**{c.name}**" if c.needed else c.name for c in shape.columns]

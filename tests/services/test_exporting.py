"""Evidence is saved whole, never over another file, for those who may see the task."""

from pathlib import Path

import pytest

from domain.errors import BadInput, NotFound
from domain.paper import Paper, Part
from services.exporting import Exporting, save_text
from tests.builders import SmallAgency

PAPER = Paper("Verlauf", ("Stand",), (Part("Zeile", ("mehr",)),))


@pytest.mark.parametrize(("name", "begins"), [("a.txt", b"Verlauf"), ("a.PDF", b"%PDF-")])
def test_the_name_says_as_what_it_is_saved(
    agency: SmallAgency, tmp_path: Path, name: str, begins: bytes
) -> None:
    exporting = Exporting(agency.office)
    saved = exporting.save(PAPER, tmp_path / name)
    assert saved == tmp_path / name
    assert saved.read_bytes().startswith(begins)
    with pytest.raises(BadInput) as refused:
        exporting.save(PAPER, tmp_path / name)
    assert (refused.value.field, refused.value.why) == ("file", "exists")
    with pytest.raises(BadInput):
        exporting.save(PAPER, tmp_path / "missing" / name)
    assert [one.name for one in tmp_path.glob(".coming-*")] == []


def test_a_task_is_found_by_its_number_within_reach(agency: SmallAgency) -> None:
    exporting, task = Exporting(agency.office), agency.task()
    assert exporting.numbered(agency.ada, task.number) == task.id
    assert exporting.numbered(agency.customer(), task.number) == task.id
    with pytest.raises(NotFound):
        exporting.numbered(agency.bea, task.number)


def test_a_text_is_saved_as_it_is_and_never_over_another(tmp_path: Path) -> None:
    place = save_text("Zeile\r\nß", tmp_path / "a.csv")
    assert place.read_bytes() == "Zeile\r\nß".encode()
    with pytest.raises(BadInput):
        save_text("anders", place)

"""Every fault of an import has a sentence of its own."""

import pytest

from services.importing.faults import Fault, Place, Why
from widgets.import_words import said, told


@pytest.mark.parametrize("why", Why)
def test_every_reason_is_told_with_its_place(why: Why) -> None:
    fault = Fault(Place("a/tasks.csv", 3), "frist", why, "[/x] {0}", "dies")
    assert told(fault) == f"a/tasks.csv, Zeile 3, Spalte „frist“: {said(fault)}"
    assert "{value}" not in said(fault)


def test_a_whole_file_has_no_line() -> None:
    assert told(Fault(Place("a.csv", 0), "", Why.EMPTY_FILE)) == "a.csv: Die Datei ist leer."


def test_who_is_nowhere_is_told_with_the_file_that_helps() -> None:
    fault = Fault(
        Place("assignments.csv", 2), "assistant", Why.UNKNOWN_REFERENCE, "A-03", "assistants"
    )
    assert told(fault) == (
        "assignments.csv, Zeile 2, Spalte „assistant“: „A-03“ findet sich weder in den Dateien "
        "noch in der Datenbank. Gib assistants.csv mit, mit einer Zeile zu dieser Kennung, oder "
        "berichtige, was hier steht."
    )

"""Internal notes: colleagues and management, never the customer - on both engines."""

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.permission import Act
from services.chat.notes import Notes
from tests.builders import SmallAgency


@pytest.fixture
def notes(agency: SmallAgency) -> Notes:
    return Notes(agency.office)


def test_colleagues_and_management_write_and_read(agency: SmallAgency, notes: Notes) -> None:
    task = agency.task()
    first = notes.write(agency.ada, task.id, " Kunde mag Tabellen [/x]\x1b ")
    agency.clock.on(minutes=1)
    second = notes.write(agency.manager, task.id, "Gut")
    assert first.text == "Kunde mag Tabellen [/x]"
    assert list(notes.of(agency.ada, task.id)) == [first, second]
    assert list(notes.of(agency.admin, task.id)) == [first, second]
    with agency.office.reading() as work:
        deed = work.trail.last_on("task", task.id)
    assert deed is not None and deed.act == Act.WRITE_NOTE
    assert "Gut" not in str((deed.new, deed.reason)), "what it says stays in the note"


def test_customers_and_others_never_see_them(agency: SmallAgency, notes: Notes) -> None:
    task, kim = agency.task(), agency.customer()
    notes.write(agency.ada, task.id, "intern")
    for actor in (kim, agency.bea):
        with pytest.raises(NotFound):
            notes.of(actor, task.id)
        with pytest.raises(Forbidden):
            notes.write(actor, task.id, "ich auch")


def test_an_empty_note_is_refused(agency: SmallAgency, notes: Notes) -> None:
    with pytest.raises(BadInput) as refusal:
        notes.write(agency.ada, agency.task().id, " \n")
    assert refusal.value.field == "note"

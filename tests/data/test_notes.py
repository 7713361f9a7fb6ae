"""Internal notes in and out - on both engines."""

from domain.note import Note
from tests.builders import small_agency


def test_notes_come_back_oldest_first(database_url: str) -> None:
    agency = small_agency(database_url)
    task, other = agency.task(), agency.task()
    made = [
        Note(nth, kept.id, agency.acme, agency.ada.id, "Ada", text, agency.clock())
        for nth, kept, text in ((2, task, "[/x]"), (1, task, "zuerst\n👍"), (3, other, "woanders"))
    ]
    with agency.office.database.write() as work:
        for note in made:
            work.notes.add(note)
        assert list(work.notes.of_task(task.id)) == [made[1], made[0]]

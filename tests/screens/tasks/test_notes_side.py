"""Internal notes beside the chat: read, written, kept while one is elsewhere."""

import time
from pathlib import Path

import pytest

from domain.ids import PersonId
from screens.tasks.notes_side import NotesSide
from services.chat.notes import Notes
from services.drafts import note_key
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work
from widgets.chat.composer import Composer


async def test_a_note_is_written_and_the_chat_stays_as_it_is(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task, notes = agency.task(), Notes(agency.office)
    notes.write(agency.manager, task.id, "Bitte [/x] beachten")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "N")
        assert "Bitte [/x] beachten" in hand.painted() and "1 interne Notiz" in hand.painted()
        await hand.press(*"Mach ich", "enter")
        assert "2 interne Notizen" in hand.painted()
        await hand.press("escape", "escape", "N", "N")
        assert len(hand.host.screen_stack) == 1
    assert [note.text for note in notes.of(agency.ada, task.id)] == [
        "Bitte [/x] beachten",
        "Mach ich",
    ]
    with agency.office.reading() as work:
        assert work.messages.all_of(task.id) == [], "nothing of it is said in the chat"


async def test_what_is_typed_stays_and_belongs_to_its_task(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task(title="eins")
    agency.task(title="zwei")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "N", *"Halb")
        await hand.pilot.pause(0.5)
        await hand.press("escape", "escape", "escape", "j", "enter")
        field = hand.host.room.query_one(NotesSide).query_one(Composer)
        await hand.settle()
        assert field.text == ""
        await hand.press("escape", "k", "enter")
        assert field.text == "Halb"
        assert hand.host.room.pane.composer.text == ""


async def test_what_was_typed_last_is_kept_last(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "N")
        drafts = hand.host.desk.drafts
        keep = drafts.keep

        def keep_slowly(person_id: PersonId, key: str, text: str) -> None:
            if text == "Ha":
                time.sleep(0.2)
            keep(person_id, key, text)

        monkeypatch.setattr(drafts, "keep", keep_slowly)
        field = hand.host.room.query_one(NotesSide).query_one(Composer)
        for text in ("Ha", "Halb"):
            field.text = text
            field.tell_draft()
        await hand.settle()
        assert drafts.text(agency.ada.id, note_key(task.id)) == "Halb"


async def test_what_is_not_told_yet_stays_with_its_task_when_another_is_shown(
    agency: SmallAgency, tmp_path: Path
) -> None:
    one, two = agency.task(title="eins"), agency.task(title="zwei")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "N")
        room = hand.host.room
        side, drafts = room.query_one(NotesSide), hand.host.desk.drafts
        shown, other = (one, two) if room.opened and room.opened.task_id == one.id else (two, one)
        side.query_one(Composer).text = "Halb"
        await side.read(room, other.id)
        await hand.settle()
        assert drafts.text(agency.ada.id, note_key(shown.id)) == "Halb"
        assert drafts.text(agency.ada.id, note_key(other.id)) == ""

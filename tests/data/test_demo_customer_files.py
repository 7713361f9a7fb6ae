"""The demo agency's files: complete, thin and empty ones, and two powers of attorney."""

from datetime import UTC, datetime

from data.database import Database
from data.demo.keep import keep
from data.demo.make import DemoAgency
from data.reads.attorneys import attorneys_of
from data.reads.customer_files import headings_of, last_contact, notes_of
from domain.attorney import AttorneyStanding, PowerOfAttorney, covering, standing
from domain.customer_file import checked_note, completeness
from domain.task import OPEN, Task


def test_files_of_every_kind_and_two_powers_of_attorney(sqlite_url: str) -> None:
    now = datetime(2026, 11, 23, 8, tzinfo=UTC)
    database = Database(sqlite_url)
    made = DemoAgency(1, now)
    with database.write() as work:
        keep(work, made, "hash", lambda share: None)
    with database.read() as work:
        customers = {one.id: one for one in work.customers.everybody()}
        scores = [completeness(headings_of(work.reader, one)) for one in customers]
        notes = [note for one in customers for note in notes_of(work.reader, one, 99)]
        contacts = [one for one in customers if last_contact(work.reader, one)]
        held = [one for each in customers for one in attorneys_of(work.reader, each)]
        marked = [
            work.tasks.get(row[0])
            for row in work.reader.rows("SELECT id FROM tasks WHERE attorney_for IS NOT NULL")
        ]
    database.close()
    filled = {score.filled for score in scores}
    assert {0, 7} < filled and sum(score.is_complete for score in scores) >= 10
    for note in notes:
        assert checked_note(note.text, needed=note.reached is not False) == note.text
        assert customers[note.customer_id].since <= note.dated_at <= now
        assert (note.contact is None) is (note.channel is None)
    assert len(contacts) > 20
    assert sorted(standing(one, now) for one in held) == [
        AttorneyStanding.IN_FORCE,
        AttorneyStanding.RUN_OUT,
    ]
    assert sorted(_is_covered(task, held, now) for task in marked) == [False, True]
    assert all(task.status in OPEN for task in marked)


def _is_covered(task: Task, held: list[PowerOfAttorney], now: datetime) -> bool:
    need, hers = task.attorney_for, [one for one in held if one.customer_id == task.customer_id]
    return need is not None and covering(hers, need, task.assistant_id, now) is not None

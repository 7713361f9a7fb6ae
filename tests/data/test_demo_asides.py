"""What the demo's people say beside the tasks: the same every time, owed as the rules say."""

from datetime import UTC, datetime

from data.database import Database
from data.demo.asides import Asides
from data.demo.keep import keep
from data.demo.make import DemoAgency
from data.reads.templates import own_wordings
from domain.single import after_all
from domain.values import replace

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def test_it_is_owed_as_the_rules_say(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    made = DemoAgency(1, NOW)
    with database.write() as work:
        keep(work, made, "hash", lambda share: None)
    with database.read() as work:
        contacts = {row[0] for row in work.reader.rows("SELECT person_id FROM contacts")}
        chats = work.singles.everything()
        assert len(chats) == 6
        for chat in chats:
            hers = bool({chat.low_id, chat.high_id} & contacts)
            said = work.singles.all_of(chat.id)
            assert after_all(replace(chat, version=1), said, with_customer=hers) == chat
        assert any(chat.waits_for is not None for chat in chats)
        assert len(work.wishes.waiting()) == 1
        assert work.reader.number("SELECT count(*) FROM notes") == 3
        assert len(own_wordings(work.reader)) == 1
    database.close()


def test_the_same_seed_says_the_same() -> None:
    first, again = (Asides(DemoAgency(1, NOW).staff, NOW) for _ in range(2))
    assert [first._new_id(NOW) for _ in range(3)] == [again._new_id(NOW) for _ in range(3)]

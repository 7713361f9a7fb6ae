"""What each person keeps for herself, and that nobody else's can be reached."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from time import sleep

import pytest

from data.own_things import Credential
from data.work import Work
from domain.ids import MessageId, PersonId
from tests.data.records import AT, Kept, person


def _marks(work: Work, me: PersonId) -> list[int]:
    asked = "SELECT message_id FROM read_marks WHERE person_id = :me ORDER BY task_id"
    return [row[0] for row in work.reader.rows(asked, me=me)]


def test_a_read_mark_only_goes_forward(kept: Kept) -> None:
    with kept.database.write() as work:
        bea = work.people.add(person("Bea")).id
        task, mine = kept.task(work), work.own(kept.ada.id)
        work.own(bea).add_marks([(task.id, MessageId(3), AT)])
        for upto in (5, 4, 9, 7):
            mine.mark_read(task.id, MessageId(upto), AT)
        mine.add_marks([(kept.task(work).id, MessageId(2), AT)])
        mine.add_marks([])
        assert _marks(work, kept.ada.id) == [9, 2]
        assert _marks(work, bea) == [3]


def test_what_is_put_off_is_kept_once_and_woken_alone(kept: Kept) -> None:
    asked = "SELECT kind, message_id FROM snoozes WHERE person_id = :me ORDER BY kind"
    with kept.database.write() as work:
        bea = work.people.add(person("Bea")).id
        task = kept.task(work)
        for one in (bea, kept.ada.id):
            work.own(one).snooze(task.id, "message", AT, MessageId(1), AT + timedelta(hours=1))
            work.own(one).snooze(task.id, "message", None, MessageId(2))
            work.own(one).snooze(task.id, "check", AT, 0)
        work.own(bea).wake(task.id, "message")
        assert list(map(tuple, work.reader.rows(asked, me=bea))) == [("check", 0)]
        hers = [("check", 0), ("message", 2)]
        assert list(map(tuple, work.reader.rows(asked, me=kept.ada.id))) == hers


def test_her_password_is_kept_and_replaced(kept: Kept) -> None:
    with kept.database.write() as work:
        mine = work.own(kept.ada.id)
        assert mine.credential() is None
        mine.keep_credential(Credential("alt", AT))
        newer = Credential("neu", AT + timedelta(days=1), wrong_tries=2, last_wrong_at=AT)
        mine.keep_credential(newer)
        assert mine.credential() == newer
        other = work.people.add(person("Bea")).id
        assert work.own(other).credential() is None


@pytest.mark.parametrize("beats", [1, 3])
def test_her_last_sign_of_life_counts(kept: Kept, beats: int) -> None:
    with kept.database.write() as work:
        for minute in range(beats):
            work.own(kept.ada.id).beat(AT + timedelta(minutes=minute))
        seen = work.people.get(kept.ada.id).seen_at
    assert seen == AT + timedelta(minutes=beats - 1)


def test_two_terminals_may_tell_the_same_at_the_same_moment(kept: Kept) -> None:
    def tell() -> None:
        with kept.database.write() as work:
            work.own(kept.ada.id).beat(AT + timedelta(minutes=1))

    with ThreadPoolExecutor(1) as second:
        with kept.database.write() as work:
            work.own(kept.ada.id).beat(AT)
            told = second.submit(tell)
            sleep(0.1)  # so that it waits for this one
        told.result(timeout=5)
    with kept.database.read() as work:
        assert work.people.get(kept.ada.id).seen_at == AT + timedelta(minutes=1)

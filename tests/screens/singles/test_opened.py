"""The open single chat: what is loaded, what can be taken back, what was seen."""

from datetime import UTC, datetime, timedelta

from domain.ids import MessageId, PersonId
from domain.message import Side
from domain.single import SingleMessage
from screens.singles.opened import OpenedSingle
from services.chat.singles import Someone

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
ADA, BEA = Someone(PersonId(1), "Ada"), Someone(PersonId(2), "Bea")


def message(nth: int, by: Someone, grace: int = 0) -> SingleMessage:
    shows = AT + timedelta(seconds=grace)
    return SingleMessage(
        MessageId(nth), 7, Side.OURS, by.id, by.name, str(nth), AT, visible_at=shows
    )


def test_news_takes_the_place_of_what_was_loaded() -> None:
    opened = OpenedSingle([BEA], messages=[message(1, ADA), message(2, ADA), message(3, ADA)])
    opened.take_in([message(3, ADA), message(4, BEA)], MessageId(2))
    assert [one.id for one in opened.messages] == [1, 3, 4]
    assert opened.get(4) is not None and opened.get(2) is None
    assert opened.since == 1 and OpenedSingle([BEA]).since == 0


def test_only_my_own_can_be_taken_back_and_what_is_hidden_is_not_seen() -> None:
    opened = OpenedSingle([BEA], messages=[message(1, ADA, 10), message(2, BEA, 10)])
    mine = opened.own_pending(ADA.id, AT)
    assert mine is not None and mine.id == 1
    assert opened.seen_upto(ADA.id, AT) == 1
    assert opened.seen_upto(ADA.id, AT + timedelta(seconds=10)) == 2
    assert opened.own_pending(ADA.id, AT + timedelta(seconds=10)) is None


def test_who_reads_along_writes_to_nobody() -> None:
    assert OpenedSingle([BEA]).partner_id == BEA.id
    assert OpenedSingle([ADA, BEA]).partner_id is None
    opened = OpenedSingle([BEA], sending=["eins"])
    assert opened.draft("zwei") == "eins\nzwei" and opened.draft_key == "single:2"

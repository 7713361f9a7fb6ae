"""Single chats in and out - on both engines."""

from datetime import timedelta

import pytest

from domain.errors import NotFound, Stale
from domain.ids import MessageId
from domain.message import Side, Tag
from domain.single import SingleChat, SingleMessage, two
from domain.values import replace
from tests.builders import small_agency


def test_a_chat_and_its_messages_come_back_as_they_were_kept(database_url: str) -> None:
    agency = small_agency(database_url)
    at = agency.clock()
    chat = SingleChat(7, *two(agency.ada.id, agency.bea.id), last_message_at=at)
    said = SingleMessage(
        id=MessageId(5),
        chat_id=7,
        side=Side.OURS,
        author_id=agency.ada.id,
        author_name="[/x]",
        text="Grüße 👍",
        sent_at=at,
        visible_at=at + timedelta(seconds=10),
        due_at=at,
        tags=frozenset({Tag.QUESTION}),
    )
    with agency.office.database.write() as work:
        work.singles.add(chat)
        work.singles.add_messages([said, replace(said, id=MessageId(4))])
    with agency.office.database.write() as work:
        singles = work.singles
        assert singles.find(agency.bea.id, agency.ada.id) == singles.hold(7) == chat
        assert singles.find(agency.ada.id, agency.admin.id) is None
        assert [one.id for one in singles.all_of(7)] == [4, 5]
        assert singles.message(said.id) == said
        singles.save_message(replace(said, no_answer_needed=True))
        assert singles.message(said.id).no_answer_needed
        singles.remove_message(said.id)
        with pytest.raises(NotFound):
            singles.message(said.id)
        with pytest.raises(NotFound):
            singles.hold(8)
        kept = singles.save(chat)
        assert singles.everything() == [kept] and kept.version == 2
        with pytest.raises(Stale):
            singles.save(chat)

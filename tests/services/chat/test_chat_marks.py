"""Marks on messages: no answer needed, tags - on both engines."""

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.ids import MessageId
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.response import response_due
from services.chat.chat import Chat
from services.office import AGENCY
from tests.builders import SmallAgency
from tests.services.chat.evidence import answers_by, chat_of, last_deed


class TestNoAnswer:
    def test_the_customers_last_words_wait_no_longer_and_again_when_undone(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        first = agency.says(task, "Danke!")
        agency.clock.on(minutes=1)
        agency.says(task, "Schönen Tag")
        waiting = agency.stored(task)
        agency.clock.on(days=1)
        marked = chat.mark_no_answer(agency.ada, task.id)
        assert agency.stored(task).unanswered_count == 0
        chat.unmark_no_answer(agency.ada, task.id, marked)
        again = agency.stored(task)
        assert (again.unanswered_since, again.answer_due_at, again.unanswered_count) == (
            waiting.unanswered_since,
            first.due_at,
            2,
        )

    def test_it_is_no_answer_for_the_figures(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        asked = agency.says(task)
        chat.mark_no_answer(agency.ada, task.id)
        assert answers_by(agency, asked) == []

    def test_when_nothing_waits_it_is_refused(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        with pytest.raises(BadInput, match="nothing_waits"):
            chat.mark_no_answer(agency.ada, task.id)

    def test_what_comes_afterwards_waits(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        agency.says(task, "Danke!")
        chat.mark_no_answer(agency.ada, task.id)
        agency.clock.on(minutes=1)
        asked = agency.says(task, "Noch etwas:")
        stored = agency.stored(task)
        assert (stored.unanswered_since, stored.unanswered_count) == (asked.sent_at, 1)

    def test_messages_of_another_task_are_left_alone(self, agency: SmallAgency, chat: Chat) -> None:
        hers, another = agency.task(), agency.task(agency.bolt)
        agency.says(another)
        marked = chat.mark_no_answer(agency.bea, another.id)
        with pytest.raises(NotFound):
            chat.unmark_no_answer(agency.ada, hers.id, marked)
        assert [one.no_answer_needed for one in chat_of(agency, another)] == [True]

    def test_another_assistant_may_not(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        agency.says(task)
        with pytest.raises(Forbidden):
            chat.mark_no_answer(agency.bea, task.id)


class TestTag:
    def test_ours_are_set_and_the_trail_has_both(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        said = agency.says(task)
        tags = frozenset({Tag.QUESTION, Tag.DECISION})
        assert chat.tag(agency.ada, said.id, tags).tags == tags
        assert [one.tags for one in chat_of(agency, task)] == [tags]
        deed = last_deed(agency, task)
        assert (deed.old["tags"], deed.new["tags"]) == ("", "decision, question")

    @pytest.mark.parametrize("tag", [Tag.APPROVAL, Tag.AUTOMATIC])
    def test_an_approval_is_the_customers_alone(
        self, agency: SmallAgency, chat: Chat, tag: Tag
    ) -> None:
        said = agency.says(agency.task())
        with pytest.raises(BadInput, match="not_yours"):
            chat.tag(agency.manager, said.id, frozenset({tag}))

    def test_a_customers_approval_can_not_be_taken_off(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        now = agency.clock()
        approved = Message(
            id=MessageId(5),
            task_id=task.id,
            customer_id=task.customer_id,
            side=Side.CUSTOMER,
            author_id=None,
            author_name="Frau Kundin",
            text="WhatsApp ist in Ordnung",
            sent_at=now,
            visible_at=now,
            due_at=response_due(now),
            tags=frozenset({Tag.APPROVAL}),
        )
        with agency.office.running(Act.POST_MESSAGE, AGENCY) as doing:
            doing.work.messages.add(approved)
        with pytest.raises(BadInput, match="not_yours"):
            chat.tag(agency.ada, approved.id, frozenset())
        kept = chat.tag(agency.ada, approved.id, frozenset({Tag.APPROVAL, Tag.DECISION}))
        assert kept.tags == {Tag.APPROVAL, Tag.DECISION}

"""Whatever is done in a chat, the task's facts are what all its messages say (RESP-6)."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from data.files import FileStore
from domain.errors import BadInput, NotFound
from domain.ids import MessageId
from domain.message import Message, Side, Tag
from domain.task import Task, TaskStatus
from domain.waiting import waiting_in, with_waiting
from services.chat.chat import Chat
from tests.builders import SmallAgency


class Conversing(RuleBasedStateMachine):
    """The customer, two of our side and the program talk; words are taken back and waved off."""

    def __init__(self, agency: SmallAgency, chat: Chat) -> None:
        super().__init__()
        self.agency, self.chat = agency, chat
        self.task = agency.task(status=TaskStatus.REVIEW)
        self.sent: list[Message] = []
        self.waved_off: list[list[MessageId]] = []
        agency.clock.on(seconds=1)

    @rule(seconds=st.integers(0, 90_000))
    def time_goes_on(self, seconds: int) -> None:
        self.agency.clock.on(seconds=seconds)

    @rule(side=st.sampled_from([Side.CUSTOMER, Side.CUSTOMER, Side.AUTOMATIC]))
    def somebody_else_writes(self, side: Side) -> None:
        self.agency.says(self.task, "Und?", side)

    @rule(as_manager=st.booleans())
    def one_of_us_answers(self, as_manager: bool) -> None:
        who = self.agency.manager if as_manager else self.agency.ada
        self.sent.append(self.chat.post(who, self.task.id, "Gern"))

    @rule(seconds=st.integers(0, 12))
    def the_last_answer_is_taken_back(self, seconds: int) -> None:
        if not self.sent:
            return
        self.agency.clock.on(seconds=seconds)
        message = self.sent.pop()
        by = next(
            one for one in (self.agency.ada, self.agency.manager) if one.id == message.author_id
        )
        with suppress(BadInput):
            self.chat.take_back(by, message.id)

    @rule()
    def no_answer_is_needed(self) -> None:
        with suppress(BadInput):
            self.waved_off.append(list(self.chat.mark_no_answer(self.agency.ada, self.task.id)))

    @rule()
    def it_is_needed_after_all(self) -> None:
        if self.waved_off:
            self.chat.unmark_no_answer(self.agency.ada, self.task.id, self.waved_off.pop())

    @rule(tag=st.sampled_from([Tag.QUESTION, Tag.RESULT]))
    def the_newest_is_tagged(self, tag: Tag) -> None:
        newest = self.messages[-1:] if self.messages else []
        for message in newest:
            with suppress(NotFound, BadInput):
                self.chat.tag(self.agency.ada, message.id, frozenset({tag}))

    @property
    def messages(self) -> list[Message]:
        with self.agency.office.reading() as work:
            return list(work.messages.all_of(self.task.id))

    @invariant()
    def the_facts_are_what_the_messages_say(self) -> None:
        stored, messages = self.agency.stored(self.task), self.messages
        afresh = with_waiting(stored, waiting_in(messages))
        assert stored == afresh
        last = messages[-1].sent_at if messages else None
        assert stored.last_message_at == last

    @invariant()
    def the_check_is_owed_until_one_of_us_wrote(self) -> None:
        stored = self.agency.stored(self.task)
        wrote = any(message.side is Side.OURS for message in self.messages)
        owed = (None, None) if wrote else (self.task.check_since, self.task.check_due_at)
        assert (stored.check_since, stored.check_due_at) == owed

    @invariant()
    def every_answer_kept_belongs_to_a_message_that_is_there(self) -> None:
        there = {message.id for message in self.messages}
        with self.agency.office.reading() as work:
            rows = work.reader.rows(
                "SELECT message_id, due_at FROM answers WHERE task_id = :task", task=self.task.id
            )
        assert {row[0] for row in rows} <= there


def test_the_facts_always_follow_from_the_messages(agency: SmallAgency, tmp_path: Path) -> None:
    chat = Chat(agency.office, FileStore(tmp_path))
    run_state_machine_as_test(
        lambda: Conversing(agency, chat),  # type: ignore[arg-type]
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_test_would_notice_a_wrong_fact(agency: SmallAgency, tmp_path: Path) -> None:
    talk = Conversing(agency, Chat(agency.office, FileStore(tmp_path)))
    talk.somebody_else_writes(Side.CUSTOMER)
    with agency.office.database.write() as work:
        wrong: Task = replace(work.tasks.get(talk.task.id), unanswered_count=7)
        work.tasks.save(wrong)
    with pytest.raises(AssertionError):
        talk.the_facts_are_what_the_messages_say()

"""Writing in a task chat: post, take back - on both engines."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain.answer import AnswerKind
from domain.calendar import BERLIN
from domain.errors import BadInput, Forbidden, NotFound
from domain.message import TAKE_BACK
from domain.permission import Act
from domain.response import response_due
from domain.task import TaskStatus
from domain.template import Unfilled
from services.chat.chat import LONGEST, Chat
from tests.builders import SmallAgency
from tests.services.chat.evidence import answers_by, chat_of, last_deed


class TestPost:
    def test_it_ends_the_waiting_and_is_kept_as_an_answer(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        asked = agency.says(task)
        agency.clock.on(hours=1)
        agency.says(task, "Hallo?")
        assert agency.stored(task).unanswered_count == 2
        agency.clock.on(hours=2)
        sent = chat.post(agency.ada, task.id, "  Bin dran.\x07 \r\n")
        stored = agency.stored(task)
        assert sent.text == "Bin dran."
        assert (stored.unanswered_since, stored.answer_due_at, stored.unanswered_count) == (
            None,
            None,
            0,
        )
        assert stored.last_message_at == sent.sent_at
        [given] = answers_by(agency, sent)
        assert (given.kind, given.arrived_at, given.due_at) == (
            AnswerKind.MESSAGE,
            asked.sent_at,
            asked.due_at,
        )
        assert (given.in_time, given.seconds) == (True, 3 * 3600)
        assert (given.assistant_id, given.answered_by) == (agency.ada.id, agency.ada.id)

    @pytest.mark.parametrize(
        ("clock", "in_time"), [("18:00:59", True), ("18:01:00", False), ("17:59:00", True)]
    )
    def test_the_minute_decides_whether_it_came_in_time(
        self, agency: SmallAgency, chat: Chat, clock: str, in_time: bool
    ) -> None:
        task = agency.task()
        agency.says(task)
        agency.clock.at = datetime.fromisoformat(f"2026-11-23T{clock}").replace(tzinfo=BERLIN)
        [given] = answers_by(agency, chat.post(agency.ada, task.id, "Gern"))
        assert given.in_time is in_time

    def test_a_manager_answers_standing_in_and_the_figure_is_the_assistants(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        agency.says(task)
        [given] = answers_by(agency, chat.post(agency.manager, task.id, "Ich übernehme"))
        assert (given.assistant_id, given.answered_by) == (agency.ada.id, agency.manager.id)

    def test_writing_about_a_task_in_review_is_the_reaction_it_waited_for(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        agency.says(task)
        sent = chat.post(agency.ada, task.id, "Ich sehe sie mir an")
        assert [one.kind for one in answers_by(agency, sent)] == [
            AnswerKind.CHECK,
            AnswerKind.MESSAGE,
        ]
        stored = agency.stored(task)
        assert (stored.check_since, stored.check_due_at, stored.response_due_at) == (None,) * 3

    def test_without_anything_owed_it_answers_nothing(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        assert answers_by(agency, chat.post(agency.ada, task.id, "Übrigens …")) == []

    def test_others_see_it_after_ten_seconds_and_the_trail_says_so(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        sent = chat.post(agency.ada, task.id, "Gleich")
        assert sent.visible_at - sent.sent_at == TAKE_BACK
        deed = last_deed(agency, task)
        assert (deed.act, deed.message_id, deed.shows_at) == (
            Act.POST_MESSAGE,
            sent.id,
            sent.visible_at,
        )
        assert deed.subject.customer_id == agency.acme

    @pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\x00\x1b"])
    def test_nothing_to_say_is_refused(self, agency: SmallAgency, chat: Chat, text: str) -> None:
        task = agency.task()
        with pytest.raises(BadInput, match="missing"):
            chat.post(agency.ada, task.id, text)
        assert chat_of(agency, task) == []

    def test_the_longest_text_goes_and_one_more_sign_does_not(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        chat.post(agency.ada, task.id, "x" * LONGEST)
        with pytest.raises(BadInput, match="too_long"):
            chat.post(agency.ada, task.id, "x" * (LONGEST + 1))

    def test_hostile_text_is_kept_without_its_controls(
        self, agency: SmallAgency, chat: Chat, hostile_name: str
    ) -> None:
        task = agency.task()
        sent = chat.post(agency.ada, task.id, f"<{hostile_name}>")
        [stored] = chat_of(agency, task)
        assert stored.text == sent.text
        assert "\x1b" not in stored.text

    def test_another_assistants_task_is_out_of_reach(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        with pytest.raises(Forbidden):
            chat.post(agency.bea, task.id, "Hallo")
        assert chat_of(agency, task) == []

    def test_a_task_that_does_not_exist_is_not_found(self, agency: SmallAgency, chat: Chat) -> None:
        with pytest.raises(NotFound):
            chat.post(agency.manager, agency.task().id + 1, "Hallo")  # type: ignore[arg-type]

    def test_files_come_along_and_a_missing_one_stops_everything(
        self, agency: SmallAgency, chat: Chat, tmp_path: Path
    ) -> None:
        (tmp_path / "Plan.txt").write_text("Inhalt", encoding="utf-8")
        task = agency.task()
        sent = chat.post(agency.ada, task.id, "", files=[tmp_path / "Plan.txt"])
        assert [file.name for file in sent.attachments] == ["Plan.txt"]
        with pytest.raises(BadInput, match="no_such_file"):
            chat.post(agency.ada, task.id, "Anbei", files=[tmp_path / "fehlt.txt"])
        assert len(chat_of(agency, task)) == 1


class TestPlaceholders:
    def test_a_text_of_ours_with_one_left_open_stays(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        with pytest.raises(Unfilled) as refusal:
            chat.post(agency.ada, task.id, "Bis {new_deadline}, {contact}?")
        assert refusal.value.names == ("new_deadline", "contact")
        assert chat_of(agency, task) == []

    def test_braces_that_are_none_of_ours_go(self, agency: SmallAgency, chat: Chat) -> None:
        sent = chat.post(agency.ada, agency.task().id, 'Der Stil: a { color: red } {"x": 1}')
        assert "{ color: red }" in sent.text

    def test_a_customer_writes_what_she_likes(self, agency: SmallAgency, chat: Chat) -> None:
        kim = agency.customer()
        assert chat.post(kim, agency.task().id, "Was heißt {due}?").text == "Was heißt {due}?"


class TestTakeBack:
    def test_what_it_answered_waits_again(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task(status=TaskStatus.REVIEW)
        agency.says(task)
        before = agency.stored(task)
        agency.clock.on(minutes=5)
        sent = chat.post(agency.ada, task.id, "Zu früh")
        agency.clock.on(seconds=9.9)
        chat.take_back(agency.ada, sent.id)
        after = agency.stored(task)
        for name in (
            *("unanswered_since", "unanswered_count", "answer_due_at", "check_since"),
            *("check_due_at", "response_due_at", "next_due_at", "last_message_at"),
        ):
            assert getattr(after, name) == getattr(before, name), name
        assert answers_by(agency, sent) == []
        assert sent.id not in [one.id for one in chat_of(agency, task)]

    def test_after_ten_seconds_it_stays(self, agency: SmallAgency, chat: Chat) -> None:
        task = agency.task()
        sent = chat.post(agency.ada, task.id, "Fest")
        agency.clock.on(seconds=10)
        with pytest.raises(BadInput, match="too_late"):
            chat.take_back(agency.ada, sent.id)
        assert [one.id for one in chat_of(agency, task)] == [sent.id]

    def test_nobody_takes_back_what_another_wrote(self, agency: SmallAgency, chat: Chat) -> None:
        sent = chat.post(agency.ada, agency.task().id, "Meins")
        with pytest.raises(BadInput, match="too_late"):
            chat.take_back(agency.manager, sent.id)

    def test_twice_is_once_too_often(self, agency: SmallAgency, chat: Chat) -> None:
        sent = chat.post(agency.ada, agency.task().id, "Weg")
        chat.take_back(agency.ada, sent.id)
        with pytest.raises(NotFound):
            chat.take_back(agency.ada, sent.id)

    def test_an_earlier_message_of_ours_still_answers(
        self, agency: SmallAgency, chat: Chat
    ) -> None:
        task = agency.task()
        agency.says(task)
        chat.post(agency.ada, task.id, "Eins")
        agency.clock.on(seconds=1)
        second = chat.post(agency.ada, task.id, "Zwei")
        chat.take_back(agency.ada, second.id)
        assert agency.stored(task).unanswered_count == 0


def test_a_promise_once_given_stays_whatever_else_comes(agency: SmallAgency, chat: Chat) -> None:
    task = agency.task()
    asked = agency.says(task)
    agency.clock.on(days=3)
    agency.says(task, "Noch immer nichts?")
    assert agency.stored(task).answer_due_at == asked.due_at
    assert asked.due_at == response_due(asked.sent_at)
    assert agency.clock() - asked.sent_at == timedelta(days=3)

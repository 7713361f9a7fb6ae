"""Messages of the chats, their files, and the answers they were, in and out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from data.ids import new_id
from data.work import Work
from domain.answer import Answer, AnswerKind
from domain.errors import NotFound
from domain.ids import AttachmentId, MessageId
from domain.message import Attachment, Message, Side, Tag
from domain.task import Task
from tests.data.records import AT, Kept


def _with_files(message: Message, *names: str) -> Message:
    files = [Attachment(AttachmentId(new_id(AT)), message.id, name, "ab" * 32, 3) for name in names]
    return replace(message, attachments=tuple(files))


def _answer(task: Task, message: Message) -> Answer:
    return Answer(
        id=new_id(AT),
        task_id=task.id,
        kind=AnswerKind.MESSAGE,
        assistant_id=task.assistant_id,
        answered_by=task.assistant_id,
        arrived_at=AT,
        due_at=AT + timedelta(hours=9),
        answered_at=AT + timedelta(hours=1),
        in_time=True,
        message_id=message.id,
    )


def _said(kept: Kept, work: Work, task: Task, *sides: Side) -> list[Message]:
    return [work.messages.add(kept.message(task, side=side)) for side in sides]


def test_a_message_comes_back_with_its_files_and_tags(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        plain = kept.message(task, tags=frozenset({Tag.QUESTION, Tag.RESULT}), external_id="m-1")
        full = work.messages.add(_with_files(plain, "../a.pdf", "[/x].png"))
    with kept.database.read() as work:
        assert work.messages.get(full.id) == full
        file = full.attachments[1]
        assert work.messages.file(file.id) == (file, task.id)
        assert work.messages.newest_of(task.id) == replace(full, attachments=())


def test_what_is_not_there_is_not_found(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        assert work.messages.newest_of(task.id) is None
        with pytest.raises(NotFound):
            work.messages.get(MessageId(1))
        with pytest.raises(NotFound):
            work.messages.file(1)


def test_many_messages_are_added_with_their_files(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        many = [kept.message(task), _with_files(kept.message(task), "a.txt")]
        work.messages.add_many(many)
        work.messages.add_many([])
        assert [work.messages.get(one.id) for one in many] == many
        assert [one.id for one in work.messages.all_of(task.id)] == [one.id for one in many]


def test_what_came_after_our_last_word_waits(kept: Kept) -> None:
    with kept.database.write() as work:
        task, other = kept.task(work), kept.task(work)
        before = _said(kept, work, task, Side.CUSTOMER)
        assert work.messages.since_last_answer(task.id) == before
        _said(kept, work, task, Side.OURS)
        assert work.messages.since_last_answer(task.id) == []
        after = _said(kept, work, task, Side.CUSTOMER, Side.AUTOMATIC, Side.CUSTOMER)
        _said(kept, work, other, Side.OURS)
        assert work.messages.since_last_answer(task.id) == after


def test_saving_changes_tags_and_need_but_never_the_words(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        (message,) = _said(kept, work, task, Side.CUSTOMER)
        tagged = replace(message, tags=frozenset({Tag.DECISION}), no_answer_needed=True)
        work.messages.save(replace(tagged, text="etwas anderes"))
        assert work.messages.get(message.id) == tagged


def test_a_removed_message_takes_its_files_and_answers_along(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        gone = work.messages.add(_with_files(kept.message(task, side=Side.OURS), "a.txt"))
        (stays,) = _said(kept, work, task, Side.OURS)
        answers = [_answer(task, gone), _answer(task, stays)]
        work.messages.add_answers(answers)
        work.messages.add_answers([])
        assert work.messages.answers_by(gone.id) == answers[:1]
        work.messages.remove(gone.id)
        assert work.messages.all_of(task.id) == [stays]
        assert work.messages.answers_by(gone.id) == []
        assert work.messages.answers_by(stays.id) == answers[1:]
        with pytest.raises(NotFound):
            work.messages.file(gone.attachments[0].id)

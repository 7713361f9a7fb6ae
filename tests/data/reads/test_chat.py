"""A chat as one person may see it, on both engines."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from data.reads.chat import ChatReads
from domain.errors import NotFound
from domain.ids import AttachmentId, MessageId
from domain.message import Attachment, Message, Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> Iterator[SmallAgency]:
    made = small_agency(database_url)
    yield made
    made.office.database.close()


@contextmanager
def reading(agency: SmallAgency, actor: Actor) -> Iterator[ChatReads]:
    with agency.office.reading() as work:
        yield ChatReads(work.reader, actor, agency.office.now())


def put(agency: SmallAgency, task: Task, *many: Message) -> None:
    """Messages exactly as they are given."""
    with agency.office.running(Act.POST_MESSAGE, AGENCY) as doing:
        for message in many:
            doing.work.messages.add(message)


def message(agency: SmallAgency, task: Task, number: int, by: Actor | None = None) -> Message:
    now = agency.clock()
    return Message(
        id=MessageId(number),
        task_id=task.id,
        customer_id=task.customer_id,
        side=Side.OURS if by else Side.CUSTOMER,
        author_id=by.id if by else None,
        author_name=by.name if by else "Frau Kundin",
        text=f"Nachricht {number}",
        sent_at=now,
        visible_at=now + timedelta(seconds=10) if by else now,
        tags=frozenset({Tag.RESULT, Tag.DECISION}) if by else frozenset(),
        attachments=(
            Attachment(AttachmentId(number * 10), MessageId(number), "Plan.pdf", "a" * 64, 7),
        ),
    )


def test_a_message_comes_back_as_it_was_stored(agency: SmallAgency) -> None:
    task = agency.task()
    kept = [message(agency, task, 1), message(agency, task, 2, agency.ada)]
    put(agency, task, *kept)
    with reading(agency, agency.ada) as reads:
        assert list(reads.messages(task.id)) == kept


def test_what_others_can_still_take_back_has_no_words_tags_or_files(agency: SmallAgency) -> None:
    task = agency.task()
    put(agency, task, message(agency, task, 1, agency.ada))
    with reading(agency, agency.manager) as reads:
        [seen] = reads.messages(task.id)
        assert (seen.author_name, seen.text, seen.tags, seen.attachments) == (
            agency.ada.name,
            "",
            frozenset(),
            (),
        )
        assert list(reads.texts(task.id)) == []
        with pytest.raises(NotFound):
            reads.file(AttachmentId(10))
    agency.clock.on(seconds=10)
    with reading(agency, agency.manager) as reads:
        [seen] = reads.messages(task.id)
        assert seen.text == "Nachricht 1"
        assert reads.file(AttachmentId(10)).name == "Plan.pdf"


def test_only_files_of_the_asked_messages_come_along(agency: SmallAgency) -> None:
    task = agency.task()
    put(agency, task, *(message(agency, task, number) for number in range(1, 8)))
    with reading(agency, agency.ada) as reads:
        page = reads.messages(task.id, since=MessageId(2), before=MessageId(7), limit=3)
    assert [one.id for one in page] == [4, 5, 6]
    assert [one.attachments[0].id for one in page] == [40, 50, 60]


def test_the_head_says_how_the_reader_stands_to_the_chat(agency: SmallAgency) -> None:
    task = agency.task()
    said = agency.says(task)
    with agency.office.running(Act.CREATE_TASK, AGENCY) as doing:
        doing.work.tasks.add_participant(task.id, agency.bea.id, agency.clock())
    with agency.office.keeping(agency.bea.id) as own:
        own.mark_read(task.id, said.id, agency.clock())
    with reading(agency, agency.bea) as reads:
        head = reads.head(task.id)
    assert (head.takes_part, head.read_upto, head.unanswered_count) == (True, said.id, 1)
    assert (head.customer_name, head.assistant_name) == ("Acme GmbH", agency.ada.name)
    assert head.response_due_at == said.due_at
    with reading(agency, agency.ada) as reads:
        head = reads.head(task.id)
    assert (head.takes_part, head.read_upto) == (False, 0)


def test_a_task_without_assistant_has_a_head(agency: SmallAgency) -> None:
    task = agency.task(assistant_id=None)
    with reading(agency, agency.manager) as reads:
        head = reads.head(task.id)
    assert (head.assistant_id, head.assistant_name) == (None, "")


def test_the_people_of_a_chat_are_those_who_serve_it_or_read_it(agency: SmallAgency) -> None:
    task = agency.task()
    said = agency.says(task)
    with agency.office.keeping(agency.manager.id) as own:
        own.mark_read(task.id, said.id, agency.clock())
        own.beat(agency.clock())
    with reading(agency, agency.ada) as reads:
        people = reads.people(reads.head(task.id))
    assert [(one.name, one.seen_at, one.read_upto) for one in people] == [
        ("Ada Assistent", None, 0),
        ("Mia Manager", agency.office.now(), said.id),
    ]

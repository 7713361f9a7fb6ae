"""Reading lists and chats: who sees what, page by page, on both engines."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.errors import BadInput, NotFound
from domain.ids import AttachmentId, MessageId
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from services.chat.chat import Chat
from services.chat.conversation import PAGE, Conversation, TaskFilter
from services.office import AGENCY
from tests.builders import SmallAgency


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def conversation(agency: SmallAgency, files: FileStore) -> Conversation:
    return Conversation(agency.office, files)


@pytest.fixture
def chat(agency: SmallAgency, files: FileStore) -> Chat:
    return Chat(agency.office, files)


def long_chat(agency: SmallAgency, task: Task, length: int) -> list[Message]:
    """A chat of so many messages, a minute apart, with every fifth by Ada."""
    made = []
    for nth in range(length):
        at = agency.clock.on(minutes=1)
        ours = nth % 5 == 4
        made.append(
            Message(
                id=MessageId(1000 + 3 * nth),
                task_id=task.id,
                customer_id=task.customer_id,
                side=Side.OURS if ours else Side.CUSTOMER,
                author_id=agency.ada.id if ours else None,
                author_name=agency.ada.name if ours else "Frau Kundin",
                text=f"Nachricht {nth} über Köln",
                sent_at=at,
                visible_at=at,
            )
        )
    with agency.office.running(Act.POST_MESSAGE, AGENCY) as doing:
        doing.work.messages.add_many(made)
    return made


class TestReach:
    """ROLE-2: no call gives another assistant's chat; ROLE-1: management reads every one."""

    def calls(
        self, agency: SmallAgency, conversation: Conversation, chat: Chat, folder: Path
    ) -> list[Callable[[Actor], object]]:
        task = agency.task()
        said = agency.says(task, "Vertraulich")
        (folder / "Plan.txt").write_text("geheim", encoding="utf-8")
        sent = chat.post(agency.ada, task.id, "Anbei", files=[folder / "Plan.txt"])
        agency.clock.on(seconds=11)
        file = sent.attachments[0].id
        return [
            lambda who: conversation.open(who, task.id),
            lambda who: conversation.open(who, task.id, since=said.id),
            lambda who: conversation.older(who, task.id, sent.id),
            lambda who: conversation.older(who, task.id, sent.id, since=said.id),
            lambda who: conversation.find(who, task.id, "vertraulich"),
            lambda who: conversation.mark_read(who, task.id, said.id),
            lambda who: conversation.save_file(who, file, folder / f"{who.name}.txt"),
            lambda who: conversation.lay_out_file(who, file, folder),
        ]

    def test_nobody_reads_another_assistants_chat(
        self, agency: SmallAgency, conversation: Conversation, chat: Chat, tmp_path: Path
    ) -> None:
        for call in self.calls(agency, conversation, chat, tmp_path):
            with pytest.raises(NotFound):
                call(agency.bea)
            call(agency.manager)
            call(agency.ada)
        assert conversation.tasks(agency.bea, TaskFilter()).rows == []
        assert not (tmp_path / f"{agency.bea.name}.txt").exists()

    def test_only_management_learns_who_else_works_here(
        self, agency: SmallAgency, conversation: Conversation
    ) -> None:
        assert conversation.assistants(agency.ada) == [(agency.ada.id, agency.ada.name)]
        assert [name for _id, name in conversation.assistants(agency.manager)] == [
            agency.ada.name,
            agency.bea.name,
        ]


class TestPages:
    @pytest.mark.parametrize("length", [0, 1, 6, 7, 8, 50])
    @pytest.mark.parametrize("limit", [1, 7, 50])
    def test_pages_joined_are_the_whole_chat(
        self, agency: SmallAgency, conversation: Conversation, length: int, limit: int
    ) -> None:
        task = agency.task()
        whole = long_chat(agency, task, length)
        page = conversation.open(agency.ada, task.id, limit=limit).page
        joined = list(page.messages)
        while page.more_above:
            page = conversation.older(agency.ada, task.id, joined[0].id, limit=limit)
            assert page.messages
            joined[:0] = page.messages
        assert joined == whole

    def test_everything_since_a_message_is_read_at_once(
        self, agency: SmallAgency, conversation: Conversation
    ) -> None:
        task = agency.task()
        whole = long_chat(agency, task, 120)
        page = conversation.open(agency.ada, task.id, since=whole[3].id).page
        assert (list(page.messages), page.more_above) == (whole[3:], True)
        rest = conversation.older(agency.ada, task.id, whole[3].id, since=whole[0].id)
        assert (list(rest.messages), rest.more_above) == (whole[:3], False)

    def test_nothing_new_is_an_empty_page(
        self, agency: SmallAgency, conversation: Conversation
    ) -> None:
        task = agency.task()
        whole = long_chat(agency, task, 3)
        page = conversation.open(agency.ada, task.id, since=MessageId(whole[-1].id + 1)).page
        assert (list(page.messages), page.more_above) == ([], True)

    def test_ten_thousand_messages_open_with_the_statements_of_ten(
        self, agency: SmallAgency, conversation: Conversation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        short, long = agency.task(title="kurz"), agency.task(title="lang")
        agency.says(short)
        long_chat(agency, long, 10_000)
        asked: list[str] = []
        from data.reader import Reader

        rows = Reader.rows

        def counted(self: Reader, sql: str, **parameters: object) -> object:
            asked.append(sql)
            return rows(self, sql, **parameters)

        monkeypatch.setattr(Reader, "rows", counted)
        conversation.open(agency.ada, short.id)
        few = list(asked)
        asked.clear()
        opened = conversation.open(agency.ada, long.id)
        assert asked == few
        assert len(opened.page.messages) == PAGE

    def test_a_list_goes_on_after_its_last_task(
        self, agency: SmallAgency, conversation: Conversation
    ) -> None:
        for nth in range(5):
            agency.task(title=f"Aufgabe {nth}")
        whole = conversation.tasks(agency.ada, TaskFilter()).rows
        first = conversation.tasks(agency.ada, TaskFilter(), limit=3)
        rest = conversation.tasks(agency.ada, TaskFilter(), after=first.rows[-1], limit=3)
        assert (first.more, rest.more) == (True, False)
        assert [*first.rows, *rest.rows] == whole


class TestSearch:
    @pytest.mark.parametrize("text", ["köln", "KÖLN", "über kö", "Nachricht 1 "])
    def test_it_finds_in_any_case_over_all_pages(
        self, agency: SmallAgency, conversation: Conversation, text: str
    ) -> None:
        task = agency.task()
        whole = long_chat(agency, task, 3 * PAGE)
        found = conversation.find(agency.ada, task.id, text)
        expected = [one.id for one in whole if text.casefold() in one.text.casefold()]
        assert list(found) == expected
        assert expected

    def test_an_empty_text_finds_nothing(
        self, agency: SmallAgency, conversation: Conversation
    ) -> None:
        task = agency.task()
        long_chat(agency, task, 3)
        assert list(conversation.find(agency.ada, task.id, "")) == []

    def test_what_can_still_be_taken_back_is_found_by_its_author_alone(
        self, agency: SmallAgency, conversation: Conversation, chat: Chat
    ) -> None:
        task = agency.task()
        sent = chat.post(agency.ada, task.id, "Geheimnis")
        assert list(conversation.find(agency.ada, task.id, "geheim")) == [sent.id]
        assert list(conversation.find(agency.manager, task.id, "geheim")) == []


class TestReadMarks:
    def test_colleagues_see_up_to_where_one_has_read(
        self, agency: SmallAgency, conversation: Conversation
    ) -> None:
        task = agency.task()
        whole = long_chat(agency, task, 3)
        conversation.mark_read(agency.manager, task.id, whole[1].id)
        conversation.mark_read(agency.manager, task.id, whole[0].id)
        people = conversation.open(agency.ada, task.id).people
        marks = {one.name: one.read_upto for one in people}
        assert marks == {agency.ada.name: 0, agency.manager.name: whole[1].id}
        assert conversation.open(agency.manager, task.id).head.read_upto == whole[1].id


class TestFiles:
    def test_a_file_is_saved_elsewhere_but_never_over_another(
        self, agency: SmallAgency, conversation: Conversation, chat: Chat, tmp_path: Path
    ) -> None:
        source = tmp_path / "Plan.txt"
        source.write_text("Inhalt", encoding="utf-8")
        task = agency.task()
        sent = chat.post(agency.ada, task.id, "", files=[source])
        file = sent.attachments[0].id
        kept = conversation.save_file(agency.ada, file, tmp_path / "Kopie.txt")
        assert kept.read_text(encoding="utf-8") == "Inhalt"
        with pytest.raises(BadInput, match="exists"):
            conversation.save_file(agency.ada, file, tmp_path / "Kopie.txt")

    def test_it_is_laid_out_under_its_own_name_every_time(
        self, agency: SmallAgency, conversation: Conversation, chat: Chat, tmp_path: Path
    ) -> None:
        source = tmp_path / "-rf [x] Plan.txt"
        source.write_text("Inhalt", encoding="utf-8")
        task = agency.task()
        file = chat.post(agency.ada, task.id, "", files=[source]).attachments[0].id
        once = conversation.lay_out_file(agency.ada, file, tmp_path)
        again = conversation.lay_out_file(agency.ada, file, tmp_path)
        assert once.name == again.name == "-rf [x] Plan.txt"
        assert once != again

    def test_an_unknown_file_is_not_found(
        self, agency: SmallAgency, conversation: Conversation, tmp_path: Path
    ) -> None:
        with pytest.raises(NotFound):
            conversation.lay_out_file(agency.manager, AttachmentId(1), tmp_path)


def test_a_message_between_two_others_is_where_its_identity_puts_it(
    agency: SmallAgency, conversation: Conversation
) -> None:
    """A terminal whose clock is behind writes between messages that are already seen."""
    task = agency.task()
    whole = long_chat(agency, task, 3)
    late = replace(whole[1], id=MessageId(whole[1].id + 1), sent_at=agency.clock() + timedelta(1))
    with agency.office.running(Act.POST_MESSAGE, AGENCY) as doing:
        doing.work.messages.add(late)
    ids = [one.id for one in conversation.open(agency.ada, task.id).page.messages]
    assert ids == sorted(ids)
    assert late.id in ids


def test_tagged_messages_are_found_by_those_who_may_read_them(
    agency: SmallAgency, chat: Chat, tmp_path: Path
) -> None:
    task, reading = agency.task(), Conversation(agency.office, FileStore(tmp_path))
    chat.post(agency.ada, task.id, "Plauderei")
    decided = chat.post(agency.ada, task.id, "[/x] so", tags=frozenset({Tag.DECISION}))
    assert reading.tagged(agency.manager, task.id) == []
    agency.clock.on(minutes=1)
    [found] = reading.tagged(agency.manager, task.id)
    assert (found.id, found.tags, found.beginning) == (decided.id, decided.tags, "[/x] so")
    with pytest.raises(NotFound):
        reading.tagged(agency.bea, task.id)

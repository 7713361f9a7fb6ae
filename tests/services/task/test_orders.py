"""A task is ordered whole, with files, and ordered again with what was said (TASK-1, TASK-8)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.errors import BadInput, Forbidden, NotFound
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.person import Role
from domain.task import Task, TaskStatus
from services.chat.chat import Chat
from services.office import AGENCY
from services.task.orders import Orders
from tests.builders import SmallAgency
from tests.services.task.evidence import FRIDAY, answers, chat, order, trail
from tests.stored import task_ids


@pytest.fixture
def orders(agency: SmallAgency, tmp_path: Path) -> Orders:
    return Orders(agency.office, FileStore(tmp_path / "files"))


def paper(folder: Path, name: str = "Liste.txt") -> Path:
    path = folder / name
    path.write_text("1, 2, 3")
    return path


def said(agency: SmallAgency, task: Task, *tags: Tag, text: str = "Farbe: blau") -> Message:
    message = agency.says(task, text)
    with agency.office.running(Act.TAG_MESSAGE, AGENCY) as doing:
        return doing.work.messages.save(replace(message, tags=frozenset(tags)))


class TestPlace:
    def test_an_order_of_staff_tells_who_entered_it(
        self, orders: Orders, agency: SmallAgency
    ) -> None:
        task = orders.place(agency.ada, order(agency, material="Logo", remarks="Bitte bunt"))
        assert agency.stored(task) == task
        assert task.description == "Drei Angebote\n\nMaterial: Logo\n\nAußerdem: Bitte bunt"
        (line,) = trail(agency, task)
        assert (line.actor_name, line.act, line.role) == (
            agency.ada.name,
            Act.CREATE_TASK,
            Role.ASSISTANT,
        )

    def test_a_customer_orders_for_herself_alone(self, orders: Orders, agency: SmallAgency) -> None:
        kim = agency.customer()
        task = orders.place(kim, order(agency))
        assert (task.created_by, task.assistant_id) == (kim.id, agency.ada.id)
        with pytest.raises(Forbidden):
            orders.place(kim, order(agency, customer_id=agency.bolt))

    def test_files_stand_in_the_chat_and_wait_for_nothing(
        self, orders: Orders, agency: SmallAgency, tmp_path: Path
    ) -> None:
        kim = agency.customer()
        task = orders.place(kim, order(agency), [paper(tmp_path), paper(tmp_path, "Logo.svg")])
        brought, told = chat(agency, task)
        with agency.office.reading() as work:
            kept = work.messages.get(brought.id).attachments
        assert [file.name for file in kept] == ["Liste.txt", "Logo.svg"]
        assert (brought.side, brought.author_name) == (Side.CUSTOMER, kim.name)
        assert told.tags == {Tag.AUTOMATIC}
        stored = agency.stored(task)
        assert (stored.unanswered_count, stored.answer_due_at) == (0, None)
        assert stored.response_due_at == stored.check_due_at

    def test_a_file_that_cannot_be_kept_creates_nothing(
        self, orders: Orders, agency: SmallAgency, tmp_path: Path
    ) -> None:
        with pytest.raises(BadInput) as refused:
            orders.place(agency.ada, order(agency), [tmp_path / "fehlt"])
        assert refused.value.field == "file"
        with agency.office.reading() as work:
            assert task_ids(work) == []


class TestRepeated:
    def test_tagged_words_come_along_as_copies_with_their_files(
        self, orders: Orders, agency: SmallAgency, tmp_path: Path
    ) -> None:
        origin = agency.task(status=TaskStatus.DONE)
        posted = Chat(agency.office, orders.files).post(
            agency.ada,
            origin.id,
            "Vorlage",
            tags=frozenset({Tag.INFORMATION}),
            files=[paper(tmp_path)],
        )
        agency.clock.on(minutes=1)
        said(agency, origin, Tag.DECISION)
        agency.says(origin, "Danke!")
        task = orders.place(agency.ada, order(agency, origin_id=origin.id, deadline=FRIDAY))
        assert task.origin_id == origin.id
        first, second, _told = chat(agency, task)
        assert (first.text, set(first.tags)) == ("Vorlage", {Tag.INFORMATION})
        assert first.author_name == f"Kopie aus #{origin.number} · {agency.ada.name}"
        assert (second.text, set(second.tags)) == ("Farbe: blau", {Tag.DECISION})
        assert {first.side, second.side} == {Side.AUTOMATIC}
        with agency.office.reading() as work:
            (file,) = work.messages.get(first.id).attachments
        assert (file.name, file.sha256) == ("Liste.txt", posted.attachments[0].sha256)
        assert agency.stored(task).unanswered_count == 0
        assert answers(agency) == []

    def test_no_permission_comes_along(self, orders: Orders, agency: SmallAgency) -> None:
        origin = agency.task()
        said(agency, origin, Tag.APPROVAL, text="Am Wochenende, ja.")
        said(agency, origin, Tag.APPROVAL, Tag.DECISION, text="So machen wir es.")
        task = orders.place(agency.ada, order(agency, origin_id=origin.id))
        copied, _told = chat(agency, task)
        assert (copied.text, set(copied.tags)) == ("So machen wir es.", {Tag.DECISION})

    def test_what_can_still_be_taken_back_does_not_come_along(
        self, orders: Orders, agency: SmallAgency
    ) -> None:
        origin = agency.task()
        Chat(agency.office, orders.files).post(
            agency.ada, origin.id, "Gleich weg", tags=frozenset({Tag.DECISION})
        )
        task = orders.place(agency.ada, order(agency, origin_id=origin.id))
        assert len(chat(agency, task)) == 1
        agency.clock.on(seconds=10)
        again = orders.place(agency.ada, order(agency, origin_id=origin.id))
        assert len(chat(agency, again)) == 2

    def test_nothing_goes_over_to_another_customer(
        self, orders: Orders, agency: SmallAgency
    ) -> None:
        theirs = agency.task(agency.bolt)
        with pytest.raises(BadInput) as refused:
            orders.place(agency.manager, order(agency, origin_id=theirs.id))
        assert (refused.value.field, refused.value.why) == ("customer", "of_another")
        with pytest.raises(NotFound):
            orders.place(agency.ada, order(agency, origin_id=theirs.id))

    def test_only_who_may_read_it_orders_it_again(
        self, orders: Orders, agency: SmallAgency
    ) -> None:
        task = agency.task(budget_seconds=int(timedelta(hours=3).total_seconds()))
        assert orders.repeated(agency.ada, task.id) == agency.stored(task)
        assert orders.repeated(agency.customer(), task.id).id == task.id
        with pytest.raises(NotFound):
            orders.repeated(agency.bea, task.id)

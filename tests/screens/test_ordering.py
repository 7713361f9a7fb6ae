"""Ordering a task from a room: the questions, the draft, the act; and ordering one again."""

from pathlib import Path

import pytest

from domain.autochat import Question
from domain.person import Actor
from domain.task import Task
from screens.autochat import Autochat
from screens.autochat.draft import OrderDraft, draft_of
from screens.ordering import DRAFT
from services.customer.customers import Customers
from services.desk import Desk
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import Hands, hands
from widgets.chat.composer import Composer


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


def kept(desk: Desk, actor: Actor) -> OrderDraft:
    return draft_of(desk.drafts.text(actor.id, DRAFT))


def typed(someone: Hands) -> str:
    return someone.host.screen.query_one(Composer).text


async def test_management_is_told_how_customers_come_in(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Customers, "choices", lambda self, actor: [])
    async with hands(agency, agency.manager, tmp_path) as mia:
        mia.room.order()
        await mia.settle()
        assert "vpa import" in mia.told


async def test_without_a_customer_she_is_told_so(agency: SmallAgency, tmp_path: Path) -> None:
    with agency.office.database.write() as work:
        work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
    async with hands(agency, agency.ada, tmp_path) as ada:
        ada.room.order()
        await ada.settle()
        assert "No customer is yours yet" in ada.told


async def test_a_task_is_created_and_its_draft_forgotten(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        ada.room.order()
        await ada.settle()
        await ada.pilot.press(*"Stand", "enter", "enter", "enter", "enter", *"2,5", "enter")
        await ada.press("enter", "enter", "ctrl+s")
        (created,) = ada.room.results
        assert created is not None
        assert agency.stored(created).budget_seconds == 9000
        assert (created.customer_id, created.title) == (agency.acme, "Stand")
        assert kept(ada.host.desk, agency.ada) == OrderDraft()


async def test_a_customer_orders_for_herself_and_is_not_asked_for_whom(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    async with hands(agency, kim, tmp_path) as host:
        host.room.order()
        await host.settle()
        chat = host.host.screen
        assert isinstance(chat, Autochat)
        assert chat.question is Question.DESCRIPTION
        await host.pilot.press(*"Stand", "enter", "enter", "enter", "enter", *"2", "enter")
        await host.press("enter", "enter", "ctrl+s")
        (created,) = host.room.results
        assert created is not None
        assert (created.customer_id, created.created_by) == (agency.acme, kim.id)
        assert "In its chat" in host.told


async def test_management_is_asked_for_whom_unless_a_room_says_it(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path) as mia:
        mia.room.order()
        await mia.settle()
        assert "For which customer" in mia.painted
        await mia.press("escape")
        mia.room.order(agency.bolt)
        await mia.settle()
        assert "Bolt & Söhne" in mia.painted
        assert "What is to be done" in mia.painted


async def test_what_is_typed_is_there_again_at_another_terminal_after_a_kill(
    agency: SmallAgency, tmp_path: Path
) -> None:
    """The first program is never closed: whatever is read next was on the disk already."""
    async with hands(agency, agency.ada, tmp_path) as ada:
        ada.room.order()
        await ada.settle()
        await ada.pilot.press(*"Stand", "enter", "enter", *"Tab")
        await ada.settle()
        async with hands(agency, agency.ada, tmp_path) as again:
            again.room.order()
            await again.settle()
            assert typed(again) == "Tab"
            assert "Your draft is here again." in again.painted
            assert "Stand" in again.painted


async def test_a_refused_task_stays_typed(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        ada.room.order(agency.acme)
        await ada.settle()
        await ada.pilot.press(*"Stand", "enter", "enter", "enter", "enter", *"1", "enter")
        await ada.press("enter", "enter")
        with agency.office.database.write() as work:
            work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
        await ada.press("ctrl+s")
        assert ada.room.results == [None]
        assert "role does not allow" in ada.told
        assert kept(ada.host.desk, agency.ada).answers[Question.TITLE] == "Stand"


async def repeated(someone: Hands, task: Task) -> Autochat:
    someone.room.repeat(task.id)
    await someone.settle()
    chat = someone.host.screen
    assert isinstance(chat, Autochat)
    return chat


async def test_a_task_ordered_again_asks_only_for_its_deadline(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(expected_result="Tickets")
    async with hands(agency, agency.ada, tmp_path) as ada:
        chat = await repeated(ada, task)
        assert chat.question is Question.DEADLINE
        assert f"#{task.number} once more" in ada.painted
        await ada.press("enter")
        assert chat.question is Question.DEADLINE
        await ada.press(*"Fr 12 Uhr", "enter", "ctrl+s")
        (created,) = ada.room.results
        assert created is not None
        assert created.origin_id == task.id
        assert (created.title, created.description) == (task.title, task.description)
        assert (created.expected_result, created.budget_seconds) == ("Tickets", 3600)


async def test_the_draft_of_a_copy_and_that_of_a_new_task_are_two(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task()
    async with hands(agency, agency.ada, tmp_path) as ada:
        ada.room.order()
        await ada.settle()
        await ada.press(*"Neu", "escape")
        await repeated(ada, task)
        await ada.press(*"Fr", "escape")
        ada.room.order()
        await ada.settle()
        assert typed(ada) == "Neu"
        await ada.press("escape")
        await repeated(ada, task)
        assert typed(ada) == "Fr"


async def test_who_leaves_later_is_told_that_the_draft_is_kept_if_there_is_one(
    agency: SmallAgency, tmp_path: Path
) -> None:
    said = "The draft is kept"
    async with hands(agency, agency.ada, tmp_path) as ada:
        ada.room.order()
        await ada.settle()
        await ada.press("escape")
        await repeated(ada, agency.task())
        await ada.press("escape")
        assert said not in ada.told
        ada.room.order()
        await ada.settle()
        await ada.press(*"Neu", "ctrl+r")
        await ada.pilot.pause(0.4)
        await ada.press("y")
        assert said not in ada.told
        ada.room.order()
        await ada.settle()
        await ada.press(*"Neu", "escape")
        assert said in ada.told

"""The tasks' room as a customer has it: her tasks, her words, her keys (ROLE-3)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain.calendar import BERLIN
from domain.message import Side
from domain.task import TaskStatus
from services.dashboard.glance import Glance
from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import at_work
from tests.stored import task_ids
from widgets.commands import find, for_customers


@pytest.fixture
def agency(database_url: str) -> Iterator[SmallAgency]:
    made = small_agency(database_url)
    yield made
    made.office.database.close()


async def test_what_waits_for_her_comes_first_and_others_tasks_not_at_all(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    agency.task(title="In Arbeit", status=TaskStatus.IN_PROGRESS)
    agency.task(title="Fertig", status=TaskStatus.DELIVERED)
    agency.task(title="Gesucht", status=TaskStatus.WITH_OPERATIONS)
    agency.task(title="Auch gesucht", status=TaskStatus.WITH_TEAM_LEAD)
    agency.task(agency.bolt, title="Von anderen")
    async with at_work(agency, kim, tmp_path) as hand:
        painted = hand.painted()
        places = [painted.index(one) for one in ("wartet auf Ihr Wort", "Fertig", "Gesucht")]
        assert places == sorted(places)
        assert painted.count("wir suchen die richtige Person") == 1
        assert "Von anderen" not in painted
        assert "Acme" not in painted


async def test_she_writes_and_reads_who_has_read(agency: SmallAgency, tmp_path: Path) -> None:
    kim = agency.customer()
    task = agency.task()
    agency.says(task, "Ich bin dran.", Side.OURS, agency.ada)
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("j", "enter", "r", *"Danke", "enter")
        agency.clock.on(seconds=11)
        with agency.office.reading() as work:
            said = work.messages.newest_of(task.id)
        assert said is not None
        assert (said.side, said.author_id) == (Side.CUSTOMER, kim.id)
        for reader in (agency.ada, agency.manager):
            with agency.office.keeping(reader.id) as own:
                own.mark_read(task.id, said.id, agency.clock())
        await hand.others_did()
        assert "gelesen von Ada Assistent" in hand.painted()
        assert agency.manager.name not in hand.painted()


async def test_she_accepts_what_was_delivered(agency: SmallAgency, tmp_path: Path) -> None:
    kim = agency.customer()
    task = agency.task(status=TaskStatus.DELIVERED)
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("j", "a")
        assert "annehmen?" in hand.painted()
        await hand.pilot.pause(0.35)
        await hand.press("j")
        await hand.settle()
    assert agency.stored(task).status is TaskStatus.DONE


async def test_where_nothing_waits_her_word_is_not_asked(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("j", "a", "b")
        assert hand.host.told[-1] == "Hier wartet nichts auf Ihr Wort."
    assert agency.stored(task) == task


async def test_she_deletes_what_is_still_checked(agency: SmallAgency, tmp_path: Path) -> None:
    kim = agency.customer()
    task = agency.task(status=TaskStatus.REVIEW)
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("j", "delete")
        await hand.pilot.pause(0.35)
        await hand.press("j")
    assert agency.stored(task).status is TaskStatus.DELETED


async def test_no_key_of_ours_is_known_in_her_room(agency: SmallAgency, tmp_path: Path) -> None:
    kim = agency.customer()
    task = agency.task(status=TaskStatus.REVIEW, area=None)
    async with at_work(agency, kim, tmp_path) as hand:
        theirs = {one.id for one in (*for_customers.SHARED, *for_customers.ONLY)}
        for keys in (("j",), ("enter",), ("r",), ("escape",)):
            await hand.press(*keys)
            active = hand.host.screen.active_bindings.values()
            assert {one.binding.id for one in active if find(one.binding.id)} <= theirs
        await hand.press("x", "X", "s", "d", "A", "R", "m", "o")
        assert hand.host.told == []
    assert agency.stored(task) == task


async def test_the_key_facts_tell_her_own_factor_and_a_presence_that_rests(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    agency.task(status=TaskStatus.IN_PROGRESS)
    agency.clock.at = agency.clock.at.astimezone(BERLIN).replace(hour=20) + timedelta(minutes=3)
    with agency.office.keeping(agency.ada.id) as own:
        own.beat(agency.clock())
    async with at_work(agency, kim, tmp_path, (180, 45)) as hand:
        await hand.press("j", "enter")
        painted = hand.painted()
        assert "○ offline · Ada Assistent" in painted
        assert "Kunde 1,0 · Assistenz" not in painted
        assert "der Kunde sieht" not in painted


async def test_she_looks_at_who_works_for_her(agency: SmallAgency, tmp_path: Path) -> None:
    kim = agency.customer()
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("w")
        assert "Ada Assistent" in hand.painted()
        assert "example.org" not in hand.painted()
        await hand.press("escape")
        assert len(hand.host.screen_stack) == 1


async def test_she_orders_by_answering_one_question_after_the_other(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.books(agency.acme, 10)
    async with at_work(agency, agency.customer(), tmp_path) as hand:
        await hand.press("n")
        painted = hand.painted()
        assert "Frage 1 von" in painted
        assert "Acme" not in painted
        await hand.press(*"Flug buchen", "enter")
        assert "Flug buchen" in hand.painted()
        await hand.press("escape")
        assert len(hand.host.screen_stack) == 1


async def test_she_orders_by_answering_and_is_asked_politely(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("n")
        assert "Was dürfen wir für Sie tun" in hand.painted()
        await hand.press(*"Stand", "enter", "enter", "enter", "enter", "2", "enter")
        await hand.press("enter", "enter", "ctrl+s")
    with agency.office.reading() as work:
        (task_id,) = task_ids(work)
        created = work.tasks.get(task_id)
    assert (created.title, created.created_by) == ("Stand", kim.id)
    assert (created.customer_id, created.budget_seconds) == (agency.acme, 7200)


async def test_from_seven_in_the_evening_she_sees_nobody_online(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task()
    kim = agency.customer()
    agency.clock.at = datetime(2026, 11, 23, 18, 59, 30, tzinfo=BERLIN)
    Glance(agency.office).beat(agency.ada)
    async with at_work(agency, kim, tmp_path) as hand:
        await hand.press("enter")
        assert "● Ada Assistent" in hand.painted()
        agency.clock.on(seconds=31)
        hand.host.room._tick_list()
        assert "○ Ada Assistent" in hand.painted()

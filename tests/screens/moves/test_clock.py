"""The clock by keys: start, stop, switch, and what is asked about forgotten runs."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.entry import Entry, EntryFlag
from domain.task import Task, TaskStatus
from screens.moves.clock import answer_open_runs, stop_running
from services.time.clocking import Clocking
from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import Hand, at_work


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallAgency]:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    made = small_agency(sqlite_url)
    yield made
    made.office.database.close()


def entries(agency: SmallAgency, task: Task) -> list[Entry]:
    with agency.office.reading() as work:
        return list(work.entries.of_task(task.id))


def working(agency: SmallAgency, title: str, hours: int = 20) -> Task:
    status = TaskStatus.IN_PROGRESS
    return agency.task(title=title, status=status, budget_seconds=hours * 3600)


def told(hand: Hand) -> str:
    return "\n".join(hand.host.told)


async def test_t_starts_it_and_stops_it_with_a_line(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency, "Reise [/x]")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("t")
        assert "Deine Uhr läuft; 20:00 h Arbeitszeit sind übrig." in told(hand)
        agency.clock.on(minutes=67)
        await hand.press("t")
        assert "Deine Uhr auf #1 Reise [/x] läuft seit 1:07" in " ".join(hand.painted().split())
        await hand.press("escape")
        assert entries(agency, task) == []
        await hand.press("t", *"Gelesen", "enter")
        (entry,) = entries(agency, task)
        assert (entry.seconds, entry.note) == (67 * 60, "Gelesen")


async def test_where_no_clock_can_run_the_other_one_runs_on(
    agency: SmallAgency, tmp_path: Path
) -> None:
    first = working(agency, "erste")
    agency.task(title="zweite", status=TaskStatus.REVIEW)
    Clocking(agency.office).start(agency.ada, first.id)
    agency.clock.on(minutes=30)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("g", "t")
        assert "nur auf einer Aufgabe in Arbeit" in told(hand)
        assert "Wechseln?" not in hand.painted()
    assert Clocking(agency.office).running(agency.ada) is not None
    assert entries(agency, first) == []


async def test_a_second_one_is_shown_the_first_and_switches(
    agency: SmallAgency, tmp_path: Path
) -> None:
    first, second = working(agency, "erste"), working(agency, "zweite")
    Clocking(agency.office).start(agency.ada, first.id)
    agency.clock.on(minutes=30)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        hand.host.room.list_pane.rows.move_to(second.id)
        await hand.press("t")
        assert "Deine Uhr läuft schon auf #1 erste" in " ".join(hand.painted().split())
        await hand.press("j", *"halb", "enter")
        assert [one.seconds for one in entries(agency, first)] == [1800]
        run = Clocking(agency.office).running(agency.ada)
        assert run is not None and run.clock.task_id == second.id


async def test_a_forgotten_run_asks_for_its_end(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency, "lang")
    clock = Clocking(agency.office).start(agency.ada, task.id)
    agency.clock.on(hours=10)
    Clocking(agency.office).stop(agency.ada, clock.run_id)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        hand.host.room.run_worker(answer_open_runs(hand.host.room), group="write")
        await hand.settle()
        await hand.press(*"Recherche", "enter")
        await hand.press(*"25:00")
        assert "keine Uhrzeit" in hand.painted()
        await hand.press(*["backspace"] * 5, *"10:30", "enter")
    (entry,) = entries(agency, task)
    assert (entry.seconds, entry.note, entry.asks) == (5400, "Recherche", False)
    assert EntryFlag.SHORTENED in entry.flags


async def test_one_that_still_runs_is_asked_about_too(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency, "vergessen")
    Clocking(agency.office).start(agency.ada, task.id)
    agency.clock.on(hours=9)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        hand.host.room.run_worker(answer_open_runs(hand.host.room), group="write")
        await hand.settle()
        assert "vergessen" in hand.painted()
        await hand.press("j", *"Gelesen", "enter", "enter")
    (entry,) = entries(agency, task)
    assert (entry.seconds, entry.asks) == (9 * 3600, False)
    assert EntryFlag.CONFIRMED in entry.flags


async def test_without_a_task_it_says_what_to_do(agency: SmallAgency, tmp_path: Path) -> None:
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("t")
        assert "zuerst eine Aufgabe in der Liste" in told(hand)


async def test_a_run_that_the_budget_stopped_is_refused_a_second_time(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = working(agency, "kurz", hours=1)
    Clocking(agency.office).start(agency.ada, task.id)
    agency.clock.at += timedelta(hours=2)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("t")
        assert "aufgebraucht" in told(hand)
    assert [one.seconds for one in entries(agency, task)] == [3600]


async def test_whichever_task_it_runs_on_it_is_stopped(agency: SmallAgency, tmp_path: Path) -> None:
    task = working(agency, "Reise [/x]")
    working(agency, "zweite")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        hand.host.room.run_worker(stop_running(hand.host.room), group="write")
        await hand.settle()
        assert "Deine Uhr läuft gerade nicht" in told(hand)
        Clocking(agency.office).start(agency.ada, task.id)
        agency.clock.on(minutes=67)
        hand.host.room.run_worker(stop_running(hand.host.room), group="write")
        await hand.settle()
        await hand.press(*"Gelesen", "enter")
    assert [(one.seconds, one.note) for one in entries(agency, task)] == [(67 * 60, "Gelesen")]

"""The bundle of use cases: made once, on one office, and given up whole."""

import asyncio
import threading
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest

from domain.task import TaskStatus
from services.desk import Desk
from tests.builders import SmallAgency

USE_CASES = [
    name
    for part in Desk.__mro__
    for name, made in vars(part).items()
    if isinstance(made, cached_property)
]
"""Of the desk and of each of its parts."""


@pytest.fixture
def desk(agency: SmallAgency, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    yield desk
    desk.close()


def test_every_use_case_is_made_once_on_the_desks_office(desk: Desk, agency: SmallAgency) -> None:
    assert {"triage", "accounts", "consent", "contacts", "ratings"} < set(USE_CASES)
    assert {"fees", "templates", "orders", "clocking"} < set(USE_CASES)
    for name in USE_CASES:
        made = getattr(desk, name)
        assert made is getattr(desk, name)
        assert getattr(made, "office", agency.office) is agency.office


def test_what_comes_with_an_order_is_kept_with_the_desks_files(desk: Desk, tmp_path: Path) -> None:
    assert desk.orders.files.folder == tmp_path / "files"


def test_a_clock_whose_desk_is_closed_stops_with_everything_that_time_brings(
    desk: Desk, agency: SmallAgency
) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=3600)
    agency.books(agency.acme, 50)
    desk.clocking.start(agency.ada, task.id)
    desk.settle_jobs()
    agency.clock.on(hours=2)
    assert (desk.settle_jobs(), desk.settle_jobs()) == (1, 0)
    assert agency.stored(task).worked_seconds == 3600


async def test_a_question_is_answered_in_another_thread(desk: Desk, agency: SmallAgency) -> None:
    asked_in: list[threading.Thread] = []

    def ask(number: int, *, more: int) -> int:
        asked_in.append(threading.current_thread())
        with agency.office.reading() as work:
            return number + more + work.reader.number("SELECT count(*) FROM customers")

    assert await desk.ask(ask, 1, more=10) == 13
    assert asked_in != [threading.main_thread()]


async def test_closing_waits_for_what_is_being_written(desk: Desk, agency: SmallAgency) -> None:
    begun, goes_on = threading.Event(), threading.Event()

    def write() -> None:
        with agency.office.database.write() as work:
            begun.set()
            goes_on.wait(10)
            work.agency.next_number("tried")

    asked = asyncio.ensure_future(desk.ask(write))
    await asyncio.to_thread(begun.wait, 10)
    threading.Timer(0.05, goes_on.set).start()
    await asyncio.to_thread(desk.close)
    await asked
    with agency.office.reading() as work:
        asked_for = "SELECT last FROM counters WHERE kind = 'tried'"
        assert work.reader.number(asked_for) == 1


def test_the_calendar_is_kept_for_the_years_around_now(desk: Desk, agency: SmallAgency) -> None:
    desk.keep_calendar()
    desk.keep_calendar()
    with agency.office.reading() as work:
        days = {row[0] for row in work.reader.rows("SELECT day FROM holidays")}
    year = agency.clock().year
    assert {f"{year}-12-25", f"{year + 1}-01-01"} <= days

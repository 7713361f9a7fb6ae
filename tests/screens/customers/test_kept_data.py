"""Ending a collaboration, and looking at what is kept, by keys (RET-1, CG-6)."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from data.files import FileStore
from domain.task import TaskStatus
from services.chat.chat import Chat
from services.chat.singles import Singles
from services.retention.retention import Retention
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands
from tests.services.handover.agency import HandoverAgency


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
def retention(agency: SmallAgency, tmp_path: Path) -> Retention:
    return Retention(agency.office, FileStore(tmp_path / "files"))


def ended(agency: SmallAgency) -> int:
    with agency.office.reading() as work:
        return len(work.duties.ended_customers())


async def test_it_ends_by_another_key_and_is_taken_up_again(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("X")
        assert "End the collaboration with Acme GmbH?" in one.painted
        await one.pilot.pause(0.4)
        await one.press("X")
        assert ended(agency) == 0
        await one.pilot.pause(0.4)
        await one.press("y")
        assert ended(agency) == 1
        assert "Ended" in one.painted
        await one.press("X")
        assert "Take Acme GmbH up again?" in one.painted
        await one.pilot.pause(0.4)
        await one.press("y")
    assert ended(agency) == 0


async def test_what_an_end_would_leave_behind_is_told_before(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.books(agency.acme, 10)
    kim, task = agency.customer(), agency.task(status=TaskStatus.DONE)
    Chat(agency.office, FileStore(tmp_path / "files")).post(kim, task.id, "Noch eine Frage")
    Singles(agency.office).post(kim, agency.ada.id, "Sind Sie da?")
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("X")
        assert "10:00 h of paid time are left on the account." in one.painted
        assert "In 1 task the customer waits for an answer." in one.painted
        assert "In 1 single chat the customer waits for an answer." in one.painted
        assert "With the end nobody waits for it any more." in one.painted
        await one.pilot.pause(0.4)
        await one.press("y")
    with agency.office.reading() as work:
        assert not work.tasks.unanswered_of_customer(agency.acme)


async def test_open_work_and_those_who_may_not_are_told_why(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task()
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("X")
        await one.pilot.pause(0.4)
        await one.press("y")
        assert "1 task is still open" in one.told
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("X")
        assert "Please ask one" in one.told
        await one.press("D")
        assert "nothing is to be deleted" in one.told
    assert ended(agency) == 0


async def test_what_is_kept_says_its_day_and_goes_only_then(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    agency.task(status=TaskStatus.DONE)
    retention.end_customer(agency.admin, agency.acme, date(2026, 11, 23))
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("D", *"working", "enter")
        assert "kept until Tue 23 Nov 2027" in one.told
        await one.press("escape")
        agency.clock.on(days=366)
        await one.press("D", *"working", "enter")
        assert "cannot be taken back" in one.painted
        await one.pilot.pause(0.4)
        await one.press("y")
        await one.press("escape")
    done = [row.duty for row in retention.list_for(agency.admin) if not row.duty.is_open]
    assert [one.confirmed_name for one in done] == ["Alma Admin"]


async def test_she_says_what_she_deleted(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    retention.end_customer(agency.admin, agency.acme, date(2026, 11, 23))
    agency.clock.on(days=366)
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("D", *"own", "enter")
        assert "Files on your device" in one.painted
        await one.press("ctrl+s")
        assert "is missing" in one.painted
        await one.press(*"Ordner [/x]", "ctrl+s")
        assert "✔ deleted" in one.painted
        assert one.host.screen.query_one("#filter", Input).value == "own"
        await one.press("enter")
        assert "Ordner [/x]" in one.told
        await one.press("escape")
    (row,) = retention.list_for(agency.ada)
    assert row.duty.deleted == "Ordner [/x]"


async def test_management_does_not_answer_for_who_can_do_so_herself(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    retention.end_customer(agency.admin, agency.acme, date(2026, 11, 23))
    agency.clock.on(days=366)
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("D", *"own copies", "enter")
        assert "She signs in herself" in one.told
        await one.press("escape")


async def test_while_a_handover_is_under_way_nothing_is_asked(
    agency: SmallAgency, tmp_path: Path
) -> None:
    HandoverAgency(agency).leaves()
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("X")
        assert "A handover of this customer is under way" in one.told
        assert "End the collaboration" not in one.painted

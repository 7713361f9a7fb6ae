"""The approving message is picked by keys, and read by whoever decides (TIME-6)."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain.calendar import BERLIN
from domain.message import Tag
from domain.task import Task, TaskStatus
from domain.time_request import TimeRequest
from screens.moves import recorded_time
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work

HOUR = timedelta(hours=1)
SATURDAY = datetime(2026, 11, 28, 12, tzinfo=BERLIN)
APPROVES = frozenset({Tag.APPROVAL})


def worked(agency: SmallAgency, *hours: int) -> Task:
    """Two hours until twelve, with approvals at these hours."""
    agency.books(agency.acme, 50)
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=20 * 3600)
    for hour in hours:
        agency.clock.at = SATURDAY.replace(hour=hour)
        agency.says(task, f"Ja, ab {hour} Uhr [/x] doppelt", tags=APPROVES)
    agency.clock.at = SATURDAY
    agency.works(task, agency.ada, 2 * HOUR)
    return task


def filed(agency: SmallAgency, task: Task) -> list[TimeRequest]:
    with agency.office.reading() as work:
        return list(work.time_requests.of_task(task.id))


async def test_the_message_is_picked_and_shown_to_management(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = worked(agency, 9, 11)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "enter", "up", "enter")
        painted = hand.painted()
        assert painted.count("verdoppelt 1:00:00 h") == 2, "in its line, and whole below the list"
        assert "verdoppelt 2:00:00 h" in painted
        await hand.press("down", "enter", *"Messe", "enter")
    (request,) = filed(agency, task)
    async with at_work(agency, agency.manager, tmp_path) as hand:
        about = recorded_time.about_request(hand.host.room, request)
        hand.host.room.run_worker(about, group="write")
        await hand.settle()
        painted = " ".join(hand.painted().split())
        assert "Ja, ab 9 Uhr [/x]" in painted
        await hand.press("enter")
    with agency.office.reading() as work:
        assert [one.doubled for one in work.entries.of_task(task.id)] == [True]


async def test_without_an_approval_the_way_out_is_said(agency: SmallAgency, tmp_path: Path) -> None:
    task = worked(agency)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "enter", "up", "enter")
        assert any("Kund" in one for one in hand.host.told)
    assert filed(agency, task) == []


async def test_going_back_files_nothing(agency: SmallAgency, tmp_path: Path) -> None:
    task = worked(agency, 9)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "enter", "up", "enter", "escape")
        assert "Warum" not in hand.painted()
    assert filed(agency, task) == []


async def test_what_else_the_message_doubles_is_asked_for_in_one_go(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    task = worked(agency, 9)
    agency.clock.at = SATURDAY.replace(hour=15)
    agency.works(task, agency.ada, HOUR)
    agency.clock.at = SATURDAY + timedelta(days=2)
    agency.works(task, agency.ada, HOUR)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "L", "down", "down", "down", "enter", "up", "enter")
        await hand.press("enter", *"Messe", "enter")
        assert "Auch für 1 anderen Eintrag" in " ".join(hand.painted().split())
        await hand.press("j")
    entries = {one.entry_id: one.message_id for one in filed(agency, task)}
    assert len(entries) == 2
    assert len(set(entries.values())) == 1

"""Moving tasks on from the triage by keys."""

import asyncio
from pathlib import Path

import pytest

from domain.task import TaskStatus
from screens.dialogs.confirm import DEAF
from screens.dialogs.task.deliver import Deliver
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_a_task_is_checked_and_accepted_and_the_next_is_selected(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(title="prüfen", status=TaskStatus.REVIEW, customer_factor=None)
    agency.clock.on(minutes=1)
    agency.task(title="danach", status=TaskStatus.REVIEW, customer_factor=None)
    agency.books(agency.acme, 5)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("a")
        assert "prüfen" in ada.painted()
        await asyncio.sleep(DEAF + 0.05)
        await ada.press("ctrl+s")
        assert agency.stored(task).status is TaskStatus.ACCEPTED
        assert (ada.titles, ada.title) == (["danach"], "danach")


async def test_a_doubtful_key_accepts_nothing(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(title="prüfen", status=TaskStatus.REVIEW, customer_factor=None)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("a")
        await asyncio.sleep(DEAF + 0.05)
        await ada.press("escape")
        assert agency.stored(task).status is TaskStatus.REVIEW
        assert ada.titles == ["prüfen"]


async def test_one_key_hands_over_and_then_sets_done(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(
        title="fertig", status=TaskStatus.IN_PROGRESS, deadline_at=agency.clock.on(hours=1)
    )
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("d")
        assert isinstance(ada.host.screen, Deliver)
        await ada.press(*"Alles da.", "tab", "tab", *"Im Anhang.")
        ada.host.screen.action_take()
        await ada.settle()
        assert agency.stored(task).status is TaskStatus.DELIVERED
        assert ada.titles == []
        agency.says(task, "Danke!")
        await ada.others_did()
        assert ada.titles == ["fertig"]
        await ada.press("d")
        await ada.press("enter")  # the customer said so in her newest message
        await asyncio.sleep(DEAF + 0.05)
        await ada.press("j")
        assert agency.stored(task).status is TaskStatus.DONE


async def test_a_started_task_stays_and_the_next_is_selected(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(title="los", deadline_at=agency.clock())
    agency.clock.on(minutes=1)
    agency.task(title="danach", deadline_at=agency.clock())
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("s")
        assert agency.stored(task).status is TaskStatus.IN_PROGRESS
        assert (ada.titles, ada.title) == (["los", "danach"], "danach")


async def test_what_cannot_be_done_here_says_why(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(title="angenommen", deadline_at=agency.clock())
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("a", "d", "x")
        assert len(ada.told) == 3
        assert agency.stored(task).status is TaskStatus.ACCEPTED

"""Splitting a large task by keys: part after part, then what will happen."""

from pathlib import Path

import pytest

from domain.permission import Act
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


async def test_two_parts_and_the_rest(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(status=TaskStatus.REVIEW, budget_seconds=30 * 3600)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.SPLIT, task)
        assert "at most 29:55 h" in mia.painted
        await mia.press(*"Fotos", "tab", *"10", "ctrl+s", *"bea", "enter")
        assert "20:00 h  stays with" in mia.painted
        await mia.press("y", *"Texte", "tab", *"99", "ctrl+s")
        assert "more than is left" in mia.painted
        await mia.press("backspace", "backspace", "5", "ctrl+s", "enter")
        await mia.press("enter")
        assert "Split 2 parts off" in mia.painted
        await mia.press("y")
        assert mia.room.results[-1] == agency.stored(task)
    assert agency.stored(task).budget_seconds == 15 * 3600


async def test_a_small_or_an_agreed_task_is_refused_before_anything_is_asked(
    agency: SmallAgency, tmp_path: Path
) -> None:
    small = agency.task(status=TaskStatus.REVIEW)
    agreed = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=30 * 3600)
    async with hands(agency, agency.manager, tmp_path) as mia:
        for task, way in ((small, "a project assistant"), (agreed, "a smaller budget")):
            await mia.begin(Act.SPLIT, task)
            assert len(mia.host.screen_stack) == 1
            assert mia.room.results[-1] is None
            assert way in mia.told

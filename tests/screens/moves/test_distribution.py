"""Giving a task back to somebody: the candidates with reasons, and a stop that asks for one."""

from pathlib import Path

import pytest

from domain.permission import Act
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands
from tests.services.staffing.examples import plans, stops
from tests.services.team.evidence import overrides


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_who_is_suggested_says_why(agency: SmallAgency, tmp_path: Path) -> None:
    plans(agency, agency.bea)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.GIVE_BACK, task)
        assert "✓ Bea Assistent" in mia.painted
        await mia.press("down")
        assert "40:00 h free · wants some by her plan" in mia.painted


async def test_who_takes_no_more_is_asked_about(agency: SmallAgency, tmp_path: Path) -> None:
    stops(agency, agency.bea)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.GIVE_BACK, task)
        assert "▲ Bea Assistent" in mia.painted
        await mia.press("down", "enter")
        assert "takes no additional work until" in mia.painted
        await mia.press("enter")
        assert "write a word" in mia.painted
        await mia.press(*"Nur sie", "enter", *"Bitte", "ctrl+s")
    assert agency.stored(task).assistant_id == agency.bea.id
    assert overrides(agency) == [(agency.bea.id, "Nur sie")]


async def test_going_back_from_the_reason_gives_nothing(
    agency: SmallAgency, tmp_path: Path
) -> None:
    stops(agency, agency.bea)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(Act.GIVE_BACK, task)
        await mia.press("down", "enter", "escape")
    assert agency.stored(task) == task

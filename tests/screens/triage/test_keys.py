"""The foot of the triage shows the keys that work on what is under the cursor."""

from pathlib import Path

import pytest

from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import hands
from tests.services.staffing.examples import asked as team_asked


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_a_request_is_answered(agency: SmallAgency, tmp_path: Path) -> None:
    team_asked(agency)
    async with hands(agency, agency.bea, tmp_path) as bea:
        foot = bea.painted().splitlines()[-1]
        assert "e Anfrage beantworten" in foot
        assert "r Antworten" not in foot and "a Annehmen" not in foot


async def test_a_chat_is_answered(agency: SmallAgency, tmp_path: Path) -> None:
    agency.says(agency.task())
    async with hands(agency, agency.ada, tmp_path) as ada:
        foot = ada.painted().splitlines()[-1]
        assert "r Antworten" in foot and "Anfrage" not in foot


async def test_a_stale_plan_is_confirmed(agency: SmallAgency, tmp_path: Path) -> None:
    agency.forget_plans()
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "e Plan bestätigen" in ada.painted().splitlines()[-1]

"""Plans and competences are seen to from the triage (PLAN-2, ROLE-4)."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from domain.competence import Level
from domain.stop import StopKind
from services.team.competences import Competences
from services.team.planning import Planning
from services.team.stops import Stops
from services.triage.cases import NoticeCase
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands
from tests.services.staffing.examples import goes_away


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
async def ada(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Hands]:
    """The assistant: a question waits, and her plan."""
    asked(agency, "Aufgabe", deadline_at=None)
    agency.forget_plans()
    async with hands(agency, agency.ada, tmp_path) as one:
        yield one


@pytest.fixture
async def mia(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Hands]:
    """The manager: a question waits, and a competence with an odd owner."""
    asked(agency, "Aufgabe", deadline_at=None)
    Competences(agency.office).add(agency.ada, "logo", Level.GOOD)
    async with hands(agency, agency.manager, tmp_path) as one:
        yield one


async def test_a_stale_plan_is_confirmed_in_place(agency: SmallAgency, ada: Hands) -> None:
    await ada.press("G")
    assert isinstance(ada.room.list.case, NoticeCase)
    assert "Ein Plan gilt eine Woche" in ada.facts
    await ada.press("e")
    await ada.press("ctrl+s")
    assert ada.titles == ["Aufgabe"]
    assert Planning(agency.office).board(agency.ada).plan is not None


async def test_an_absence_says_which_key_lists_what_is_left(
    agency: SmallAgency, tmp_path: Path
) -> None:
    goes_away(agency, agency.ada, 1, 5)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("G")
        assert "Folgen regeln" in ada.facts
        assert "Was davon noch fehlt, listet e auf." in " ".join(ada.facts.split())


async def test_a_competence_is_activated_with_enter(agency: SmallAgency, mia: Hands) -> None:
    await mia.press("G")
    assert "Kompetenz Logo freischalten?" in mia.facts
    await mia.press("enter", "enter")
    assert mia.titles == ["Aufgabe"]
    assert Competences(agency.office).waiting(agency.manager) == []


async def test_it_cannot_be_put_off_or_moved_on(mia: Hands) -> None:
    await mia.press("G", "z")
    assert "nicht zurückstellen" in " ".join(mia.told)
    await mia.press("a")
    assert "keine Aufgabe" in " ".join(mia.told)


async def test_a_colleagues_stop_is_taken_note_of(agency: SmallAgency, tmp_path: Path) -> None:
    stops, day = Stops(agency.office), date(2026, 12, 7)
    stops.set(agency.admin, agency.ada.id, StopKind.ALL, "[/x] Hilfe", day)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("G")
        assert "[/x] Hilfe" in mia.facts and "gestoppt: keine neuen" in mia.facts
        await mia.press("z")
        assert "nicht zurückstellen" in " ".join(mia.told)
        await mia.press("e")
        assert mia.titles == []

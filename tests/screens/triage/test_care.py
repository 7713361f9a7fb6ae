"""Customers who are to be heard of, worked through from the triage (CUST-3 to CUST-6)."""

from pathlib import Path

import pytest

from domain.care import CareKind, CareState
from screens.navigation import OpenSingle
from services.care.cares import Cares
from services.triage.cases import CareCase
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import hands
from tests.services.care.evidence import cares, inactive, quiet, settle


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    made.customer()
    return made


async def test_a_message_is_seen_coming_and_sent_at_once(
    agency: SmallAgency, tmp_path: Path
) -> None:
    quiet(agency, 19)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert isinstance(ada.room.list.case, CareCase)
        assert "drei Wochen Ruhe" in ada.facts and "von selbst" in ada.facts
        assert "selbst schreiben" in ada.facts
        await ada.press("z")
        assert "nicht zurückstellen" in " ".join(ada.told)
        await ada.press("e", "enter")
        assert ada.titles == []
    assert [one.state for one in cares(agency)] == [CareState.SENT]


async def test_only_what_can_be_done_is_offered_where_nobody_signs_in(
    sqlite_url: str, tmp_path: Path
) -> None:
    alone = small_agency(sqlite_url)
    quiet(alone, 19)
    settle(alone)
    async with hands(alone, alone.ada, tmp_path) as ada:
        assert "jetzt senden, Kontakt notieren oder anhalten" in ada.facts
        await ada.press("e")
        assert "Kontakt" in ada.painted() and "eigenen Worten" not in ada.painted()


async def test_it_is_stopped_with_a_word(agency: SmallAgency, tmp_path: Path) -> None:
    quiet(agency, 19)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e", *"Anhalten", "enter")
        await ada.press(*"Urlaub", "enter")
        assert ada.titles == []
    assert [(one.state, one.note) for one in cares(agency)] == [(CareState.WAIVED, "Urlaub")]


async def test_what_was_settled_by_mistake_waits_again(agency: SmallAgency, tmp_path: Path) -> None:
    quiet(agency, 50)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e", *"E-Mail", "enter")
        await ada.press("s")
        assert ada.titles == []
        await ada.press("u")
        await ada.settle()
        assert len(ada.titles) == 1
    assert [one.state for one in cares(agency)] == [CareState.OPEN]


async def test_written_by_herself_it_goes_out_no_more(agency: SmallAgency, tmp_path: Path) -> None:
    quiet(agency, 19)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e", *"eigenen", "enter")
        rooms = ada.host.rooms_here
        [wish] = [one for one in rooms.wishes if isinstance(one, OpenSingle)]
        assert wish.to_write and "drei Wochen" in wish.text
    assert [one.state for one in cares(agency)] == [CareState.WAIVED]


async def test_the_e_mail_is_copied_and_noted(agency: SmallAgency, tmp_path: Path) -> None:
    quiet(agency, 50)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "sieben Wochen Ruhe" in ada.facts
        await ada.press("enter", *"E-Mail", "enter")
        assert "kundin@example.org" in ada.painted()
        await ada.press("b", "t", "y", "s")
        assert ada.titles == []
    assert [one.state for one in cares(agency)] == [CareState.SENT]


async def test_an_inactive_customer_is_taken_on_and_the_team_told(
    agency: SmallAgency, tmp_path: Path
) -> None:
    inactive(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e", "enter")
        assert ada.titles == []
    async with hands(agency, agency.admin, tmp_path) as alma:
        assert "Ada Assistent" in alma.facts
        await alma.press("e", "enter")
        assert alma.titles == []
    [care] = cares(agency, CareKind.INACTIVE)
    assert care.state is CareState.TAKEN and care.seen_at is not None


async def test_left_to_the_team_it_waits_there(agency: SmallAgency, tmp_path: Path) -> None:
    Cares(agency.office).leave(agency.ada, inactive(agency))
    async with hands(agency, agency.admin, tmp_path) as alma:
        assert isinstance(alma.room.list.case, CareCase)
        await alma.press("e", *"nichts mehr", "enter")
        await alma.press(*"Firma aufgegeben", "enter")
        assert alma.titles == []
    async with hands(agency, agency.manager, tmp_path) as mia:
        assert mia.titles == []

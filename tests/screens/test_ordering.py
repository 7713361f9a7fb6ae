"""Creating a task from a room: the form, its draft, the act."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.dialogs.new_task_draft import draft_of
from screens.ordering import DRAFT
from services.customers import Customers
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands
from widgets.words import use_language


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallAgency]:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    yield small_agency(sqlite_url)
    use_language("de")


class TestNobodyToOrderFor:
    async def test_management_is_told_how_customers_come_in(
        self, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Customers, "choices", lambda self, actor: [])
        async with hands(agency, agency.manager, tmp_path) as mia:
            mia.room.order()
            await mia.settle()
            assert "vpa import" in mia.told


class TestNewTask:
    async def test_a_task_is_created_and_its_draft_forgotten(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order()
            await ada.settle()
            await ada.press("enter", "enter")
            await ada.press(*"Messe", "tab", *"Stand", "tab", "tab", *"2,5", "ctrl+s")
            (created,) = ada.room.results
            assert created is not None
            assert agency.stored(created).budget_seconds == 9000
            assert created.customer_id == agency.acme
            assert ada.host.desk.drafts.text(agency.ada.id, DRAFT) == ""

    async def test_what_is_typed_is_there_again(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order(agency.acme)
            await ada.settle()
            await ada.press(*"Messe", "escape")
            kept = draft_of(ada.host.desk.drafts.text(agency.ada.id, DRAFT))
            assert (kept.title, kept.customer) == ("Messe", str(agency.acme))
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order()
            await ada.settle()
            assert "Messe" in ada.painted
            assert "Acme GmbH" in ada.painted

    async def test_a_refused_task_stays_typed(self, agency: SmallAgency, tmp_path: Path) -> None:
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order(agency.acme)
            await ada.settle()
            await ada.pilot.press(*"Messe", "tab", *"Stand", "tab", "tab", *"1")
            with agency.office.database.write() as work:
                work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
            await ada.press("ctrl+s")
            assert ada.room.results == [None]
            assert "role does not allow" in ada.told
            assert "Messe" in ada.host.desk.drafts.text(agency.ada.id, DRAFT)

    async def test_without_a_customer_she_is_told_so(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        with agency.office.database.write() as work:
            work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
        async with hands(agency, agency.ada, tmp_path) as ada:
            ada.room.order()
            await ada.settle()
            assert "No customer is yours yet" in ada.told

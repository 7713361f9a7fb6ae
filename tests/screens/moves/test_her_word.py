"""What a customer says elsewhere: passed on by who is paid for it, recorded by others (HON-10)."""

from pathlib import Path

import pytest

from domain.task import TaskStatus
from screens.moves import finishing
from services.chat.singles import Singles
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    return small_agency(sqlite_url)


async def test_it_is_passed_on_and_recorded_by_who_is_not_paid(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.DELIVERED, title="Reise [/x]", delivered_at=agency.clock())
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(finishing(TaskStatus.DELIVERED), task)
        assert "your pay hangs on it" in ada.painted
        await ada.press(*"Am Telefon: passt so", "enter")
        assert "Who records it?" in ada.painted and "Bea Assistent" not in ada.painted
        await ada.press(*"Mia", "enter")
        assert "has it in her triage" in ada.told
    assert agency.stored(task).status is TaskStatus.DELIVERED
    agency.clock.on(minutes=1)
    singles = Singles(agency.office)
    [chat] = singles.chats(agency.manager)
    [said] = singles.open(agency.manager, chat.id).messages
    assert "Reise [/x]" in said.text and "Am Telefon: passt so" in said.text
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.begin(finishing(TaskStatus.DELIVERED), task)
        await mia.press("enter", *"Ada rief an", "enter", "y")
    assert agency.stored(task).status is TaskStatus.DONE


async def test_going_back_tells_nobody(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(status=TaskStatus.DELIVERED)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(finishing(TaskStatus.DELIVERED), task)
        await ada.press("escape")
        await ada.begin(finishing(TaskStatus.DELIVERED), task)
        await ada.press(*"passt", "enter")
        await ada.press("escape")
    assert Singles(agency.office).chats(agency.manager) == []

"""All customers' files as a table by keys, and back in again (CUST-1)."""

from pathlib import Path

import pytest

from domain.customer_file import Heading
from services.customer.files import CustomerFiles
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    files = CustomerFiles(made.office)
    for customer in (made.acme, made.bolt):
        files.add(made.admin, customer, Heading.ABOUT, "Mag kurze [/x] Mails.")
    return made


async def test_everything_is_saved_and_comes_in_again_unchanged_or_corrected(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    table = tmp_path / "customer-files.csv"
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("F", "enter", "enter")
        assert table.read_text("utf-8-sig").count("Mag kurze [/x] Mails.") == 2
        await alma.press("F", "down", "enter", *"customer-files.csv", "enter")
        assert "Customer files: 0 new, 0 changed, 2 as before" in alma.told
        table.write_text(table.read_text("utf-8-sig").replace("kurze", "lange", 1))
        await alma.press("F", "down", "enter", *"customer-files.csv", "enter")
        assert "Customer files: 0 new, 1 changed, 1 as before" in alma.told
        table.write_text(table.read_text("utf-8-sig").replace("about", "[/x]", 1))
        await alma.press("F", "down", "enter", *"customer-files.csv", "enter")
        assert "One fault; nothing was brought in." in alma.painted
        assert "line 2, column “heading”: “[/x]” is none of these" in alma.painted


async def test_an_assistant_saves_what_she_may_see_and_brings_nothing_in(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("F", "enter", "enter")
        await ada.press("F", "down", "enter")
        assert "Admins bring tables in" in ada.told
    table = (tmp_path / "customer-files.csv").read_text("utf-8-sig")
    assert table.count("Mag kurze [/x] Mails.") == 1

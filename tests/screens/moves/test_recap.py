"""The recap is saved from the customer's card (HAND-10)."""

from pathlib import Path

import pytest

from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_it_is_written_under_the_name_she_gives(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    agency.task(title="[/x] Reise")
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("R")
        assert "customer-1-recap.md" in one.painted
        await one.press("enter")
        assert "Saved as" in one.told
        await one.press("R")
        assert "customer-1-recap-2.md" in one.painted, "never over the other one"
        await one.press("escape")
    assert r"\[/x\] Reise" in (tmp_path / "customer-1-recap.md").read_text()

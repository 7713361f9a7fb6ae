"""The keys of the single chats for a customer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import SmallAgency, small_agency
from tests.screens.singles.host import talking


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url, names=("[/x] & Söhne", "Bolt"))
    yield made
    made.office.database.close()


def said(agency: SmallAgency) -> list[str]:
    with agency.office.reading() as work:
        return [
            one.text for chat in work.singles.everything() for one in work.singles.all_of(chat.id)
        ]


async def test_a_customer_writes_to_those_who_work_for_her(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    async with talking(agency, kim, tmp_path, (80, 24)) as hand:
        await hand.press("n")
        assert "Ada Assistent" in hand.painted() and "Bea Assistent" not in hand.painted()
        await hand.press("enter")
        await hand.settle()
        await hand.press(*"Hallo", "enter")
        await hand.press("escape", "escape", "w", "o")
    assert said(agency) == ["Hallo"]

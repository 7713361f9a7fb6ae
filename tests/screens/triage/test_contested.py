"""A contested consent in management's triage: what it is, what to do, and settling it (DEAD-1)."""

from pathlib import Path

from tests.builders import small_agency
from tests.screens.triage.host import hands
from tests.services.agreement.evidence import contested


async def test_it_says_what_to_do_and_e_settles_it(sqlite_url: str, tmp_path: Path) -> None:
    agency = small_agency(sqlite_url)
    contested(agency)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("k", "home")
        while mia.room.list.case is not None and mia.room.list.case.item.kind != "contested":
            await mia.press("j")
        assert "Zustimmung bestritten" in mia.facts
        assert "Frau Kundin" in mia.facts and "e schließt" in mia.facts
        await mia.press("z")
        assert any("nicht zurückstellen" in told for told in mia.told)
        await mia.press("e")
        assert "Ada Assistent" in mia.painted()
        assert "Ausgang" in mia.painted() and "Abschließen" in mia.painted()
        await mia.press("escape")
        waiting = len(mia.titles)
        await mia.press("e", *"Geklärt", "ctrl+s")
        assert len(mia.titles) == waiting - 1
        assert "Zustimmung bestritten" not in mia.facts

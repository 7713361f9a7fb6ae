"""Writing in single chats: begun, sent, taken back, kept as a draft."""

from pathlib import Path

from tests.builders import SmallAgency
from tests.screens.singles.host import said, talking


async def test_a_chat_is_begun_written_in_and_taken_back(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.customer(name="Kim [red]")
    async with talking(agency, agency.ada, tmp_path) as hand:
        assert "Hier ist noch keine Nachricht" in hand.painted()
        await hand.press("n")
        await hand.press(*"kim")
        assert "Kim [red]" in hand.painted() and "[/x] & Söhne" in hand.painted()
        await hand.press("enter")
        await hand.settle()
        await hand.press(*"Guten Tag", "enter")
        assert said(agency) == ["Guten Tag"]
        assert "Kim [red] · [/x] & Söhne" in hand.painted()
        await hand.press("escape", "T")
        assert said(agency) == []
        assert hand.host.singles.composer.text == "Guten Tag"


async def test_drafts_survive_and_belong_to_their_chat(agency: SmallAgency, tmp_path: Path) -> None:
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.writes_to(agency.bea)
        await hand.press("r", *"Halb")
        await hand.writes_to(agency.manager)
        assert hand.host.singles.composer.text == ""
        await hand.press("r", *"Anders")
        await hand.host.singles.put_away()
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.writes_to(agency.bea)
        assert hand.host.singles.composer.text == "Halb"

"""Writing in single chats: begun, sent, taken back, kept as a draft."""

import asyncio
from pathlib import Path

import pytest

from screens.navigation import OpenSingle
from services.chat.singles import Singles
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


async def test_leaving_the_chat_while_it_is_sent_loses_nothing(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post, goes_on = Singles.post, asyncio.Event()
    async with talking(agency, agency.ada, tmp_path) as hand:
        ask = hand.host.desk.ask

        async def slowly(use_case: object, *args: object, **details: object) -> object:
            if getattr(use_case, "__func__", None) is post:
                await goes_on.wait()
            return await ask(use_case, *args, **details)  # type: ignore[arg-type]

        monkeypatch.setattr(hand.host.desk, "ask", slowly)
        await hand.writes_to(agency.bea)
        await hand.press("r")
        await hand.pilot.press(*"Los", "enter", *"Rest")
        hand.host.post_message(OpenSingle(agency.manager.id))
        await hand.pilot.pause(0.6)
        assert hand.host.singles.composer.text == ""
        goes_on.set()
        await hand.settle()
        assert said(agency) == ["Los"]
        await hand.writes_to(agency.bea)
        assert hand.host.singles.composer.text == "Rest"

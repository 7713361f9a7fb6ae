"""News in single chats: seen when it may be, owed until it is answered or waved off."""

from datetime import datetime
from pathlib import Path

from domain.calendar import BERLIN
from services.chat.singles import Singles
from services.dashboard.glance import Glance
from tests.builders import SmallAgency
from tests.screens.singles.host import talking


async def test_news_arrives_and_what_is_owed_is_waved_off_and_undone(
    agency: SmallAgency, tmp_path: Path
) -> None:
    singles, kim = Singles(agency.office), agency.customer()
    singles.post(kim, agency.ada.id, "Erste [/x]")
    agency.clock.on(minutes=1)
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter")
        assert "Erste [/x]" in hand.painted() and "8 h" in hand.painted()
        singles.post(kim, agency.ada.id, "Zweite")
        await hand.others_did()
        assert "Zweite" not in hand.painted() and "gerade etwas geschickt" in hand.painted()
        agency.clock.on(seconds=11)
        hand.host.singles.tick()
        await hand.settle()
        assert "Zweite" in hand.painted()
        await hand.press("o")
        assert singles.chats(agency.ada)[0].waits_for is None
        await hand.press("u")
        assert singles.chats(agency.ada)[0].unanswered_count == 2
        assert singles.chats(agency.ada)[0].unread == 0


async def test_at_seven_in_the_evening_a_customer_sees_nobody_online(
    agency: SmallAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    Singles(agency.office).post(agency.ada, kim.id, "Guten Tag")
    agency.clock.at = datetime(2026, 11, 23, 18, 59, 30, tzinfo=BERLIN)
    Glance(agency.office).beat(agency.ada)
    async with talking(agency, kim, tmp_path) as hand:
        await hand.press("enter")
        assert "● Ada Assistent (online)" in hand.painted()
        agency.clock.on(seconds=31)
        hand.host.singles.tick()
        assert "○ Ada Assistent (offline)" in hand.painted()

"""Answers owed in single chats, worked through from the triage by keys (RESP-5, CHAT-1)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.person import Actor
from screens.navigation import OpenSingle
from services.chat.singles import Singles
from services.people.people import People
from services.triage.triage import SingleCase
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands
from tests.services.absence.evidence import ill


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
def kim(agency: SmallAgency) -> Actor:
    return agency.customer()


@pytest.fixture
async def ada(agency: SmallAgency, kim: Actor, tmp_path: Path) -> AsyncIterator[Hands]:
    """Ada, with a question in a single chat, and one in a task later."""
    Singles(agency.office).post(kim, agency.ada.id, "Wann sprechen wir?")
    agency.clock.on(hours=8)
    asked(agency, "Aufgabe", deadline_at=None)
    async with hands(agency, agency.ada, tmp_path) as one:
        yield one


class TestLook:
    async def test_it_stands_in_the_list_with_its_kind(self, ada: Hands) -> None:
        assert ada.titles == ["1 Nachricht wartet", "Aufgabe"]
        painted = ada.painted()
        assert "Einzelchat" in painted
        assert "Kim Kundin · Acme GmbH" in painted

    async def test_the_preview_shows_what_was_written_and_by_when(self, ada: Hands) -> None:
        assert "Kim Kundin · Acme GmbH" in ada.facts
        assert "Antwort bis heute 18:00" in ada.facts
        assert "Wann sprechen wir?" in ada.painted()
        await ada.press("j")
        assert "#1 Aufgabe" in ada.facts
        assert "Wann sprechen wir?" not in ada.painted()

    async def test_what_is_written_meanwhile_appears(
        self, agency: SmallAgency, kim: Actor, ada: Hands
    ) -> None:
        Singles(agency.office).post(kim, agency.ada.id, "Hallo?")
        agency.clock.on(seconds=11)
        await ada.others_did()
        assert "Hallo?" in ada.painted()

    async def test_the_filter_finds_it(self, ada: Hands) -> None:
        await ada.press("slash", *"kim", "enter")
        assert ada.titles == ["1 Nachricht wartet"]

    async def test_y_copies_it(self, ada: Hands) -> None:
        await ada.press("y")
        assert ada.host.clipboard == "1 Nachricht wartet · Kim Kundin · Acme GmbH"

    async def test_names_can_be_hidden(self, ada: Hands) -> None:
        await ada.press("f2")
        assert "Kim Kundin" not in ada.facts.splitlines()[0]


class TestActs:
    @pytest.mark.parametrize(("key", "to_write"), [("enter", False), ("r", True)])
    async def test_it_is_opened_and_answered_where_it_is(
        self, kim: Actor, ada: Hands, key: str, to_write: bool
    ) -> None:
        await ada.press(key)
        [wish] = ada.host.rooms_here.wishes
        assert isinstance(wish, OpenSingle)
        assert (wish.person_id, wish.to_write) == (kim.id, to_write)

    async def test_no_answer_needed_and_undo(self, ada: Hands) -> None:
        await ada.press("o")
        assert (ada.titles, ada.title) == (["Aufgabe"], "Aufgabe")
        await ada.press("u")
        assert ada.titles == ["1 Nachricht wartet", "Aufgabe"]
        assert ada.title == "1 Nachricht wartet"

    async def test_marked_ones_go_together(self, ada: Hands) -> None:
        await ada.press("space", "j", "space", "o")
        assert ada.titles == []
        await ada.press("u")
        assert len(ada.titles) == 2

    async def test_it_can_be_put_off_and_woken(self, ada: Hands) -> None:
        await ada.press("z", "ctrl+n", "ctrl+n")
        assert ada.titles == ["Aufgabe"]
        await ada.press("Z")
        assert ada.titles == ["1 Nachricht wartet", "Aufgabe"]
        await ada.press("Z", "u")
        assert ada.titles == ["1 Nachricht wartet", "Aufgabe"]

    async def test_what_belongs_to_tasks_is_refused_in_words(self, ada: Hands) -> None:
        for key in ("a", "e"):
            await ada.press(key)
        assert any("Einzelchat, keine Aufgabe" in told for told in ada.told)
        assert isinstance(ada.room.list.case, SingleCase)


async def test_what_somebody_who_left_owed_is_said_to_management(
    agency: SmallAgency, kim: Actor, tmp_path: Path
) -> None:
    Singles(agency.office).post(kim, agency.ada.id, "Wann sprechen wir?")
    People(agency.office).disable(agency.admin, agency.ada.id)
    async with hands(agency, agency.manager, tmp_path) as manager:
        assert manager.titles == ["1 Nachricht wartet, an Ada Assistent, nicht mehr da"]
        assert "noch niem…" in manager.painted()
        assert "Konto von Ada Assistent ist geschlossen" in manager.facts
        await manager.press("o")
        assert manager.titles == []
        await manager.press("u")
        assert len(manager.titles) == 1
        await manager.press("r")
        [opened] = manager.host.rooms_here.wishes
        assert isinstance(opened, OpenSingle)
        assert (opened.person_id, opened.to_write) == (kim.id, True)


async def test_what_came_for_a_colleague_is_said_to_her_stand_in(
    agency: SmallAgency, kim: Actor, tmp_path: Path
) -> None:
    ill(agency, agency.ada, agency.bea)
    Singles(agency.office).post(kim, agency.ada.id, "Wann sprechen wir [/x]?")
    agency.clock.on(minutes=1)
    async with hands(agency, agency.bea, tmp_path) as bea:
        assert bea.titles == ["1 Nachricht wartet, an Ada Assistent, nicht da"]
        assert "Du vertrittst Ada Assistent." in bea.facts
        assert "Wann sprechen wir [/x]?" in bea.painted()
        await bea.press("r")
        [opened] = bea.host.rooms_here.wishes
        assert isinstance(opened, OpenSingle)
        assert (opened.person_id, opened.to_write) == (kim.id, True)
        await bea.press("o")
        assert bea.titles == []

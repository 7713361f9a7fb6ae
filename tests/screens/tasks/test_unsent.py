"""What is sent while the database is away: it stays, it is said, it goes out later (CHAT-6)."""

from pathlib import Path

import pytest

from data.database import Database
from data.work import Work
from domain.errors import StoreUnreachable
from domain.message import Tag
from tests.builders import SmallAgency
from tests.screens.tasks.host import Hand, at_work
from tests.screens.tasks.writing import a_moment, draft, said


def lost(_database: Database) -> Work:
    """The connection breaks before anything is written."""
    raise StoreUnreachable("weg")


async def the_database_is_back(hand: Hand) -> None:
    """The ties to the database have heard from it again."""
    hand.host.connect(hand.host.session)
    hand.host._came_back()
    await hand.settle()
    await a_moment(hand)


async def test_without_a_connection_the_text_stays_and_it_is_said(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "tab", *"Wichtig")
        monkeypatch.setattr(Database, "write", lost)
        await hand.press("enter")
        assert hand.host.room.pane.composer.text == "Wichtig"
        assert any("Noch nicht gesendet" in told for told in hand.host.told)
        await a_moment(hand)
        assert draft(agency, task, tmp_path) == "Wichtig"
        monkeypatch.undo()
        await hand.press("enter")
        assert [one.text for one in said(agency, task)] == ["Wichtig"]
        await the_database_is_back(hand)
        assert [one.text for one in said(agency, task)] == ["Wichtig"]


async def test_when_it_is_back_what_waited_goes_out_by_itself_with_its_tags(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "tab", *"Wichtig")
        assert hand.host.room.opened is not None
        hand.host.room.opened.tags = frozenset({Tag.QUESTION})
        monkeypatch.setattr(Database, "write", lost)
        await hand.press("enter")
        monkeypatch.undo()
        await the_database_is_back(hand)
        assert [one.text for one in said(agency, task)] == ["Wichtig"]
        assert said(agency, task)[0].tags == {Tag.QUESTION}
        assert hand.host.room.opened.tags == frozenset()
        assert hand.host.room.pane.composer.text == ""
        assert draft(agency, task, tmp_path) == ""
        assert "Die Nachricht ist jetzt gesendet." in hand.host.told
        await the_database_is_back(hand)
        assert len(said(agency, task)) == 1


async def test_what_she_writes_on_stays_hers(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "tab", *"Wichtig")
        monkeypatch.setattr(Database, "write", lost)
        await hand.press("enter", *" und mehr")
        monkeypatch.undo()
        await the_database_is_back(hand)
        assert said(agency, task) == []
        assert hand.host.room.pane.composer.text == "Wichtig und mehr"

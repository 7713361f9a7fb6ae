"""The help room: finding a page by words, and taking one along."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from domain.errors import BadInput
from screens.dialogs.saving import AskPlace
from tests.screens.help_host import Host, running, told


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path)


class TestSearching:
    async def test_what_is_typed_narrows_the_list_and_shows_the_best(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("slash", *"werktage feiertage", "enter")
            await pilot.pause()
            assert host.reads == "Werktage, Feiertage, Wochenenden"
            assert host.topics.has_focus
            assert len(host.topics.lines) < 10

    async def test_escape_forgets_the_search_and_stays_on_the_topic(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("slash", *"ruckgangig", "enter")
            await pilot.pause()
            assert host.reads == "Rückgängig machen"
            await pilot.press("escape")
            await pilot.pause()
            assert host.search.value == ""
            assert host.chosen == "undo"
            assert len(host.topics.lines) > 60

    async def test_what_is_not_there_is_said(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("slash", *"quastenflosser")
            await pilot.pause()
            assert len(host.topics.lines) == 0
            assert "Nichts gefunden." in host.topics.empty

    async def test_letters_typed_in_the_search_are_letters(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("slash", *"jsyu")
            assert host.search.value == "jsyu"


class TestTakingAlong:
    async def test_the_page_is_copied_as_plain_text(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("undo")
            await pilot.pause()
            await pilot.press("y")
            assert host.clipboard.startswith("Rückgängig machen\n\n[u] nimmt")

    async def test_the_sheet_of_keys_is_saved_as_a_file(self, host: Host, tmp_path: Path) -> None:
        async with running(host) as pilot:
            await self.ask_for(host, pilot, tmp_path / "tasten.txt")
            await host.workers.wait_for_complete()
            await pilot.pause()
            assert told(host)[-1] == f"Gespeichert als {tmp_path / 'tasten.txt'}."
        saved = (tmp_path / "tasten.txt").read_text(encoding="utf-8")
        assert saved.startswith("Alle Tasten\n")
        assert "Keine Antwort nötig" in saved

    async def test_a_file_that_is_there_is_not_overwritten(
        self, host: Host, tmp_path: Path
    ) -> None:
        kept = tmp_path / "tasten.txt"
        kept.write_text("meins", encoding="utf-8")
        async with running(host) as pilot:
            await self.ask_for(host, pilot, kept)
            assert isinstance(host.screen, AskPlace)
            await pilot.press("escape")
            await host.workers.wait_for_complete()
        assert kept.read_text(encoding="utf-8") == "meins"

    async def test_a_folder_that_cannot_be_written_is_said(
        self, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_args: object, **_details: object) -> None:
            raise BadInput("file", "not_writable")

        async with running(host) as pilot:
            monkeypatch.setattr("screens.dialogs.saving.write", refuse)
            await self.ask_for(host, pilot, tmp_path / "tasten.txt")
            await pilot.pause()
            assert "schreiben" in told(host)[-1]
            assert isinstance(host.screen, AskPlace)  # asked again, so that nothing is lost
            await pilot.press("escape")
            await host.workers.wait_for_complete()

    @staticmethod
    async def ask_for(host: Host, pilot: Pilot[None], path: Path) -> None:
        await host.room.open_help("keys")
        await pilot.press("s")
        await pilot.pause()
        host.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await pilot.pause()

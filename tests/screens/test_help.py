"""The help room by keys and mouse: read, search, follow links, go back, save."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from app.themes import DARK
from data.database import Database
from domain.ids import PersonId
from domain.person import Actor, Role
from screens.dialogs.ask import Ask
from screens.help import HelpScreen
from services.desk import Desk
from services.office import Office
from services.session import Session
from tests.builders import Clock
from tests.house import HOUSE
from widgets.help_page import HelpPage
from widgets.rows import Rows
from widgets.words import use_language

CROWDED, WIDE, HUGE = (80, 24), (120, 40), (200, 50)


class Host(App[None]):
    """Holds the help room in the colours and shapes of the house."""

    CSS_PATH = HOUSE / "vpa.tcss"

    def __init__(self, folder: Path, role: Role = Role.ASSISTANT) -> None:
        super().__init__()
        office = Office(Database(f"sqlite:///{folder / 'none.db'}"), Clock())
        actor = Actor(PersonId(1), "Ada [/x]", frozenset({role}))
        self.room = HelpScreen(Desk(office, folder, folder), Session(actor, "Agentur"))
        self.register_theme(DARK)
        self.theme = DARK.name

    def on_mount(self) -> None:
        self.push_screen(self.room)

    @property
    def topics(self) -> Rows:
        return self.room.query_one(Rows)

    @property
    def page(self) -> HelpPage:
        return self.room.query_one(HelpPage)

    @property
    def reads(self) -> str:
        """The title of the page on the right."""
        return self.page.text.splitlines()[0]

    @property
    def chosen(self) -> object:
        """The topic under the list's cursor."""
        return self.topics.key_at_cursor

    @property
    def search(self) -> Input:
        return self.room.query_one("#search", Input)


@asynccontextmanager
async def running(host: Host, size: tuple[int, int] = CROWDED) -> AsyncIterator[Pilot[None]]:
    async with host.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path)


def told(host: Host) -> list[str]:
    return [note.message for note in host._notifications]


class TestReading:
    async def test_it_opens_at_the_first_steps(self, host: Host) -> None:
        async with running(host):
            assert host.reads == "Erste Schritte"
            assert host.topics.has_focus
            assert host.chosen == "start"

    async def test_the_page_follows_the_cursor(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("j", "j", "j")
            await pilot.pause()
            assert host.reads == "Übersicht"
            await pilot.press("k")
            await pilot.pause()
            assert host.reads == "Sich bewegen: Listen, Bereiche, Räume"

    async def test_enter_goes_into_the_page_and_escape_back_to_the_list(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("enter")
            assert host.page.has_focus
            await pilot.press("escape")
            assert host.topics.has_focus

    async def test_a_long_page_is_scrolled_by_the_keys_of_lists(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("keys")
            await pilot.pause()
            await pilot.press("j", "j")
            assert host.page.scroll_offset.y == 2
            await pilot.press("k")
            assert host.page.scroll_offset.y == 1
            await pilot.press("ctrl+d")
            assert host.page.scroll_offset.y == host.page.size.height
            await pilot.press("G")
            assert host.page.scroll_offset.y == host.page.max_scroll_y
            await pilot.press("g")
            assert host.page.scroll_offset.y == 0

    async def test_another_page_begins_at_its_top(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("keys")
            await pilot.pause()
            await pilot.press("G")
            await host.room.open_help("settings")
            await pilot.pause()
            assert host.page.scroll_offset.y == 0

    async def test_the_keys_are_those_of_the_reader_language(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("undo")
            await pilot.pause()
            assert "[u]" in host.page.text
            try:
                use_language("en")
                host.room.respeak()
                await pilot.pause()
                assert host.reads == "Undoing a step"
                assert host.chosen == "undo"
                assert host.search.placeholder == "Search the help"
            finally:
                use_language("de")

    @pytest.mark.parametrize("size", [CROWDED, WIDE, HUGE])
    async def test_list_and_page_stand_side_by_side(
        self, host: Host, size: tuple[int, int]
    ) -> None:
        async with running(host, size):
            assert host.topics.size.width >= 28
            assert host.page.size.width >= 45
            assert host.page.region.right <= size[0]


class TestOpening:
    @pytest.mark.parametrize("mode", ["dashboard", "triage", "tasks", "customers", "help"])
    async def test_each_room_opens_its_topic(self, host: Host, mode: str) -> None:
        async with running(host) as pilot:
            await host.room.open_help(mode)
            await pilot.pause()
            assert host.chosen == mode
            assert host.page.has_focus

    async def test_an_unknown_topic_opens_the_first_steps(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("nothing")
            await pilot.pause()
            assert host.reads == "Erste Schritte"

    async def test_a_topic_that_is_not_for_her_stays_closed(
        self, host: Host, tmp_path: Path
    ) -> None:
        async with running(host) as pilot:
            await host.room.open_help("import")
            await pilot.pause()
            assert host.reads == "Erste Schritte"
        admin = Host(tmp_path, Role.ADMIN)
        async with running(admin) as pilot:
            await admin.room.open_help("import")
            await pilot.pause()
            assert admin.reads == "Eigene Daten einlesen"

    async def test_a_topic_is_opened_out_of_a_search(self, host: Host) -> None:
        async with running(host) as pilot:
            await pilot.press("slash", *"feiertag")
            await host.room.open_help("undo")
            await pilot.pause()
            assert host.search.value == ""
            assert host.chosen == "undo"
            assert host.reads == "Rückgängig machen"


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


class TestLinks:
    async def test_a_link_is_chosen_and_followed_and_left_again(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("response")
            await pilot.pause()
            await pilot.press("l", "l", "enter")
            await pilot.pause()
            assert host.reads == "Werktage, Feiertage, Wochenenden"
            assert host.chosen == "days_off"
            await pilot.press("escape")
            await pilot.pause()
            assert host.reads.startswith("Antwortzeiten")
            assert host.page.has_focus

    async def test_enter_alone_chooses_the_first_link_and_brings_it_into_sight(
        self, host: Host
    ) -> None:
        async with running(host) as pilot:
            await host.room.open_help("response")
            await pilot.pause()
            await pilot.press("enter")
            assert host.page.scroll_offset.y > 0
            await pilot.press("enter")
            await pilot.pause()
            assert host.chosen == "due_reason"

    async def test_the_links_go_round(self, host: Host) -> None:
        async with running(host) as pilot:
            await host.room.open_help("response")
            await pilot.pause()
            await pilot.press("h", "enter")
            await pilot.pause()
            assert host.chosen == "no_answer"

    async def test_a_click_follows_a_link(self, host: Host) -> None:
        async with running(host, HUGE) as pilot:
            await host.room.open_help("undo")
            await pilot.pause()
            lines = host.page.text.splitlines()
            row = next(nth for nth, line in enumerate(lines) if line.startswith("→ Zurückstellen"))
            await pilot.click(HelpPage, offset=(4, row))
            await pilot.pause()
            assert host.chosen == "snooze"


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
            assert isinstance(host.screen, Ask)
            await pilot.press("escape")
            await host.workers.wait_for_complete()
        assert kept.read_text(encoding="utf-8") == "meins"

    async def test_a_folder_that_cannot_be_written_is_said(
        self, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_args: object, **_details: object) -> None:
            raise PermissionError

        async with running(host) as pilot:
            monkeypatch.setattr("screens.help._write", refuse)
            await self.ask_for(host, pilot, tmp_path / "tasten.txt")
            await host.workers.wait_for_complete()
            await pilot.pause()
            assert "lässt sich nicht schreiben" in told(host)[-1]

    @staticmethod
    async def ask_for(host: Host, pilot: Pilot[None], path: Path) -> None:
        await host.room.open_help("keys")
        await pilot.press("s")
        await pilot.pause()
        host.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await pilot.pause()


def test_the_room_looks_like_this(host: Host, snap_compare: Any) -> None:
    async def open_topic(pilot: Pilot[None]) -> None:
        await host.room.open_help("response")
        await pilot.pause()

    assert snap_compare(host, terminal_size=WIDE, run_before=open_topic)

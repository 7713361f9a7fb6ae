"""The help room by keys and mouse: read, open, follow links, go back."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from domain.person import Role
from tests.screens.help_host import CROWDED, HUGE, WIDE, Host, running
from widgets.help.page import HelpPage
from widgets.words import use_language


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path)


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


def test_the_room_looks_like_this(host: Host, snap_compare: Any) -> None:
    async def open_topic(pilot: Pilot[None]) -> None:
        await host.room.open_help("response")
        await pilot.pause()

    assert snap_compare(host, terminal_size=WIDE, run_before=open_topic)

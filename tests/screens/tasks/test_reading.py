"""One chat by the keys of the room: pages, search, news, read marks."""

import asyncio
from pathlib import Path

import pytest
from rich.cells import cell_len

from domain.task import TaskStatus
from tests.builders import SmallAgency
from tests.conftest import HOSTILE_NAMES
from tests.screens.tasks.host import Hand, Host, at_work
from widgets.chat.bubble import Bubble


def shown(hand: Hand) -> list[Bubble]:
    return hand.host.room.pane.log_view._pages.bubbles


class TestChat:
    async def test_enter_opens_it_at_the_newest_message(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        for nth in range(120):
            agency.clock.on(minutes=1)
            last = agency.says(task, f"Nachricht {nth}")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter")
            assert len(shown(hand)) == 50
            assert hand.host.room.pane.log_view.key_at_cursor == last.id
            assert "Nachricht 119" in hand.painted()

    async def test_older_pages_come_at_the_top_until_the_first(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        for nth in range(120):
            agency.clock.on(minutes=1)
            agency.says(task, f"Nachricht {nth}")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter")
            log = hand.host.room.pane.log_view
            log._ask_older()
            await hand.press()
            assert len(shown(hand)) == 100
            log._ask_older()
            await hand.press()
            assert [one.text for one in shown(hand)] == [f"Nachricht {n}" for n in range(120)]

    async def test_home_goes_to_the_very_first_message_and_end_back(
        self, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("screens.tasks.reading.FAR", 20)
        task = agency.task()
        said = []
        for nth in range(120):
            agency.clock.on(minutes=1)
            said.append(agency.says(task, f"Nachricht {nth}"))
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "home")
            log = hand.host.room.pane.log_view
            assert [one.text for one in shown(hand)] == [f"Nachricht {n}" for n in range(120)]
            assert log.key_at_cursor == said[0].id
            assert "Nachricht 0" in hand.painted()
            await hand.press("end")
            assert log.key_at_cursor == said[-1].id
            assert "Nachricht 119" in hand.painted()

    async def test_search_jumps_to_places_that_are_not_loaded(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        wanted = []
        for nth in range(130):
            agency.clock.on(minutes=1)
            said = agency.says(task, "Wo ist ÖLÖFEN?" if nth in (3, 60) else f"Nachricht {nth}")
            wanted += [said.id] if nth in (3, 60) else []
        async with at_work(agency, agency.ada, tmp_path) as hand:
            log = hand.host.room.pane.log_view
            await hand.press("enter", "ctrl+f", *"ölöfen", "enter")
            assert log.key_at_cursor == wanted[1]
            assert "Treffer 1 von 2" in hand.painted()
            await hand.press("enter")
            assert log.key_at_cursor == wanted[0]
            await hand.press("enter")
            assert "älteste Stelle" in hand.painted()
            await hand.press("down")
            assert log.key_at_cursor == wanted[1]
            await hand.press("escape")
            assert hand.host.focused is log

    async def test_what_is_not_there_is_said(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "ctrl+f", *"[/x]", "enter")
            assert "steht nicht in diesem Chat" in hand.painted()

    async def test_news_are_appended_and_what_is_read_stays_where_it_is(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        for nth in range(80):
            agency.clock.on(minutes=1)
            agency.says(task, f"Nachricht {nth}")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            log = hand.host.room.pane.log_view
            await hand.press("enter", *["k"] * 30)
            key, top = log.key_at_cursor, log.scroll_offset.y
            seen = hand.painted().splitlines()[6:20]
            agency.clock.on(minutes=1)
            agency.says(task, "Ganz neu")
            await hand.others_did()
            assert shown(hand)[-1].text == "Ganz neu"
            assert (log.key_at_cursor, log.scroll_offset.y) == (key, top)
            assert [line[46:110] for line in hand.painted().splitlines()[6:20]] == [
                line[46:110] for line in seen
            ]

    async def test_the_chat_is_marked_read_only_when_its_end_was_seen(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        first = agency.says(task, "Alt")
        with agency.office.keeping(agency.ada.id) as own:
            own.mark_read(task.id, first.id, agency.clock())
        for nth in range(60):
            agency.clock.on(minutes=1)
            last = agency.says(task, f"Nachricht {nth}")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter")
            assert self.mark(agency, task.id) == first.id
            assert "Neue Nachrichten" in hand.painted()
            await hand.press("G")
            assert self.mark(agency, task.id) == last.id
            await hand.press("g")
            assert "Neue Nachrichten" in hand.painted()

    def mark(self, agency: SmallAgency, task_id: int) -> int:
        with agency.office.reading() as work:
            return work.reader.number(
                "SELECT message_id FROM read_marks WHERE task_id = :task AND person_id = :me",
                task=task_id,
                me=agency.ada.id,
            )

    async def test_a_manager_opens_any_chat_and_is_told_for_whom_she_answers(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.manager, tmp_path) as hand:
            await hand.press("enter")
            assert "in Vertretung für Ada Assistent" in hand.painted()

    async def test_another_task_cannot_be_opened_by_whoever_may_not(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        foreign = agency.task(agency.bolt, title="Geheimes")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.host.room.open_task(foreign.id)
            await hand.settle()
            assert "nicht" in hand.host.told[-1]
            assert "Geheimes" not in hand.painted()

    async def test_who_comes_from_another_room_finds_the_list_at_the_same_task(
        self, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        agency.task(title="Erste", status=TaskStatus.REVIEW)
        wanted = agency.task(title="Gemeinte")
        opens = Host.on_mount

        async def from_elsewhere(host: Host) -> None:
            await opens(host)
            await host.room.open_task(wanted.id)

        monkeypatch.setattr(Host, "on_mount", from_elsewhere)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            assert hand.host.room.opened is not None
            assert hand.host.room.opened.task_id == wanted.id
            assert hand.host.room.list_pane.rows.key_at_cursor == wanted.id

    async def test_a_message_can_be_the_goal(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        said = [agency.says(task, f"Nachricht {nth}") for nth in range(150)]
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.host.room.open_task(task.id, said[7].id)
            await hand.settle()
            assert hand.host.room.pane.log_view.key_at_cursor == said[7].id

    async def test_a_fast_reader_gets_the_chat_she_opened_last(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        tasks = [agency.task(title=f"Aufgabe {nth}") for nth in range(5)]
        for task in tasks:
            agency.says(task, f"zu {task.title}")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            for task in tasks:
                hand.host.room.want(task.id)
                await asyncio.sleep(0)
            await hand.settle()
            assert [one.text for one in shown(hand)] == ["zu Aufgabe 4"]

    @pytest.mark.parametrize("name", HOSTILE_NAMES, ids=range(len(HOSTILE_NAMES)))
    async def test_hostile_texts_are_shown_as_they_are(
        self, agency: SmallAgency, tmp_path: Path, name: str
    ) -> None:
        kept = name[:300]
        task = agency.task(title=kept)
        agency.says(task, name)
        async with at_work(agency, agency.ada, tmp_path, (80, 24)) as hand:
            await hand.press("enter", "tab", "tab", "enter", "escape")
            painted = hand.painted()
            assert "\x1b" not in painted
            assert all(cell_len(line) <= 80 for line in painted.splitlines()), (
                "something is wider than the screen"
            )

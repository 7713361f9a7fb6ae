"""The tasks' room by its keys: list and panes."""

from dataclasses import replace
from pathlib import Path

from domain.ids import TaskId
from domain.message import Side
from domain.permission import Act
from domain.task import TaskStatus
from services.office import AGENCY
from tests.builders import SmallAgency
from tests.screens.tasks.host import Hand, at_work
from widgets.chat.composer import Composer
from widgets.rows.rows import Rows


def titles(hand: Hand) -> list[str]:
    lines = hand.host.room.list_pane.rows.lines
    return [line.cells[1].text.partition(" ")[2] for line in lines if not line.heading]


class TestList:
    async def test_my_tasks_stand_under_their_status(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.task(title="läuft", status=TaskStatus.IN_PROGRESS)
        agency.task(title="prüfen", status=TaskStatus.REVIEW)
        agency.task(title="fertig", status=TaskStatus.DONE)
        agency.task(agency.bolt, title="Beas")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            assert titles(hand) == ["prüfen", "läuft"]
            headings = [
                line.cells[0].text for line in hand.host.room.list_pane.rows.lines if line.heading
            ]
            assert headings == ["◇ zu prüfen  1", "▶ in Arbeit  1"]

    async def test_a_filter_narrows_it_and_escape_widens_it(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.task(title="Flüge buchen")
        agency.task(title="Rechnung schreiben")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("slash", *"FLÜG")
            await hand.pilot.pause(0.3)
            await hand.settle()
            assert titles(hand) == ["Flüge buchen"]
            await hand.press("enter")
            assert isinstance(hand.host.focused, Rows)
            await hand.press("escape")
            await hand.pilot.pause(0.3)
            await hand.settle()
            assert len(titles(hand)) == 2

    async def test_a_status_is_chosen(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.task(title="offen")
        agency.task(title="erledigt", status=TaskStatus.DONE)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("f", *"erledigt", "enter")
            assert titles(hand) == ["erledigt"]

    async def test_management_chooses_whose(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.task(title="Adas")
        agency.task(agency.bolt, title="Beas")
        agency.task(title="frei", assistant_id=None)
        async with at_work(agency, agency.manager, tmp_path) as hand:
            assert sorted(titles(hand)) == ["Adas", "Beas", "frei"]
            await hand.press("w", *"bea", "enter")
            assert titles(hand) == ["Beas"]
            await hand.press("w", *"ohne", "enter")
            assert titles(hand) == ["frei"]

    async def test_the_list_goes_to_a_task_just_created(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.task(title="alt", status=TaskStatus.REVIEW)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("n", *"Neues", "enter", "enter", "enter", "enter", "1", "enter")
            await hand.press("enter", "enter", "ctrl+s")
            rows = hand.host.room.list_pane.rows
            assert sorted(titles(hand)) == ["Neues", "alt"]
            opened = hand.host.room.opened
            assert opened is not None and opened.task_id == rows.key_at_cursor
            assert rows.has_focus

    async def test_a_task_moved_on_here_stands_at_once_where_it_belongs(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.task(title="läuft", status=TaskStatus.ACCEPTED)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("s")
            rows = hand.host.room.list_pane.rows
            assert [line.cells[0].text for line in rows.lines if line.heading] == ["▶ in Arbeit  1"]

    async def test_more_pages_come_while_scrolling(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        one = agency.task(title="Aufgabe 0")
        with agency.office.running(Act.CREATE_TASK, AGENCY) as doing:
            doing.work.tasks.add_many(
                replace(one, id=type(one.id)(one.id + n), number=1000 + n, title=f"Aufgabe {n}")
                for n in range(1, 230)
            )
        async with at_work(agency, agency.ada, tmp_path) as hand:
            assert len(titles(hand)) == 100
            for _page in range(4):
                await hand.press("G")
            assert len(titles(hand)) == 230
            assert len(set(titles(hand))) == 230

    async def test_unread_and_drafts_are_flagged_and_the_flags_go(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        agency.says(task)
        async with at_work(agency, agency.ada, tmp_path) as hand:

            def flags() -> str:
                return hand.host.room.list_pane.rows.lines[1].cells[0].text

            assert flags() == "● "
            await hand.press("enter")
            assert flags() == "  "
            await hand.press("tab", *"Moin")
            await hand.pilot.pause(0.5)
            await hand.settle()
            assert flags() == " ✎"


class TestPanes:
    async def test_when_narrow_one_pane_is_seen_at_a_time(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.says(agency.task(), "Im Chat")
        async with at_work(agency, agency.ada, tmp_path, (80, 24)) as hand:
            room = hand.host.room
            assert (room.list_pane.size.width, room.pane.size.width) == (80, 0)
            await hand.press("enter")
            assert (room.list_pane.size.width, room.pane.size.width) == (0, 80)
            await hand.press("tab")
            assert isinstance(hand.host.focused, Composer)
            await hand.press("escape", "i")
            assert room.query_one("#side").size.width == 80
            await hand.press("escape", "escape")
            assert isinstance(hand.host.focused, Rows)

    async def test_the_facts_are_those_of_the_task_under_the_cursor(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        titles = {}
        for title in ("Messe", "Reise"):
            task = agency.task(title=title)
            agency.says(task)
            titles[task.id] = title
        async with at_work(agency, agency.ada, tmp_path, (80, 24)) as hand:
            room = hand.host.room
            first = room.list_pane.rows.key_at_cursor
            assert isinstance(first, int)
            await hand.press("i")
            assert room.opened is not None and room.opened.task_id == first, "no Enter needed"
            await hand.press("escape", "escape", "j", "i")
            second = room.list_pane.rows.key_at_cursor
            assert second != first
            assert room.opened.task_id == second
            assert titles[room.opened.task_id] in hand.painted()
            assert titles[TaskId(first)] not in hand.painted()

    async def test_when_wide_three_are(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path, (170, 45)) as hand:
            await hand.press("enter")
            room = hand.host.room
            assert all(
                pane.size.width > 40
                for pane in (room.list_pane, room.pane, room.query_one("#side"))
            )
            assert "Budget" in hand.painted()

    async def test_beside_the_facts_the_list_is_seen_again_when_one_goes_back_to_it(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path, (120, 40)) as hand:
            room = hand.host.room
            await hand.press("enter", "i")
            assert room.list_pane.size.width == 0 < room.query_one("#side").size.width
            await hand.press("escape", "escape")
            assert isinstance(hand.host.focused, Rows)
            assert room.list_pane.size.width > 40
            await hand.press("i")
            assert room.query_one("#side").size.width > 40

    async def test_resizing_loses_nothing(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path, (170, 45)) as hand:
            await hand.press("enter", "tab", *"Entwurf")
            await hand.pilot.resize_terminal(80, 24)
            await hand.settle()
            assert hand.host.room.pane.composer.text == "Entwurf"
            assert hand.host.focused is hand.host.room.pane.composer

    async def test_history_takes_the_place_of_the_facts(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "h")
            assert hand.host.room.query_one("HistorySide").display
            assert not hand.host.room.query_one("FactsSide").display
            await hand.press("h")
            assert not hand.host.room.query_one("#side").display

    async def test_a_key_that_cannot_be_used_says_why(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.says(agency.task(), side=Side.OURS, by=agency.ada)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("ctrl+o")
            assert "muss eine Aufgabe offen sein" in hand.host.told[-1]
            await hand.press("enter", "o")
            assert "keine Antwort offen" in hand.host.told[-1]

    async def test_the_language_changes_everywhere_and_the_place_stays(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        said = agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "f4")
            assert "accepted" in hand.painted()
            assert hand.host.room.pane.log_view.key_at_cursor == said.id
            await hand.press("f4")


class TestMoves:
    async def test_a_key_moves_the_task_under_the_cursor_on(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        first = agency.task(title="eins")
        agency.clock.on(minutes=1)
        second = agency.task(title="zwei", deadline_at=None)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("j", "s")
            assert agency.stored(second).status is TaskStatus.IN_PROGRESS
            assert agency.stored(first).status is TaskStatus.ACCEPTED
            assert hand.host.room.list_pane.rows.key_at_cursor == second.id

    async def test_what_cannot_be_is_said(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("s")
            assert agency.stored(task).status is TaskStatus.DELIVERED
            assert hand.host.told

    async def test_without_a_task_there_is_nothing_to_move(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("d")
            assert "zuerst eine Aufgabe in der Liste" in hand.host.told[-1]

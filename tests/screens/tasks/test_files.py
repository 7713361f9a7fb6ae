"""Tags and files of messages, by the keys of the room."""

from pathlib import Path

import pytest
from textual.widgets import Input

from domain.message import Message, Tag
from domain.task import Task
from screens import kept_files
from screens.system_program import NoProgram
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work


def said(agency: SmallAgency, task: Task) -> list[Message]:
    with agency.office.reading() as work:
        return list(work.messages.all_of(task.id))


class TestTags:
    async def test_a_message_is_tagged_by_the_picker(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        agency.says(task)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "m", "down", "space", "enter")
            assert [one.tags for one in said(agency, task)] == [{Tag.QUESTION}]
            assert "#Frage" in hand.painted()

    async def test_what_is_written_goes_out_with_its_tag(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"Fertig", "ctrl+t", "space", "enter")
            assert "#Information" in hand.painted()
            await hand.press("enter")
            assert [one.tags for one in said(agency, task)] == [{Tag.INFORMATION}]


class TestFiles:
    async def test_after_choosing_one_writes_on(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.task()
        plan = tmp_path / "Plan.txt"
        plan.touch()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "ctrl+o")
            hand.host.screen.query_one(Input).value = str(plan)
            await hand.press("enter", *"Hier")
            assert hand.host.room.pane.composer.text == "Hier"

    async def test_a_chosen_file_goes_along_even_without_a_word(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        plan = tmp_path / "Plan [x].txt"
        plan.write_text("Inhalt", encoding="utf-8")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", "ctrl+o")
            hand.host.screen.query_one(Input).value = str(plan)
            await hand.press("enter")
            assert "▤ Plan [x].txt" in hand.painted()
            await hand.press("enter")
            [sent] = said(agency, task)
            with agency.office.reading() as work:
                names = [one.name for one in work.messages.get(sent.id).attachments]
            assert names == ["Plan [x].txt"]

    async def test_what_is_had_back_comes_with_its_files(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        plan = tmp_path / "Plan.txt"
        plan.write_text("Inhalt", encoding="utf-8")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", "ctrl+o")
            hand.host.screen.query_one(Input).value = str(plan)
            await hand.press("enter", *"Da", "enter")
            assert hand.host.room.opened is not None
            assert "▤ Plan.txt (" in hand.painted()
            await hand.press("escape", "u")
            assert said(agency, task) == []
            assert hand.host.room.opened.files == (plan,)
            assert "▤ Plan.txt" in hand.painted()

    async def test_a_file_that_is_gone_keeps_the_message_back(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        plan = tmp_path / "Plan.txt"
        plan.write_text("Inhalt", encoding="utf-8")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", "ctrl+o")
            hand.host.screen.query_one(Input).value = str(plan)
            await hand.press("enter")
            plan.unlink()
            await hand.press(*"Da", "enter")
            assert said(agency, task) == []
            assert hand.host.room.pane.composer.text == "Da"
            assert any("Diese Datei gibt es hier nicht" in told for told in hand.host.told)

    async def test_chosen_files_survive_a_new_start_and_can_be_taken_off(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.task()
        plan = tmp_path / "Plan.txt"
        plan.write_text("Inhalt", encoding="utf-8")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", "ctrl+o")
            hand.host.screen.query_one(Input).value = str(plan)
            await hand.press("enter")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab")
            assert "▤ Plan.txt" in hand.painted()
            await hand.press("ctrl+o", "down", "enter")
            assert "▤ Plan.txt" not in hand.painted()

    @pytest.mark.parametrize("has_program", [True, False])
    async def test_a_file_is_opened_or_it_is_said_that_nothing_can(
        self,
        agency: SmallAgency,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        has_program: bool,
    ) -> None:
        task = agency.task()
        plan = tmp_path / "Plan.txt"
        plan.write_text("Inhalt", encoding="utf-8")
        opened: list[Path] = []

        async def program(path: Path) -> None:
            if not has_program:
                raise NoProgram
            opened.append(path)

        monkeypatch.setattr(kept_files, "open_with_system", program)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            hand.host.desk.chat.post(agency.ada, task.id, "Anbei", files=[plan])
            await hand.press("enter", "O")
            if has_program:
                assert [path.name for path in opened] == ["Plan.txt"]
                assert opened[0].read_text(encoding="utf-8") == "Inhalt"
            else:
                assert "kein Programm" in hand.host.told[-1]

    async def test_a_file_is_saved_elsewhere(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        plan = tmp_path / "Plan.txt"
        plan.write_text("Inhalt", encoding="utf-8")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            hand.host.desk.chat.post(agency.ada, task.id, "Anbei", files=[plan])
            await hand.press("enter", "S")
            hand.host.screen.query_one(Input).value = str(tmp_path / "Kopie.txt")
            await hand.press("enter")
            assert (tmp_path / "Kopie.txt").read_text(encoding="utf-8") == "Inhalt"
            await hand.press("S")
            hand.host.screen.query_one(Input).value = str(plan)
            await hand.press("enter")
            assert "schon" in hand.host.told[-1]

    async def test_a_lost_content_is_said(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        plan = tmp_path / "Plan.txt"
        plan.write_text("Inhalt", encoding="utf-8")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            sent = hand.host.desk.chat.post(agency.ada, task.id, "Anbei", files=[plan])
            for content in (tmp_path / "files").rglob(sent.attachments[0].sha256):
                content.unlink()
            await hand.press("enter", "O")
            assert "nicht mehr da" in hand.host.told[-1]

    async def test_a_message_is_copied(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.says(agency.task(), "Bitte [/x] kopieren")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "y")
            assert hand.host.clipboard == "Bitte [/x] kopieren"

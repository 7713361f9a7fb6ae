"""The forms of the moves: they answer what was typed, or say at the field what is missing."""

from datetime import datetime
from pathlib import Path

import pytest
from textual import events

from domain.calendar import BERLIN
from screens.dialogs.files_field import FilesField
from screens.dialogs.say import Say
from screens.dialogs.task.delegate import Delegate, Delegation
from screens.dialogs.task.deliver import Deliver, DeliverInterim
from screens.dialogs.task.return_task import Return, ReturnTask
from services.texts.results import Final, Interim
from tests.screens.dialogs.hosting import Host
from widgets.words import use_language

NOW = datetime(2026, 11, 27, 10, tzinfo=BERLIN)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


class TestDeliver:
    async def test_all_that_is_said_is_answered(self) -> None:
        host = Host(Deliver("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"Fertig", "enter", *"heute", "tab", "tab", *"Text", "tab", *"eine")
            await pilot.press("ctrl+s")
            assert host.answers == [Final("Fertig\nheute", "Text", "eine")]

    async def test_without_a_summary_it_says_so_at_the_field(self) -> None:
        host = Host(Deliver("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press("tab", "tab", *"nichts", "ctrl+s")
            await pilot.pause()
            assert host.answers == []
            assert "✖ Summary is missing" in host.painted
            await pilot.press(*"Ja", "ctrl+s")
            assert host.answers == [Final("Ja", "nichts")]

    async def test_a_file_is_a_result_too(self, tmp_path: Path) -> None:
        plan = tmp_path / "Plan.txt"
        plan.write_text("Ulm")
        host = Host(Deliver("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"Fertig", "ctrl+s")
            await pilot.pause()
            assert "There is no result yet" in host.painted
            host.screen.query_one(FilesField)._picked(plan)
            await pilot.pause()
            assert "1 file: Plan.txt" in host.painted
            await pilot.press("ctrl+s")
            assert host.answers == [Final("Fertig", files=(plan,))]

    async def test_an_interim_result_says_what_holds(self) -> None:
        host = Host(DeliverInterim("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"Gesucht", "tab", *"Ulm", "tab", "tab", *"Drei", "tab", "enter")
            await pilot.press("ctrl+s")
            assert host.answers == [Interim("Gesucht", "Ulm", "Drei", False, True)]

    async def test_a_password_in_it_is_asked_about_and_nothing_is_lost(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
        host = Host(Deliver("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"Fertig", "tab", "tab", *"PIN 1234", "ctrl+s")
            await pilot.pause()
            assert "This looks like a password" in host.painted
            await pilot.press("enter")
            await pilot.pause()
            assert host.answers == [] and "PIN 1234" in host.painted
            await pilot.press("ctrl+s")
            await pilot.pause()
            await pilot.press("y")
            await pilot.pause()
            assert host.answers == [Final("Fertig", "PIN 1234")]

    async def test_an_interim_result_is_looked_at_as_well(self) -> None:
        asked = DeliverInterim("Messe")
        assert asked.outgoing(Interim("eins", "zwei", "PIN 1234")) == "eins\nzwei\nPIN 1234"

    async def test_escape_answers_nothing(self) -> None:
        host = Host(Deliver("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press("escape")
            assert host.answers == [None]

    async def test_a_hostile_title_is_only_text(self, hostile_name: str) -> None:
        host = Host(Deliver(hostile_name))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "Deliver:" in host.painted
            assert "\x1b" not in host.painted

    async def test_the_mouse_answers_too(self) -> None:
        host = Host(Deliver("Messe"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press("x", "tab", "tab", "y")
            await pilot.click("Answer")
            assert host.answers == [Final("x", "y")]


class TestDelegate:
    async def test_the_offered_word_can_be_changed(self) -> None:
        host = Host(Delegate("Messe", "Guten Tag"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"voll", "tab", "end", "!", "f10")
            assert host.answers == [Delegation("voll", "Guten Tag!")]

    async def test_it_needs_a_reason(self) -> None:
        host = Host(Delegate("Messe", "Guten Tag"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+s")
            await pilot.pause()
            assert host.answers == []
            assert "✖ Reason is missing" in host.painted


class TestReturn:
    @pytest.mark.parametrize(
        ("typed", "deadline"),
        [
            ("Mo 12 Uhr", datetime(2026, 11, 30, 12, tzinfo=BERLIN)),
            ("30.11.", datetime(2026, 11, 30, 18, tzinfo=BERLIN)),
        ],
    )
    async def test_a_deadline_is_understood_as_people_write_it(
        self, typed: str, deadline: datetime
    ) -> None:
        host = Host(ReturnTask("Messe", lambda: NOW))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*typed, "enter", *"Datum fehlt", "ctrl+s")
            assert host.answers == [Return(deadline, "Datum fehlt")]

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("", "✖ Deadline"),
            ("gestern 9", "✖ That lies in the past"),
            ("irgendwann", "✖ Not understood"),
        ],
    )
    async def test_one_that_is_none_is_refused_at_the_field(self, typed: str, why: str) -> None:
        host = Host(ReturnTask("Messe", lambda: NOW))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*typed, "tab", *"weil", "ctrl+s")
            await pilot.pause()
            assert host.answers == []
            assert why in host.painted


class TestSay:
    async def test_the_message_is_answered_as_it_stands(self) -> None:
        host = Host(Say("Erklären?", "Faktor 1,3", "Guten Tag [/x]"))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "Faktor 1,3" in host.painted
            await pilot.press("ctrl+s")
            assert host.answers == ["Guten Tag [/x]"]

    async def test_an_empty_one_is_no_message(self) -> None:
        host = Host(Say("Erklären?", "", ""))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+s")
            await pilot.pause()
            assert host.answers == []

    async def test_what_is_pasted_steers_no_terminal(self) -> None:
        host = Host(Say("Erklären?", "", ""))
        async with host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            host.post_message(events.Paste("Hallo\x1b[2J\nWelt"))
            await pilot.pause()
            await pilot.press("ctrl+s")
            assert host.answers == ["Hallo\nWelt"]

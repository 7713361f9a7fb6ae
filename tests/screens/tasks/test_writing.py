"""Writing in the tasks' room: drafts, sending, taking back."""

import asyncio
from pathlib import Path

import pytest

from data.database import Database
from data.files import FileStore
from services.chat.chat import Chat
from services.office import Office
from tests.builders import SmallAgency
from tests.screens.tasks.host import at_work
from tests.screens.tasks.writing import a_moment, draft, said


class TestDrafts:
    async def test_what_is_typed_is_on_the_disk_within_a_second(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"Ja")
            await a_moment(hand)
            assert draft(agency, task, tmp_path) == "Ja"

    async def test_every_chat_has_its_own(self, agency: SmallAgency, tmp_path: Path) -> None:
        one, two = agency.task(title="eins"), agency.task(title="zwei")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            composer = hand.host.room.pane.composer
            hand.host.room.want(one.id)
            await hand.settle()
            composer.focus()
            await hand.press(*"erster")
            hand.host.room.want(two.id)
            await hand.settle()
            assert composer.text == ""
            await hand.press(*"zweiter")
            hand.host.room.want(one.id)
            await hand.settle()
            assert composer.text == "erster"
            await a_moment(hand)
            assert draft(agency, one, tmp_path) == "erster"
            assert draft(agency, two, tmp_path) == "zweiter"

    async def test_it_is_there_after_a_new_start(self, agency: SmallAgency, tmp_path: Path) -> None:
        agency.task()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"halb")
            await hand.host.room.put_away()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter")
            assert hand.host.room.pane.composer.text == "halb"

    async def test_it_goes_with_the_message(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"Ja", "enter")
            await a_moment(hand)
            assert draft(agency, task, tmp_path) == ""
            assert [one.text for one in said(agency, task)] == ["Ja"]


class TestSending:
    async def test_enter_sends_and_shows_for_how_long_it_can_be_had_back(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        agency.says(task)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"Gern", "enter")
            assert "unterwegs, noch 10 s" in hand.painted()
            agency.clock.on(seconds=3)
            await hand.pilot.pause(1.1)
            assert "unterwegs, noch 7 s" in hand.painted()
            agency.clock.on(seconds=7)
            await hand.pilot.pause(1.1)
            assert "✓ gesendet" in hand.painted()
            assert "zurückholen" not in hand.painted()

    @pytest.mark.parametrize("keys", [("escape", "u"), ("escape", "T")])
    async def test_it_is_had_back_into_the_composer(
        self, agency: SmallAgency, tmp_path: Path, keys: tuple[str, ...]
    ) -> None:
        task = agency.task()
        agency.says(task)
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"Oje", "enter")
            assert agency.stored(task).unanswered_count == 0
            await hand.press(*keys)
            assert hand.host.room.pane.composer.text == "Oje"
            assert agency.stored(task).unanswered_count == 1
            assert "Oje" not in [one.text for one in said(agency, task)]
            await a_moment(hand)
            assert draft(agency, task, tmp_path) == "Oje"

    async def test_too_late_is_said(self, agency: SmallAgency, tmp_path: Path) -> None:
        task = agency.task()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab", *"Fest", "enter")
            agency.clock.on(seconds=11)
            await hand.press("escape", "u")
            assert "bleibt" in hand.host.told[-1]
            assert [one.text for one in said(agency, task)] == ["Fest"]

    async def test_colleagues_see_one_line_without_words_until_it_is_out(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        agency.says(task)
        async with at_work(agency, agency.manager, tmp_path) as hand:
            await hand.press("enter")
            desk = hand.host.desk
            desk.chat.post(agency.ada, task.id, "Vertraulich")
            await hand.others_did()
            assert "hat gerade etwas geschickt" in hand.painted()
            assert "Vertraulich" not in hand.painted()
            agency.clock.on(seconds=10)
            await hand.pilot.pause(1.2)
            await hand.settle()
            assert "Vertraulich" in hand.painted()

    async def test_what_a_colleague_took_back_leaves_no_line(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        agency.says(task)
        async with at_work(agency, agency.manager, tmp_path) as hand:
            await hand.press("enter")
            chat = hand.host.desk.chat
            sent = chat.post(agency.ada, task.id, "Ups")
            await hand.others_did()
            chat.take_back(agency.ada, sent.id)
            await hand.others_did()
            assert "hat gerade etwas geschickt" not in hand.painted()

    async def test_messages_go_out_in_the_order_of_sending(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("enter", "tab")
            await hand.pilot.press(*"eins", "enter", *"zwei", "enter", *"drei", "enter")
            await a_moment(hand)
            assert [one.text for one in said(agency, task)] == ["eins", "zwei", "drei"]

    async def test_leaving_the_chat_while_it_is_sent_loses_nothing(
        self, agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, two = agency.task(title="eins"), agency.task(title="zwei")
        post, goes_on = Chat.post, asyncio.Event()

        async with at_work(agency, agency.ada, tmp_path) as hand:
            ask = hand.host.desk.ask

            async def slowly(use_case: object, *args: object, **details: object) -> object:
                if getattr(use_case, "__func__", None) is post:
                    await goes_on.wait()
                return await ask(use_case, *args, **details)  # type: ignore[arg-type]

            monkeypatch.setattr(hand.host.desk, "ask", slowly)
            room = hand.host.room
            room.want(one.id)
            await hand.settle()
            room.pane.composer.focus()
            await hand.pilot.press(*"Los", "enter", *"Rest")
            room.want(two.id)
            await hand.pilot.pause(0.6)
            assert draft(agency, one, tmp_path) == "Los\nRest"
            goes_on.set()
            await a_moment(hand)
            assert [message.text for message in said(agency, one)] == ["Los"]
            assert draft(agency, one, tmp_path) == "Rest"

    async def test_no_answer_needed_can_be_undone(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        task = agency.task()
        agency.says(task, "Danke!")
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("o")
            assert agency.stored(task).unanswered_count == 0
            await hand.press("u")
            assert agency.stored(task).unanswered_count == 1

    async def test_reply_from_the_list_opens_the_chat_and_its_composer(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        agency.says(agency.task())
        async with at_work(agency, agency.ada, tmp_path) as hand:
            await hand.press("r")
            await hand.press(*"Ja")
            assert hand.host.room.pane.composer.text == "Ja"


async def test_two_terminals_talk(agency: SmallAgency, tmp_path: Path, sqlite_url: str) -> None:
    """What one sends the other shows, through a database connection of its own."""
    task = agency.task()
    agency.says(task)
    other = Chat(Office(Database(sqlite_url), agency.clock), FileStore(tmp_path / "files"))
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter")
        other.post(agency.manager, task.id, "Von drüben")
        agency.clock.on(seconds=11)
        await hand.others_did()
        assert "Von drüben" in hand.painted()
    other.office.database.close()

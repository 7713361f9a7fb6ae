"""Answering from the triage by keys: what the database then holds, where the cursor stands."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from data.database import Database
from data.work import Work
from domain.errors import StoreUnreachable
from domain.message import Message
from services.dashboard.glance import Glance
from services.drafts import chat_key
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands
from tests.stored import task_ids
from widgets.chat.composer import Composer


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
async def ada(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Hands]:
    """Ada, with three questions, the oldest first."""
    asked(agency, "erste", "zweite", "dritte", deadline_at=None)
    async with hands(agency, agency.ada, tmp_path) as one:
        yield one


def _messages(agency: SmallAgency, title: str) -> list[str]:
    with agency.office.reading() as work:
        task = next(
            task for task_id in task_ids(work) if (task := work.tasks.get(task_id)).title == title
        )
        return [message.text for message in work.messages.all_of(task.id)]


class TestReply:
    async def test_it_is_sent_in_place_and_the_next_is_selected(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("r", *"Gern.")
        await ada.press("enter")
        assert _messages(agency, "erste") == ["Frage zu erste", "Gern."]
        assert (ada.titles, ada.title) == (["zweite", "dritte"], "zweite")
        assert "noch 2" in ada.left
        assert "#2 zweite" in ada.facts
        assert ada.room.list.rows.has_focus

    async def test_what_found_the_database_away_goes_out_when_it_is_back(
        self, agency: SmallAgency, ada: Hands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def lost(_database: Database) -> Work:
            raise StoreUnreachable("weg")

        with monkeypatch.context() as patch:
            patch.setattr(Database, "write", lost)
            await ada.press("r", *"Gern.")
            await ada.press("enter")
            assert any("Noch nicht gesendet" in told for told in ada.told)
        await ada.press("g", "r")
        assert ada.host.screen.query_one(Composer).text == "Gern."
        ada.host.connect(ada.host.session)
        ada.host._came_back()
        await ada.settle()
        await ada.settle()
        assert _messages(agency, "erste") == ["Frage zu erste", "Gern."]
        assert ada.host.screen.query_one(Composer).text == ""

    async def test_after_the_last_the_one_before_is_selected(self, ada: Hands) -> None:
        await ada.press("G", "r", *"Ja.")
        await ada.press("enter")
        assert (ada.titles, ada.title) == (["erste", "zweite"], "zweite")

    async def test_it_can_be_taken_back_for_ten_seconds_and_is_a_draft_again(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("r", *"Gern.")
        await ada.press("enter")
        assert "Antwort geht in 10 s hinaus, u holt sie zurück" in ada.left
        agency.clock.on(seconds=2)
        ada.room.tick()
        await ada.settle()
        assert "in 8 s hinaus" in ada.left
        await ada.press("u")
        await ada.others_did()
        assert _messages(agency, "erste") == ["Frage zu erste"]
        assert (ada.titles, ada.title) == (["✎ erste", "zweite", "dritte"], "erste")
        assert "hinaus" not in ada.left
        await ada.press("r")
        assert ada.room.query_one(Composer).text == "Gern."

    async def test_what_was_answered_was_read(self, agency: SmallAgency, ada: Hands) -> None:
        glance = Glance(agency.office)
        assert glance.look(agency.ada).counts.unread == 3
        await ada.press("r", *"Gern.")
        await ada.press("enter")
        assert glance.look(agency.ada).counts.unread == 2

    async def test_after_ten_seconds_it_is_out(self, agency: SmallAgency, ada: Hands) -> None:
        await ada.press("r", *"Gern.")
        await ada.press("enter")
        agency.clock.on(seconds=10)
        ada.room.tick()
        await ada.settle()
        assert "hinaus" not in ada.left
        await ada.press("u")
        assert _messages(agency, "erste") == ["Frage zu erste", "Gern."]
        assert len(ada.told) == 1

    async def test_leaving_keeps_what_is_typed_and_marks_the_line(self, ada: Hands) -> None:
        await ada.press("r", *"halb")
        await ada.press("escape")
        assert ada.titles == ["✎ erste", "zweite", "dritte"]
        assert not ada.room.query_one(Composer).has_class("-open")
        await ada.press("j", "r")
        assert ada.room.query_one(Composer).text == ""
        await ada.press("escape", "k", "r")
        assert ada.room.query_one(Composer).text == "halb"

    async def test_a_click_on_another_line_changes_nothing_of_what_the_reply_is_for(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("r", *"An die erste")
        await ada.pilot.click("#rows", offset=(20, 2))
        await ada.settle()
        assert ada.title == "dritte"
        ada.room.query_one(Composer).focus()
        await ada.press("enter")
        assert _messages(agency, "erste")[-1] == "An die erste"
        assert _messages(agency, "dritte") == ["Frage zu dritte"]
        assert ada.title == "dritte"

    async def test_what_cannot_be_sent_stays_a_draft(
        self, agency: SmallAgency, ada: Hands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fails(*_args: object, **_details: object) -> Message:
            raise StoreUnreachable("away")

        monkeypatch.setattr("services.chat.chat.Chat.post", fails)
        await ada.press("r", *"Gern.")
        await ada.press("enter")
        assert _messages(agency, "erste") == ["Frage zu erste"]
        assert ada.title == "erste"
        assert any(told.startswith("Die Datenbank antwortet nicht") for told in ada.told)
        await ada.press("r")
        assert ada.room.query_one(Composer).text == "Gern."

    async def test_what_is_typed_survives_the_end_of_the_program(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        await ada.press("r")
        ada.room.query_one(Composer).insert("mitten im")
        await ada.room.put_away()
        case = ada.room.preview.replying
        assert case is not None
        kept = ada.host.desk.drafts.text(agency.ada.id, chat_key(case.task.id))
        assert kept == "mitten im"


class TestNoAnswer:
    async def test_it_leaves_the_list_and_comes_back_by_undo(self, ada: Hands) -> None:
        await ada.press("j", "o")
        assert (ada.titles, ada.title) == (["erste", "dritte"], "dritte")
        await ada.press("u")
        await ada.others_did()
        assert ada.titles == ["erste", "zweite", "dritte"]
        assert ada.title == "zweite"

    async def test_marked_ones_go_together_and_tell_how_many_were_refused(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        agency.task(title="eilt", deadline_at=agency.clock())
        await ada.others_did()
        await ada.press("g")
        assert ada.titles == ["eilt", "erste", "zweite", "dritte"]
        await ada.press("space", "j", "space", "j", "space", "o")
        assert ada.titles == ["eilt", "dritte"]
        assert any("2 von 3 erledigt" in told for told in ada.told)
        assert ada.room.list.rows.marked == ()
        await ada.press("u")
        await ada.others_did()
        assert ada.titles == ["eilt", "erste", "zweite", "dritte"]

    async def test_each_is_a_transaction_of_its_own(self, agency: SmallAgency, ada: Hands) -> None:
        await ada.press("space", "j", "space")
        first = ada.task
        ada.host.desk.chat.mark_no_answer(agency.ada, first.id)
        await ada.press("o")
        assert ada.titles == ["dritte"]
        assert any("1 von 2 erledigt" in told for told in ada.told)

    async def test_where_no_answer_is_owed_the_key_says_so(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        agency.task(title="eilt", deadline_at=agency.clock())
        await ada.others_did()
        await ada.press("g", "o")
        assert ada.title == "eilt"
        assert ada.told == [
            "Hier ist keine Antwort offen: Das letzte Wort der Kundschaft ist beantwortet."
        ]


class TestSnooze:
    async def test_it_sleeps_until_its_time_and_wakes_without_a_question(
        self, agency: SmallAgency, ada: Hands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await ada.press("z", *"in 30 min")
        await ada.press("enter")
        assert (ada.titles, ada.title) == (["zweite", "dritte"], "zweite")
        assert "☾ 1 zurückgestellt" in ada.left
        monkeypatch.delattr("services.triage.triage.Triage.inbox")
        ada.room.tick()
        await ada.settle()
        agency.clock.on(minutes=29)
        ada.room.tick()
        await ada.settle()
        assert ada.titles == ["zweite", "dritte"]
        agency.clock.on(minutes=1)
        ada.room.list.rows._last_touch = float("-inf")
        ada.room.tick()
        await ada.settle()
        assert ada.titles == ["erste", "zweite", "dritte"]
        assert ada.title == "zweite"

    async def test_beyond_its_due_time_it_warns_and_wants_the_key_again(self, ada: Hands) -> None:
        await ada.press("z", *"morgen 9")
        assert "▲ Fällig heute 18:00" in ada.painted()
        await ada.press("enter")
        assert "noch einmal" in ada.painted()
        await ada.press("enter")
        assert ada.titles == ["zweite", "dritte"]

    async def test_of_what_is_overdue_it_does_not_say_that_it_is_due(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        agency.clock.on(hours=12)
        await ada.press("z", *"morgen 9")
        assert "▲ Seit heute 18:00 überfällig" in ada.painted()

    async def test_it_sleeps_until_the_customer_writes(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        task = ada.task
        await ada.press("z", "ctrl+n", "ctrl+n")
        assert ada.titles == ["zweite", "dritte"]
        agency.clock.on(minutes=1)
        agency.says(task, "Hallo?")
        ada.room.list.rows._last_touch = float("-inf")
        await ada.others_did()
        assert ada.titles == ["erste", "zweite", "dritte"]

    async def test_undo_wakes_it(self, ada: Hands) -> None:
        await ada.press("z", *"in 1 h")
        await ada.press("enter")
        assert ada.titles == ["zweite", "dritte"]
        await ada.press("u")
        await ada.others_did()
        assert ada.titles == ["erste", "zweite", "dritte"]
        assert any("zurückstellen" in told for told in ada.told)

    async def test_marked_ones_sleep_together_and_can_be_looked_at(self, ada: Hands) -> None:
        await ada.press("space", "j", "space", "z", *"in 1 h")
        await ada.press("enter")
        assert ada.titles == ["dritte"]
        assert any("2 von 2 erledigt" in told for told in ada.told)
        await ada.press("Z")
        assert ada.titles == ["erste", "zweite", "dritte"]
        assert "☾ Mo 23.11. 10:03" in ada.painted()

    async def test_going_back_puts_nothing_off(self, ada: Hands) -> None:
        await ada.press("z", *"in 1 h")
        await ada.press("escape")
        assert ada.titles == ["erste", "zweite", "dritte"]

    @pytest.mark.parametrize("typed", ["gestern 9", "quatsch", ""])
    async def test_what_is_no_moment_ahead_is_not_taken(self, ada: Hands, typed: str) -> None:
        await ada.press("z", *typed)
        await ada.press("enter")
        assert len(ada.host.screen_stack) > 1
        await ada.press("escape")
        assert ada.titles == ["erste", "zweite", "dritte"]


async def test_an_inbox_of_fifty_is_worked_through_without_leaving_the_screen(
    agency: SmallAgency, tmp_path: Path
) -> None:
    asked(agency, *(f"Nr. {nth}" for nth in range(50)), deadline_at=None)
    async with hands(agency, agency.ada, tmp_path) as ada:
        for left in range(50, 0, -1):
            assert f"noch {left}" in ada.left
            await ada.press("o")
        assert ada.titles == []
        assert "Nichts wartet. Gut gemacht!" in ada.painted()

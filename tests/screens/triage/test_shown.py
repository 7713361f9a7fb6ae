"""The triage as time goes on, and the task under its cursor close up."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from services.triage.triage import Triage
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands
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


class TestTime:
    async def test_a_new_minute_asks_nothing_and_shows_what_waits_by_then(
        self, agency: SmallAgency, ada: Hands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        agency.task(title="kommt", deadline_at=agency.clock() + timedelta(days=2))
        await ada.others_did()
        assert "kommt" not in ada.titles
        asked_for: list[str] = []

        def note(self: Triage, *_args: object) -> None:
            asked_for.append("inbox")

        monkeypatch.setattr(Triage, "inbox", note)
        ada.room.list.rows._last_touch = float("-inf")
        ada.room.tick()
        await ada.settle()
        agency.clock.on(hours=11)
        ada.room.tick()
        await ada.settle()
        assert "kommt" not in ada.titles
        assert "✖" in ada.painted().splitlines()[3]
        monkeypatch.undo()
        agency.clock.on(hours=7)
        ada.room.tick()
        await ada.settle()
        assert "kommt" in ada.titles
        assert asked_for == []

    async def test_what_is_read_too_long_ago_is_read_again(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        agency.task(title="viel später", deadline_at=agency.clock() + timedelta(days=30))
        with agency.office.database.write() as work:  # nobody is told
            work.connection.exec_driver_sql(
                "UPDATE tasks SET deadline_at = deadline_at - 2505600000000"
            )
        ada.room.list.rows._last_touch = float("-inf")
        agency.clock.on(hours=13)
        ada.room.tick()
        await ada.settle()
        assert ada.titles == ["erste", "zweite", "dritte", "viel später"]


class TestPreview:
    async def test_it_tells_facts_reason_and_last_words_of_what_is_under_the_cursor(
        self, agency: SmallAgency, ada: Hands
    ) -> None:
        agency.books(agency.acme, 10)
        await ada.press("j")
        assert "#2 zweite" in ada.facts
        assert "Antwort bis heute 18:00, in 8 h 57: eingegangen heute 09:01, bis 14:00" in ada.facts
        assert "Verfügbar beim Kunden: 7:00 h" in ada.facts
        assert "Frage zu zweite" in ada.painted()

    async def test_what_another_writes_appears_in_it(self, agency: SmallAgency, ada: Hands) -> None:
        agency.says(ada.task, "Noch etwas!")
        await ada.others_did()
        assert "Noch etwas!" in ada.painted()

    async def test_holding_a_key_reads_only_where_the_cursor_rests(
        self, ada: Hands, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looked: list[int] = []
        true_preview = Triage.preview

        def preview(self: Triage, actor: object, task_id: object) -> object:
            looked.append(1)
            return true_preview(self, actor, task_id)  # type: ignore[arg-type]

        monkeypatch.setattr(Triage, "preview", preview)
        for step in (1, 1, -1, 1, -1, 1):
            ada.room.list.rows.action_step(step)
        await ada.pilot.pause(0.2)
        await ada.settle()
        assert len(looked) <= 2
        assert "#3 dritte" in ada.facts

    async def test_narrow_it_stands_below_and_a_key_hides_it(
        self, agency: SmallAgency, tmp_path: Path
    ) -> None:
        asked(agency, "erste", "zweite", deadline_at=None)
        async with hands(agency, agency.ada, tmp_path, size=(80, 24)) as ada:
            rows, preview = ada.room.list.region, ada.room.preview.region
            assert preview.y >= rows.bottom
            assert preview.width == rows.width == 80
            assert "Frage zu erste" in ada.painted()
            await ada.press("p")
            assert "Frage zu erste" not in ada.painted()
            await ada.press("r")
            assert "Frage zu erste" in ada.painted()
            assert ada.room.preview.query_one(Composer).has_focus


async def test_what_the_filter_brings_under_the_cursor_is_shown_close_up(ada: Hands) -> None:
    await ada.press("slash", *"zwei")
    assert ada.title == "zweite"
    assert "#2 zweite" in ada.facts
    await ada.press("enter", "escape")
    assert "#2 zweite" in ada.facts
    await ada.press("slash", *"nirgends")
    assert (ada.title, ada.facts) == ("", "")

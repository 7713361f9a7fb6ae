"""The form for a new task: keys in, a checked task out; what is typed survives."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from textual import events
from textual.widgets import Input

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.contract import NewTask
from domain.ids import CustomerId
from screens.dialogs.new_task import NewTaskForm
from screens.dialogs.new_task_draft import NewTaskDraft, draft_of
from screens.dialogs.pick import Choice
from tests.screens.dialogs.hosting import Host
from widgets.words import use_language

NOW = datetime(2026, 11, 27, 10, tzinfo=BERLIN)
CUSTOMERS = [Choice(CustomerId(1), "Acme GmbH"), Choice(CustomerId(2), "Bolt [/x]")]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("de")


class Asked:
    """The form on its own, with what it handed over to be kept."""

    def __init__(self, draft: NewTaskDraft = NewTaskDraft()) -> None:  # noqa: B008 (frozen)
        self.kept: list[str] = []
        self.form = NewTaskForm(CUSTOMERS, lambda: NOW, draft, self.kept.append)
        self.host = Host(self.form)


class TestAnswer:
    async def test_all_of_it_by_keys(self) -> None:
        asked = Asked()
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter", *"bolt", "enter")
            await pilot.pause()
            await pilot.press(*"Messe", "enter", *"Drei", "enter", *"Angebote", "tab")
            await pilot.press(*"Tabelle", "tab", *"2,5", "enter", *"Mo 12 Uhr", "enter")
            await pilot.press("enter", *"market", "enter")
            await pilot.pause()
            await pilot.press("ctrl+s")
            assert asked.host.answers == [
                NewTask(
                    customer_id=CustomerId(2),
                    title="Messe",
                    description="Drei\nAngebote",
                    expected_result="Tabelle",
                    budget=timedelta(hours=2, minutes=30),
                    deadline=datetime(2026, 11, 30, 12, tzinfo=BERLIN),
                    area=WorkArea.MARKETING,
                )
            ]

    async def test_budget_and_deadline_echo_what_was_understood(self) -> None:
        asked = Asked(NewTaskDraft(budget="2,5", deadline="Mo 12 Uhr"))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "2:30 h" in asked.host.painted
            assert "30 Nov 2026 12:00" in asked.host.painted

    @pytest.mark.parametrize(
        ("draft", "refusal"),
        [
            (NewTaskDraft(), "✖ Customer is missing"),
            (NewTaskDraft(customer="1"), "✖ Title is missing"),
            (NewTaskDraft("1", "Titel"), "✖ Description is missing"),
            (NewTaskDraft("1", "Titel", "Text"), "✖ Budget is missing"),
            (NewTaskDraft("1", "Titel", "Text", "", "viel"), "✖ Not understood. Examples: 2,5"),
            (NewTaskDraft("1", "Titel", "Text", "", "0"), "✖ Budget is missing"),
            (NewTaskDraft("1", "Titel", "Text", "", "1", "bald"), "✖ Not understood. Examples: F"),
            (NewTaskDraft("1", "Titel", "Text", "", "1", "26.11.2025"), "✖ Deadline lies in"),
        ],
    )
    async def test_what_is_missing_is_said_at_its_field(
        self, draft: NewTaskDraft, refusal: str
    ) -> None:
        asked = Asked(draft)
        async with asked.host.run_test(size=(80, 30)) as pilot:
            await pilot.press("ctrl+s")
            await pilot.pause()
            assert asked.host.answers == []
            assert refusal in asked.host.painted

    async def test_a_task_without_deadline_and_area_can_be_saved(self) -> None:
        asked = Asked(NewTaskDraft("1", "Titel", "Text", "", "45 min"))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+s")
            (new,) = asked.host.answers
            assert new is not None
            assert (new.deadline, new.area) == (None, None)
            assert new.budget == timedelta(minutes=45)

    async def test_no_pasted_line_of_a_title_is_lost(self) -> None:
        asked = Asked(NewTaskDraft("1"))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            asked.form.query_one("#title-line", Input).post_message(events.Paste("eins\nzwei"))
            await pilot.pause()
            assert asked.form.query_one("#title-line", Input).value == "eins zwei"

    async def test_a_hostile_draft_is_only_text(self, hostile_name: str) -> None:
        draft = NewTaskDraft("2", hostile_name, hostile_name, hostile_name, "1")
        asked = Asked(draft_of(draft.kept()))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "\x1b" not in asked.host.painted


class TestDraft:
    async def test_what_is_typed_is_handed_over_within_a_second(self) -> None:
        asked = Asked(NewTaskDraft("1"))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"Mes")
            await pilot.pause(0.6)
            assert draft_of(asked.kept[-1]) == NewTaskDraft("1", "Mes")

    async def test_going_back_keeps_what_was_typed_last(self) -> None:
        asked = Asked(NewTaskDraft("1"))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"Mes", "escape")
            assert draft_of(asked.kept[-1]).title == "Mes"
            assert asked.host.answers == [None]

    async def test_a_draft_stands_in_the_form_again(self) -> None:
        kept = NewTaskDraft("2", "Titel", "Te\nxt", "R", "2,5", "Mo 12 Uhr", "design").kept()
        asked = Asked(draft_of(kept))
        async with asked.host.run_test(size=(80, 24)) as pilot:
            await pilot.press("escape")
            assert asked.kept[-1] == kept

    def test_a_picked_customer_alone_is_nothing_typed(self) -> None:
        assert NewTaskDraft("2").kept() == ""

    @pytest.mark.parametrize("kept", ["", "{", "[]", '{"unknown": 1}', "null"])
    def test_what_cannot_be_read_is_an_empty_draft(self, kept: str) -> None:
        assert draft_of(kept) == NewTaskDraft()

"""The check from a room: every point is put right where it stands, then accepted (TASK-4)."""

from pathlib import Path

import pytest

from domain.area import WorkArea
from domain.message import Message, Tag
from domain.permission import Act
from domain.task import Task, TaskStatus
from screens.dialogs.form import Writing
from tests.builders import SmallAgency, small_agency
from tests.screens.moving import hands


@pytest.fixture
def agency(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    made = small_agency(sqlite_url)
    made.books(made.acme, 5)
    return made


def review(agency: SmallAgency, **details: object) -> Task:
    plain: dict[str, object] = {"customer_factor": None, "assistant_factor": None}
    return agency.task(None, status=TaskStatus.REVIEW, **(plain | details))


def chat(agency: SmallAgency, task: Task) -> list[Message]:
    with agency.office.reading() as work:
        return list(work.messages.all_of(task.id))


async def test_two_keys_accept_what_is_fine(agency: SmallAgency, tmp_path: Path) -> None:
    task = review(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("ctrl+s")
        assert ada.room.results[-1] == agency.stored(task)
    assert agency.stored(task).status is TaskStatus.ACCEPTED


async def test_a_missing_area_is_set_there_and_the_figures_follow(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = review(agency, area=None)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("ctrl+s")
        assert agency.stored(task).status is TaskStatus.REVIEW
        await ada.press("3")
        await ada.press(*"project", "enter")
        assert "Tell the customer about the factor?" in ada.painted
        await ada.press("ctrl+s")
        assert "factor 1.8" in ada.painted
        await ada.press("ctrl+s")
    accepted = agency.stored(task)
    assert (accepted.status, accepted.area) == (TaskStatus.ACCEPTED, WorkArea.PROJECT_MANAGEMENT)
    (said,) = chat(agency, task)
    assert "Faktor 1,8" in said.text


async def test_marketing_asks_its_questions_before_it_is_accepted(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = review(agency, area=WorkArea.MARKETING)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("ctrl+s")
        await ada.press("enter")
        await ada.press("enter")
        assert ada.room.results[-1] == agency.stored(task)
    with agency.office.reading() as work:
        told = work.trail.of_task(task.id)[-1].new
    assert told["marketing_brief"] == told["marketing_outcome"] == "yes"


async def test_marketing_that_needs_advice_goes_to_the_team_lead(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = review(agency, area=WorkArea.MARKETING)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("3")
        await ada.press("enter")
        await ada.press("down", "enter")
        await ada.press("down", "enter")
        await ada.press("ctrl+s")
        assert agency.stored(task).status is TaskStatus.REVIEW
        await ada.press("3")
        await ada.press("enter")
        assert "the customer needs advice" in ada.painted
        await ada.press("ctrl+s")
        assert ada.room.results[-1] is not None
    assert agency.stored(task).status is TaskStatus.WITH_TEAM_LEAD


async def test_a_specialist_task_goes_to_operations_with_her_word(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = review(agency, area=WorkArea.DESIGN)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("3")
        await ada.press("enter")
        await ada.press(*"Ja", "enter")
        assert ada.room.results[-1] is not None
    assert agency.stored(task).status is TaskStatus.WITH_OPERATIONS


async def test_a_budget_that_is_not_covered_is_not_accepted_and_the_customer_is_told(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = review(agency, budget_seconds=6 * 3600)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("ctrl+s")
        assert "1:00 h are missing" in ada.told
        await ada.press("2")
        await ada.press("enter")
        await ada.press("ctrl+s")
        await ada.press("escape")
        assert ada.room.results[-1] is None
    (said,) = chat(agency, task)
    assert "es fehlen also 1:00 Std." in said.text
    assert agency.stored(task).status is TaskStatus.REVIEW


async def test_what_is_not_clear_is_asked(agency: SmallAgency, tmp_path: Path) -> None:
    task = review(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("5")
        await ada.press("down", "enter")
        await ada.press("ctrl+s")
        assert "✖" in ada.painted
        assert chat(agency, task) == []
        message = ada.host.screen.query_one("#message", Writing)
        message.text = message.text.replace("{question}", "Welche Farbe?")
        await ada.press("ctrl+s")
        assert "the customer was asked" in ada.painted
        await ada.press("escape")
    (said,) = chat(agency, task)
    assert said.tags == {Tag.QUESTION}
    assert said.text.endswith("Welche Farbe?")


async def test_what_she_cannot_do_is_passed_on(agency: SmallAgency, tmp_path: Path) -> None:
    task = review(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("4")
        await ada.press("enter")
        assert "you can do this" in ada.painted
        await ada.press("4")
        await ada.press("down", "enter")
        await ada.press(*"Zu fremd", "ctrl+s")
        assert ada.room.results[-1] is not None
    assert agency.stored(task).status is TaskStatus.WITH_TEAM_LEAD


async def test_a_passed_deadline_stands_in_the_way(agency: SmallAgency, tmp_path: Path) -> None:
    task = review(agency, deadline_at=agency.clock())
    agency.clock.on(minutes=1)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.begin(Act.ACCEPT, task)
        await ada.press("ctrl+s")
        assert "has passed" in ada.told
        await ada.press("1")
        assert type(ada.host.screen).__name__ == "ProposeChange"
        await ada.press("escape", "escape")
    assert agency.stored(task) == task

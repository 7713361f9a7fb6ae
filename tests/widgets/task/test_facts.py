"""The pane of key facts says what is agreed, how it stands and what is owed, at any width."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.widgets import Static

from domain.area import DEFAULT_FACTORS, DatedFactors, WorkArea
from domain.calendar import BERLIN
from domain.customer import Address
from domain.ids import CustomerId, PersonId, TaskId
from domain.person import AssignmentRole
from domain.response import response_due
from domain.task import Task, TaskStatus
from services.result.ratings import TaskFeedback
from services.task.facts import Involved, TaskFacts
from tests.widgets.task.said import COMPLAINT, RATING
from widgets.privacy import hide_customers
from widgets.task.facts import Facts, facts_of
from widgets.words import use_language

NOW = datetime(2026, 11, 27, 14, 1, tzinfo=BERLIN)
ADA, BEA, CAY = PersonId(1), PersonId(2), PersonId(3)
TASK = Task(
    id=TaskId(1),
    number=1234,
    customer_id=CustomerId(1),
    assistant_id=ADA,
    title="Newsletter schreiben",
    description="Drei Absätze über den Winter.",
    status=TaskStatus.IN_PROGRESS,
    budget_seconds=4 * 3600,
    created_at=NOW - timedelta(days=3),
    created_by=ADA,
    deadline_at=NOW + timedelta(days=4),
    area=WorkArea.MARKETING,
    customer_factor=Decimal("1.3"),
    assistant_factor=Decimal("1.2"),
    worked_seconds=92 * 60,
    accepted_at=NOW - timedelta(days=2),
)
FACTS = TaskFacts(
    task=TASK,
    customer="Acme GmbH",
    customer_number=7,
    contact="Frau Kundin",
    address=Address.SIE,
    available_seconds=5 * 3600,
    assistant="Ada",
    created_by="Ada",
    involved=(
        Involved(ADA, "Ada", AssignmentRole.LEAD),
        Involved(BEA, "Bea", AssignmentRole.TEAM),
        Involved(CAY, "Cay", None),
    ),
    history=tuple(
        DatedFactors(area, NOW.date(), factors) for area, factors in DEFAULT_FACTORS.items()
    ),
)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def said(task: Task = TASK, **changed: object) -> dict[str, str]:
    """What stands under each name."""
    told: dict[str, str] = {}
    name = "title"
    for fact in facts_of(replace(FACTS, task=task, **changed), NOW, 60):  # type: ignore[arg-type]
        name = fact.name or name
        told[name] = "\n".join(filter(None, (told.get(name), fact.text)))
    return told


class TestWhatItSays:
    def test_area_factors_and_budget_with_its_working_time(self) -> None:
        told = said()
        assert told["Work area"] == "marketing"
        assert told["Factors"] == "customer 1.3 · assistant 1.2"
        assert told["Budget"] == "4:00 h\n3:04 h real working time"
        assert told["Worked"].startswith("1:32 h · 1:32 h left\n")
        assert "50%" in told["Worked"]

    def test_frozen_factors_stand_whatever_holds_today(self) -> None:
        told = said(replace(TASK, customer_factor=Decimal("1.1")))
        assert told["Factors"] == "customer 1.1 · assistant 1.2"

    def test_before_acceptance_the_factors_of_today_stand(self) -> None:
        told = said(replace(TASK, customer_factor=None, assistant_factor=None))
        assert told["Factors"] == "customer 1.3 · assistant 1.2"

    def test_a_missing_area_is_named_and_no_working_time_is_made_up(self) -> None:
        told = said(replace(TASK, area=None))
        assert told["Work area"] == "◆ not set yet"
        assert told["Budget"] == "4:00 h"
        assert "Factors" not in told

    @pytest.mark.parametrize(
        ("minutes", "word"),
        [(91, ""), (92, "half used"), (138, "nearly used"), (166, "act now"), (184, "used up")],
    )
    def test_what_is_worked_warns_in_words(self, minutes: int, word: str) -> None:
        told = said(replace(TASK, worked_seconds=minutes * 60))
        assert told["Worked"].endswith(word or "%")

    def test_a_budget_without_working_time_divides_by_nothing(self) -> None:
        assert "used up" in said(replace(TASK, budget_seconds=0))["Worked"]

    def test_an_owed_answer_tells_by_when_and_why(self) -> None:
        arrived = NOW
        waiting = replace(TASK, unanswered_since=arrived, answer_due_at=response_due(arrived))
        assert said(waiting)["Answer due"] == (
            "Mon 30 Nov 12:00  ○ in time in 2 days\narrived Fri 27 Nov 14:01, after 14:00"
        )

    def test_a_promise_of_an_older_calendar_stands_without_a_reason(self) -> None:
        due = response_due(NOW) + timedelta(hours=1)
        review = TaskStatus.REVIEW
        waiting = replace(TASK, status=review, check_since=NOW, check_due_at=due)
        assert said(waiting)["Check due"].endswith("\narrived Fri 27 Nov 14:01")

    def test_what_came_back_waits_for_an_answer_and_not_for_a_check(self) -> None:
        waiting = replace(TASK, check_since=NOW, check_due_at=response_due(NOW))
        back = said(replace(waiting, status=TaskStatus.IN_PROGRESS))
        assert "Check due" not in back
        assert back["Returned, answer due"].startswith("Mon 30 Nov 12:00")
        assert "Check due" in said(replace(waiting, status=TaskStatus.REVIEW))

    def test_a_deadline_counts_down_only_while_it_is_owed(self) -> None:
        assert "in 4 days" in said()["Deadline"]
        delivered = replace(TASK, status=TaskStatus.DELIVERED)
        assert said(delivered)["Deadline"] == "Tue 1 Dec 2026 14:01"
        assert said(replace(TASK, deadline_at=None))["Deadline"] == "none"

    def test_everybody_who_takes_part_is_named_with_her_part(self) -> None:
        told = said()
        assert told["Assistant"] == "Ada"
        assert told["Taking part"] == "Bea (team assistant)\nCay (project assistant)"
        assert said(assistant="")["Assistant"] == "◆ nobody yet"

    def test_a_customer_finds_what_she_said_of_it(self) -> None:
        assert "Rating" not in said()
        ruled = replace(COMPLAINT, text="Late", contact_note="", ruling="", gravity=None)
        still = replace(COMPLAINT, contacted_at=None, solved_at=None, ruled_at=None, gravity=None)
        rating = replace(RATING, text="Nice", assessment="", decision="", inquired_at=None)
        feedback = TaskFeedback(TASK.id, 1234, "x", NOW, rating, [still, ruled])
        told = said(feedback=feedback)
        assert told["Rating"].startswith("★★☆☆☆") and told["Rating"].endswith(": Nice")
        first, state, second, *course = told["Complaint"].splitlines()
        assert state == "open" and first in second and second.endswith(": Late")
        assert [line.split()[0] for line in course] == ["Contact", "Solved", "Ruled"]

    def test_a_hidden_customer_is_a_number(self) -> None:
        hide_customers(True)
        assert said()["Customer"] == "Customer 7 · Sie"


class Host(App[None]):
    def compose(self) -> ComposeResult:
        yield Facts()


async def shown(facts: TaskFacts, width: int) -> list[str]:
    app = Host()
    async with app.run_test(size=(width, 40)) as pilot:
        app.query_one(Facts).show(facts, NOW)
        await pilot.pause()
        strips = [app.query_one(Static).render_line(y) for y in range(40)]
        return [strip.text for strip in strips]


class TestOnScreen:
    @pytest.mark.parametrize("width", [24, 40, 80])
    async def test_nothing_is_cut_at_any_width(self, width: int) -> None:
        lines = await shown(FACTS, width)
        assert any("Newsletter" in line for line in lines)
        assert any("3:04 h" in line for line in lines)
        assert all(cell_len(line) <= width for line in lines)

    async def test_a_long_name_goes_on_below_and_is_not_cut(self) -> None:
        lines = await shown(replace(FACTS, task=replace(TASK, expected_result="A list")), 60)
        at = next(nth for nth, line in enumerate(lines) if line.startswith("Expected "))
        assert "A list" in lines[at] and lines[at + 1].strip() == "result"

    async def test_hostile_names_are_only_text(self, hostile_name: str) -> None:
        task = replace(TASK, title=hostile_name, description=hostile_name, summary=hostile_name)
        facts = replace(FACTS, task=task, customer=hostile_name, assistant=hostile_name)
        lines = await shown(facts, 50)
        assert all("\x1b" not in line for line in lines)
        assert any("1234" in line for line in lines)

    async def test_a_tick_moves_the_countdown_without_new_facts(self) -> None:
        app = Host()
        async with app.run_test(size=(60, 40)) as pilot:
            pane = app.query_one(Facts)
            pane.show(FACTS, NOW)
            await pilot.pause()
            pane.tick(NOW + timedelta(days=2))
            await pilot.pause()
            assert any("in 2 days" in app.query_one(Static).render_line(y).text for y in range(40))

    async def test_no_task_leaves_it_empty(self) -> None:
        app = Host()
        async with app.run_test(size=(60, 40)) as pilot:
            pane = app.query_one(Facts)
            pane.show(FACTS, NOW)
            pane.show(None, NOW)
            await pilot.pause()
            assert app.query_one(Static).render_line(0).text.strip() == ""

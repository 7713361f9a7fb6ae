"""What is said when a clock cannot run."""

from datetime import datetime

from domain.calendar import BERLIN
from domain.clock import BudgetUsedUp, ClockRuns, NoClockRuns, NotToBeClocked
from domain.task import TaskStatus
from widgets.explain import explain


def test_the_clock_that_runs_is_named() -> None:
    begun = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)
    said = explain(ClockRuns(7, "[/x] Reise", begun, 1))
    assert "#7 [/x] Reise" in said and "09:05" in said
    assert explain(NoClockRuns()) == "Deine Uhr läuft gerade nicht."


def test_where_none_runs_is_told() -> None:
    assert "übergeben" in explain(NotToBeClocked(7, TaskStatus.DELIVERED))
    assert "Faktor" in explain(NotToBeClocked(7, TaskStatus.IN_PROGRESS))
    assert "mehr Budget" in explain(BudgetUsedUp(7))

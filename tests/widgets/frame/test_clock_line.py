"""The running clock in words."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.budget import BudgetWarning
from domain.clock import Run, RunningClock
from domain.ids import PersonId, TaskId
from widgets.frame.clock_line import clock_line, runs_on, started_told, warned

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
RUN = Run(
    RunningClock(PersonId(1), TaskId(1), 5, NOW, NOW),
    *(12, "[/x] Reise", timedelta(0), timedelta(hours=2), (NOW,)),
)


@pytest.mark.parametrize(
    ("minutes", "line"),
    [
        (0, "◷ #12 0:00 h (0\u00a0%)"),
        (67, "◷ #12 1:07 h (55\u00a0%)"),
        (95, "◷ #12 1:35 h (79\u00a0%)"),
        (111, "◷ #12 1:51 h (92\u00a0%)"),
        (120, "◷ #12 2:00 h (100\u00a0%)"),
    ],
)
def test_it_tells_task_length_and_share(minutes: int, line: str) -> None:
    assert clock_line(RUN, NOW + timedelta(minutes=minutes)).startswith(line)


def test_shortly_before_the_end_every_second_is_told() -> None:
    told = clock_line(RUN, NOW + timedelta(minutes=110, seconds=55))
    assert told.endswith("noch 9:05")
    assert "noch" not in clock_line(RUN, NOW + timedelta(minutes=109))


def test_each_warning_has_its_words() -> None:
    said = {warned(RUN, warning) for warning in BudgetWarning if warning is not BudgetWarning.NONE}
    assert len(said) == 4
    assert all("#12 [/x] Reise" in one for one in said)


def test_who_leaves_reads_that_it_runs_on() -> None:
    told = runs_on(RUN)
    assert "Deine Uhr läuft weiter: #12 [/x] Reise" in told
    assert "seit " in told


def test_what_is_left_at_the_start_is_told_by_seconds_where_it_is_short() -> None:
    assert started_told(timedelta(minutes=11)).endswith("0:11 h Arbeitszeit sind übrig.")
    assert started_told(timedelta(seconds=29)).endswith("0:29 min Arbeitszeit sind übrig.")

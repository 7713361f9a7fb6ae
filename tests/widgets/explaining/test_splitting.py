"""Why a task cannot be split, in words."""

from datetime import timedelta

import pytest

from domain.splitting import NotLarge, PartsTooLarge, TooLateToSplit
from domain.task import TaskStatus
from widgets.explain import explain
from widgets.words import use_language


def test_each_refusal_names_the_way_out() -> None:
    use_language("de")
    assert "Projektassistenz" in explain(NotLarge(7))
    assert "5:00" in explain(PartsTooLarge(timedelta(hours=5)))


@pytest.mark.parametrize(
    ("status", "way"),
    [
        (TaskStatus.ACCEPTED, "ein kleineres Budget"),
        (TaskStatus.IN_PROGRESS, "ein kleineres Budget"),
        (TaskStatus.DELIVERED, "als neue Aufgabe"),
        (TaskStatus.DONE, "als neue Aufgabe"),
    ],
)
def test_a_task_that_somebody_accepted_names_the_way_out_from_there(
    status: TaskStatus, way: str
) -> None:
    use_language("de")
    said = explain(TooLateToSplit(7, status))
    assert "#7" in said and way in said
    assert ("Projektassistenz" in said) is (way == "ein kleineres Budget")

"""Why nobody can be brought into a task, in words."""

from domain.participant import TaskOver
from widgets.explain import explain
from widgets.words import use_language


def test_a_task_that_is_over_is_named() -> None:
    use_language("de")
    assert "#7" in explain(TaskOver(7))

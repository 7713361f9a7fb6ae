"""What is said when nothing about calls waits any more."""

from domain.phone import NoCallsYet, NoCallWaits
from widgets.explain import explain


def test_the_task_is_named() -> None:
    assert "#7" in explain(NoCallWaits(7))
    assert "#7" in explain(NoCallsYet(7))

"""What is said when somebody was quicker with a demand."""

from domain.pool import DemandSettled
from widgets.explain import explain


def test_who_was_quicker_is_named() -> None:
    assert "[/x] Vogt" in explain(DemandSettled("[/x] Vogt"))

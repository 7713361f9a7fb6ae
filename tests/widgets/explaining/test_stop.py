"""What is said about additional work, without the internal term."""

from datetime import date

from domain.stop import StopHolds, StopLifted, StoppedNeedsReason
from widgets.explain import explain

DAY = date(2026, 12, 7)


def test_it_says_until_when_and_what_to_do() -> None:
    assert "07.12.2026" in explain(StopHolds(DAY))
    assert "[/x]" in explain(StopLifted("[/x] Vogt"))
    said = explain(StoppedNeedsReason("Ada", DAY))
    assert "Ada" in said and "07.12.2026" in said and "Begründe" in said

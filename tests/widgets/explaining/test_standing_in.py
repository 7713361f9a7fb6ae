"""What is said when nobody would be there in the end."""

from datetime import date

from domain.standing_in import StandInCircle, StandsInForHerself
from widgets.explain import explain


def test_the_days_without_anybody_are_named() -> None:
    said = explain(StandInCircle(date(2026, 12, 9), date(2026, 12, 11)))
    assert "09.12.2026" in said and "11.12.2026" in said
    assert "selbst" in explain(StandsInForHerself())

"""What is said about days that cannot be an absence."""

from datetime import date

from domain.absence import AbsenceBackwards, AbsenceOver, AbsenceOverlaps, AbsencePast
from widgets.explain import explain

FIRST, LAST = date(2026, 12, 7), date(2026, 12, 11)


def test_both_days_are_named() -> None:
    assert "07.12.2026, vor" in explain(AbsenceBackwards(LAST, FIRST))
    said = explain(AbsenceOverlaps(FIRST, LAST))
    assert "07.12.2026" in said and "11.12.2026" in said
    assert "11.12.2026" in explain(AbsenceOver(LAST))
    assert "seit Fr 11.12.2026" in explain(AbsencePast(LAST))

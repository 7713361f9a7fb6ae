"""Refused complaints say what to do."""

from datetime import UTC, datetime

from domain.complaint import (
    AlreadyComplained,
    ComplaintTooLate,
    ContactFirst,
    NoComplaint,
    NothingToComplain,
    SolutionAwaited,
)
from widgets.explain import explain

AT = datetime(2026, 11, 27, 11, tzinfo=UTC)


def test_each_names_the_way_out() -> None:
    assert "nichts zu reklamieren" in explain(NothingToComplain(1))
    assert "Nachricht im Chat" in explain(ComplaintTooLate(1, AT))
    midnight = datetime(2026, 11, 26, 23, tzinfo=UTC)
    assert "bis Do 26.11.2026 möglich" in explain(ComplaintTooLate(1, midnight)), "the last day"
    assert "zuerst geklärt" in explain(AlreadyComplained(1))
    assert "keine Reklamation" in explain(NoComplaint(1))
    assert "Sprich zuerst" in explain(ContactFirst(1))
    assert "gib es vorher" in explain(SolutionAwaited(1, AT))

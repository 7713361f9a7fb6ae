"""Refused ratings say what to do."""

from datetime import UTC, datetime

from domain.rating import AlreadyReacted, AssessmentAwaited, NotDoneYet, NotRated, StepNotOwed
from widgets.explain import explain

AT = datetime(2026, 11, 27, 11, tzinfo=UTC)


def test_each_names_the_way_out() -> None:
    assert "zuerst das Ergebnis annehmen" in explain(NotDoneYet(1))
    assert "in den Chat" in explain(AlreadyReacted(1))
    assert "noch nicht bewertet" in explain(NotRated(1))
    assert "Was noch offen ist" in explain(StepNotOwed(1))
    assert "12:00" in explain(AssessmentAwaited(1, AT))

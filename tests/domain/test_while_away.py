"""What passes to a stand-in: answers and checks, by when they came (RESP-9)."""

from datetime import timedelta

import pytest

from domain.triage import TriageKind
from domain.values import replace
from domain.while_away import PASSED_ON, came_at
from tests.domain.examples.triage import NOW, TASK


@pytest.mark.parametrize("kind", TriageKind)
def test_only_answers_and_checks_pass_on(kind: TriageKind) -> None:
    asked, checked = NOW - timedelta(hours=2), NOW - timedelta(hours=1)
    task = replace(TASK, unanswered_since=asked, check_since=checked)
    if kind not in PASSED_ON:
        assert came_at(task, kind) is None
    else:
        assert came_at(task, kind) == (asked if kind is TriageKind.ANSWER_OWED else checked)

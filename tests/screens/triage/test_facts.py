"""The key facts of a waiting task: what came back says so (RESP-7)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from domain.ids import PersonId
from domain.response import response_due
from domain.task import TaskStatus
from screens.triage.facts import facts
from services.triage.triage import Preview
from tests.domain.examples.triage import NOW, TASK
from widgets.words import use_language


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    use_language("de")
    yield


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (TaskStatus.IN_PROGRESS, "Rückgabe: Antwort bis heute 18:00"),
        (TaskStatus.REVIEW, "Prüfung bis heute 18:00"),
    ],
)
def test_what_came_back_waits_for_an_answer_and_not_for_a_check(
    status: TaskStatus, said: str
) -> None:
    task = replace(TASK, status=status, check_since=NOW, check_due_at=response_due(NOW))
    told = facts(Preview(task, "Acme", 1, "Ada", 0, (), False, False), NOW).plain
    assert said in told
    assert ("Prüfung bis" in told) is (status is TaskStatus.REVIEW)


def test_a_stand_in_reads_for_whom_she_would_answer() -> None:
    preview = Preview(
        replace(TASK, assistant_id=PersonId(7)), "Acme", 1, "Ada [/x]", 0, (), False, False
    )
    said = "Du antwortest in Vertretung für Ada [/x]."
    assert said in facts(preview, NOW, PersonId(8)).plain
    assert said not in facts(preview, NOW, PersonId(7)).plain
    assert said not in facts(preview, NOW).plain

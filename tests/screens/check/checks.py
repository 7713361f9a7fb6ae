"""A task of Marketing in review, and checks of it, for the tests of the pane."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.area import DEFAULT_FACTORS, DatedFactors, WorkArea
from domain.calendar import BERLIN
from domain.competence import DEFAULT_COMPETENCES
from domain.customer import Address
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus
from services.task.facts import Check, TaskFacts, check_of

NOW = datetime(2026, 11, 27, 10, tzinfo=BERLIN)
TASK = Task(
    id=TaskId(1),
    number=1234,
    customer_id=CustomerId(1),
    assistant_id=PersonId(1),
    title="Newsletter [/x] schreiben",
    description="",
    status=TaskStatus.REVIEW,
    budget_seconds=4 * 3600,
    created_at=NOW,
    created_by=None,
    deadline_at=NOW + timedelta(days=4),
    area=WorkArea.MARKETING,
    competence="newsletter",
)
FACTS = TaskFacts(
    task=TASK,
    customer="Acme & Söhne",
    customer_number=7,
    contact="",
    address=Address.SIE,
    available_seconds=5 * 3600,
    assistant="Ada",
    created_by="",
    involved=(),
    history=tuple(
        DatedFactors(area, NOW.date(), factors) for area, factors in DEFAULT_FACTORS.items()
    ),
)


def check(
    available: timedelta = timedelta(hours=5), *, is_first: bool = False, **changed: Any
) -> Check:
    """The check of the task with these changes."""
    task = replace(TASK, **changed)
    seconds = int(available.total_seconds())
    found = check_of(replace(FACTS, task=task, available_seconds=seconds), NOW)
    return replace(found, competences=DEFAULT_COMPETENCES, is_first=is_first)

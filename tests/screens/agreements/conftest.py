"""A customer who has time to give, and a task whose terms can change."""

import pytest

from domain.person import Actor
from domain.task import Task, TaskStatus
from tests.builders import SmallAgency


@pytest.fixture
def agency(agency: SmallAgency, monkeypatch: pytest.MonkeyPatch) -> SmallAgency:
    """The small agency with ten hours booked; dialogs listen at once."""
    monkeypatch.setattr("screens.dialogs.confirm.DEAF", 0.0)
    agency.books(agency.acme, 10)
    return agency


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    return agency.task(status=TaskStatus.IN_PROGRESS)


@pytest.fixture
def kim(agency: SmallAgency) -> Actor:
    return agency.customer()

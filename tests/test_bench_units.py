"""What the measurements compare is the same: statements of the use cases, values made by hand."""

from pathlib import Path

import pytest

from bench.screens import compared
from bench.units import screens
from data.engine import migrate
from data.files import FileStore
from services import calendar_days
from services.conversation import Conversation
from tests.builders import small_agency

NAMES = (
    *(f"dashboard of {who}" for who in ("an assistant", "a manager")),
    *(f"triage of {who}" for who in ("an assistant", "a manager")),
    *("list of her own tasks", "list of all tasks in reach", "chat"),
)


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_makes_the_same_values_of_the_same_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(calendar_days, "_primed", {2025, 2026, 2027})
    path = tmp_path / "vpa.db"
    migrate(f"sqlite:///{path}")
    agency = small_agency(f"sqlite:///{path}")
    agency.says(agency.task())
    conversation = Conversation(agency.office, FileStore(tmp_path))
    made = screens(agency.office, conversation, agency.ada, agency.manager)
    assert set(made) == set(NAMES)
    compared(name, made[name], path)
    agency.office.database.close()

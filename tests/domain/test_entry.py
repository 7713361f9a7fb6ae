"""An entry ends so many seconds after its start, whatever the clock on the wall does (CAL-6)."""

from datetime import UTC, datetime

import pytest

from domain.calendar import BERLIN
from domain.entry import Entry
from domain.ids import PersonId, TaskId

NIGHTS = (
    (datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN), 3600, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
    (
        datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN),
        3 * 3600,
        datetime(2026, 10, 25, 2, 30, tzinfo=UTC),
    ),
)


@pytest.mark.parametrize(("start", "seconds", "end"), NIGHTS)
def test_an_entry_ends_by_instants(start: datetime, seconds: int, end: datetime) -> None:
    assert Entry(1, TaskId(1), PersonId(1), start, seconds, "").ended_at == end
    assert end.astimezone(BERLIN).strftime("%H:%M") == "03:30"

"""The surcharge of an entry that gets other times (TIME-6)."""

from datetime import datetime, timedelta

import pytest

from domain.calendar import BERLIN, instant
from domain.changed_times import changed_parts, kept_double
from domain.entry import Entry
from domain.ids import PersonId, TaskId

TEN = datetime(2026, 11, 28, 10, tzinfo=BERLIN)
HOUR = timedelta(hours=1)
DOUBLED = Entry(1, TaskId(2), PersonId(3), TEN, 7200, "Gearbeitet", doubled=True)
ONCE = Entry(1, TaskId(2), PersonId(3), TEN, 7200, "Gearbeitet")


@pytest.mark.parametrize(
    ("begins", "hours", "parts"),
    [
        (0, 2, [(2, True)]),
        (0.5, 1, [(1, True)]),
        (-1, 4, [(1, False), (2, True), (1, False)]),
        (1, 2, [(1, True), (1, False)]),
        (-1, 2, [(1, False), (1, True)]),
        (2, 1, [(1, False)]),
        (-1, 1, [(1, False)]),
        (1, 14, [(1, True), (12, False), (1, False)]),
    ],
)
def test_only_minutes_that_are_doubled_already_stay_so(
    begins: float, hours: float, parts: list[tuple[int, bool]]
) -> None:
    start = TEN + begins * HOUR
    found = changed_parts(DOUBLED, start, int(hours * 3600))
    assert [(seconds // 3600, twice) for _at, seconds, twice in found] == parts
    assert found[0][0] == instant(start)
    assert sum(seconds for _at, seconds, _twice in found) == hours * 3600
    kept = sum(long for long, twice in parts if twice)
    assert kept_double(DOUBLED, start, int(hours * 3600)) == kept * HOUR


def test_where_nothing_was_doubled_nothing_is() -> None:
    for entry in (ONCE, None):
        assert [one[1:] for one in changed_parts(entry, TEN, 7200)] == [(7200, False)]

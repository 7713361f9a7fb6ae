"""Leavings that are not over, with when somebody has to go on with them; by plain SQL."""

from collections.abc import Sequence
from datetime import date

from data.reader import Reader, Row
from domain.leaving import LeavingState, look_again_on
from domain.values import dataclass

_OPEN = """
SELECT id, name, state, talked_on, fewer_until, last_day
FROM leavings WHERE ended_at IS NULL ORDER BY id"""


@dataclass(frozen=True, slots=True)
class OpenLeaving:
    """One that is not over."""

    id: int
    name: str
    """Who leaves."""
    state: LeavingState
    look_on: date
    """When whoever leads the assistants goes on with it (HAND-1, HAND-8)."""


def open_leavings(reader: Reader) -> Sequence[OpenLeaving]:
    """Everybody's, as they were begun."""
    return [_open(row) for row in reader.rows(_OPEN)]


def _open(row: Row) -> OpenLeaving:
    talked_on, fewer_until, last_day = (day and date.fromisoformat(day) for day in row[3:6])
    state = LeavingState(row[2])
    look_on = look_again_on(state, talked_on, fewer_until, last_day)
    return OpenLeaving(row[0], row[1], state, look_on)

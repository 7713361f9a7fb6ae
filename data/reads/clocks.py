"""Running clocks as the top line tells them: plain statements, once a minute at every terminal."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from data.instants import from_store
from data.reader import Reader, Row
from domain.clock import Run, RunningClock
from domain.ids import PersonId, TaskId
from domain.worked import working_time_in

_RUNS = """
SELECT k.person_id, k.task_id, k.run_id, k.begun_at, k.started_at, t.number, t.title,
  t.worked_seconds, t.budget_seconds, t.shift_millis, t.customer_factor
FROM clocks k JOIN tasks t ON t.id = k.task_id WHERE {whose} ORDER BY k.person_id"""

_BESIDE_HERS = "k.task_id IN (SELECT h.task_id FROM clocks h WHERE h.person_id = :me)"

_ASKING = """
SELECT count(DISTINCT COALESCE(e.run_id, e.id)) FROM entries e
WHERE e.assistant_id = :me AND e.asks = 1"""


class ClockReads:
    """What runs now."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def of(self, person_id: PersonId) -> Run | None:
        """Her running clock, or None."""
        rows = self._reader.rows(_RUNS.format(whose=_BESIDE_HERS), me=person_id)
        return next((run for run in _runs(rows) if run.clock.person_id == person_id), None)

    def everybodys(self) -> Sequence[Run]:
        """Every clock that runs."""
        return _runs(self._reader.rows(_RUNS.format(whose="1 = 1")))

    def asking(self, person_id: PersonId) -> int:
        """About how many of her runs she still has to say something."""
        return self._reader.number(_ASKING, me=person_id)


def _runs(rows: Sequence[Row]) -> list[Run]:
    starts: dict[int, list[datetime]] = defaultdict(list)
    for row in rows:
        starts[row[1]].append(_moment(row[4]))
    return [_run(row, tuple(starts[row[1]])) for row in rows]


def _run(row: Row, starts: tuple[datetime, ...]) -> Run:
    clock = RunningClock(PersonId(row[0]), TaskId(row[1]), row[2], _moment(row[3]), _moment(row[4]))
    factor = None if row[10] is None else Decimal(row[10]) / 1000
    whole = None if factor is None else working_time_in(row[8], row[9], factor)
    return Run(clock, row[5], row[6], timedelta(seconds=int(row[7])), whole, starts)


def _moment(stored: int) -> datetime:
    found = from_store(stored)
    assert found is not None
    return found

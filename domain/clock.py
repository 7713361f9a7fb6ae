"""A clock that runs (TIME-1)."""

from datetime import datetime

from domain.ids import PersonId, TaskId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class RunningClock:
    """What is known of a clock while it runs; everything else follows from the time it is."""

    person_id: PersonId
    """Whose it is: one at most for each."""
    task_id: TaskId
    run_id: int
    """What holds the parts of this run together."""
    begun_at: datetime
    """When she started it."""
    started_at: datetime
    """From when on nothing is recorded yet."""

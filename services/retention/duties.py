"""Duties to delete, held against what has ended: added, and withdrawn again (RET-1)."""

from collections.abc import Iterator
from datetime import datetime

from data.ids import new_id
from data.work import Work
from domain.retention import Duty, Ended, Owed, changes, ended_assignments, owed_after


def ended_now(work: Work) -> Iterator[Ended]:
    """Every collaboration that is over, as the store knows it."""
    yield from ended_assignments(work.duties.assignments())
    yield from work.duties.left()


def differs(work: Work) -> bool:
    """Whether duties are missing or owed no more."""
    missing, gone = changes(work.duties.everything(), owed_after(ended_now(work)))
    return bool(missing or gone)


def keep_duties(work: Work, now: datetime) -> tuple[int, int]:
    """Add what is missing, take back what is owed no more; how many of each.

    Of two programs at once the second waits here, and then finds nothing to do.
    """
    work.duties.hold()
    missing, gone = changes(work.duties.everything(), owed_after(ended_now(work)))
    for owed in missing:
        work.duties.add(_duty(owed, now))
    work.duties.withdraw(gone)
    return len(missing), len(gone)


def _duty(owed: Owed, now: datetime) -> Duty:
    ended = owed.ended
    return Duty(
        id=new_id(now),
        key=owed.key,
        ending=ended.ending,
        kept=owed.kept,
        customer_id=ended.customer_id,
        person_id=ended.person_id,
        ended_on=ended.ended_on,
        kept_until=owed.kept_until,
        made_at=now,
    )

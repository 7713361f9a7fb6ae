"""Lists for commands and scripts, under the same permissions as the screens."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.listing import ListingReads, TaskRow
from domain.calendar import BERLIN
from domain.outward import outward_status
from domain.permission import sees_everything
from domain.person import Actor
from domain.response import is_overdue
from domain.task import TaskStatus
from domain.values import dataclass, replace
from services.office import Office

__all__ = ["Listing", "TaskRow", "WaitingLine"]


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """One task that waits for our side."""

    number: int
    title: str
    customer: str
    assistant: str
    arrived: datetime
    """In Berlin."""
    due: datetime
    """In Berlin."""
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The use cases behind `vpa waiting` and `vpa tasks`."""

    office: Office

    def waiting(self, actor: Actor) -> Sequence[WaitingLine]:
        """What waits, worst first: the team's for management, else her own (RESP-8).

        A customer reads by when she will be answered.
        """
        now = self.office.now()
        with self.office.reading() as work:
            reads = ListingReads(work.reader, actor.id, everything=sees_everything(actor))
            rows = reads.waiting_in_reach() if actor.is_customer else reads.waiting()
        return [
            WaitingLine(
                row.number,
                row.title,
                row.customer,
                row.assistant,
                row.arrived.astimezone(BERLIN),
                row.due.astimezone(BERLIN),
                is_overdue(row.due, now),
            )
            for row in rows
        ]

    def tasks(self, actor: Actor, status: TaskStatus | None = None) -> Sequence[TaskRow]:
        """The tasks she may see, newest first (ROLE-1, ROLE-2, ROLE-3)."""
        with self.office.reading() as work:
            reads = ListingReads(work.reader, actor.id, everything=sees_everything(actor))
            if not actor.is_customer:
                return reads.tasks(status)
            rows = [replace(one, status=outward_status(one.status)) for one in reads.tasks(None)]
        return [one for one in rows if status in (None, one.status)]

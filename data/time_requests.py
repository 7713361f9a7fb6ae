"""Requests about recorded time, in and out."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from data.rows import columns, save_version
from data.tables.recording import time_requests
from domain.errors import NotFound
from domain.ids import PersonId, TaskId
from domain.time_request import TimeRequest, TimeRequestStatus
from domain.values import replace


class TimeRequestRepository:
    """What is asked to be put right. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, request_id: int) -> TimeRequest:
        """The request, or `NotFound`."""
        asked = select(time_requests).where(time_requests.c.id == request_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("time_request", request_id)
        return TimeRequest(**row._mapping)

    def add(self, request: TimeRequest) -> TimeRequest:
        """A new request."""
        self._connection.execute(insert(time_requests), columns(time_requests, request))
        return request

    def save(self, request: TimeRequest) -> TimeRequest:
        """Keep what became of it, unless somebody was quicker: then `Stale`."""
        kept = replace(request, version=request.version + 1)
        save_version(self._connection, time_requests, "time_request", kept)
        return kept

    def of_task(self, task_id: TaskId) -> Sequence[TimeRequest]:
        """Every request on a task, oldest first."""
        asked = select(time_requests).where(time_requests.c.task_id == task_id)
        rows = self._connection.execute(asked.order_by(time_requests.c.id))
        return [TimeRequest(**row._mapping) for row in rows]

    def open_of(self, person_id: PersonId) -> Sequence[TimeRequest]:
        """What she asked for and nobody has decided about yet, oldest first."""
        asked = select(time_requests).where(
            time_requests.c.status == TimeRequestStatus.OPEN,
            time_requests.c.person_id == person_id,
        )
        rows = self._connection.execute(asked.order_by(time_requests.c.id))
        return [TimeRequest(**row._mapping) for row in rows]

    def open(self) -> Sequence[TimeRequest]:
        """What waits for a decision, the oldest first."""
        is_open = time_requests.c.status == TimeRequestStatus.OPEN
        asked = select(time_requests).where(is_open).order_by(time_requests.c.filed_at)
        return [TimeRequest(**row._mapping) for row in self._connection.execute(asked)]

    def decided_for(self, person_id: PersonId) -> Sequence[TimeRequest]:
        """Decisions about her requests of which she has not taken note yet, oldest first."""
        asked = select(time_requests).where(
            time_requests.c.person_id == person_id,
            time_requests.c.status.in_((TimeRequestStatus.BOOKED, TimeRequestStatus.REFUSED)),
            time_requests.c.seen_at.is_(None),
        )
        rows = self._connection.execute(asked.order_by(time_requests.c.id))
        return [TimeRequest(**row._mapping) for row in rows]

"""Phone calls on tasks, in and out."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select, update

from data.rows import columns
from data.tables.recording import phone_calls
from domain.errors import NotFound
from domain.ids import CustomerId, TaskId
from domain.phone import PhoneCall


class PhoneCallRepository:
    """Calls that were logged. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, call_id: int) -> PhoneCall:
        """The call, or `NotFound`."""
        asked = select(phone_calls).where(phone_calls.c.id == call_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("call", call_id)
        return _call(row)

    def of_task(self, task_id: TaskId) -> Sequence[PhoneCall]:
        """Every call on a task, the oldest first."""
        asked = select(phone_calls).where(phone_calls.c.task_id == task_id)
        rows = self._connection.execute(asked.order_by(phone_calls.c.started_at, phone_calls.c.id))
        return [_call(row) for row in rows]

    def add(self, call: PhoneCall) -> PhoneCall:
        """A new call."""
        self._connection.execute(insert(phone_calls), columns(phone_calls, call))
        return call

    def remove(self, call_id: int) -> None:
        """It was logged by mistake."""
        self._connection.execute(delete(phone_calls).where(phone_calls.c.id == call_id))

    def settle_task(self, task_id: TaskId, at: datetime) -> int:
        """Management has seen to the task's calls; how many waited."""
        waiting = (phone_calls.c.task_id == task_id, *_WAITS)
        changed = update(phone_calls).where(*waiting).values(settled_at=at)
        return self._connection.execute(changed).rowcount

    def settle_customer(self, customer_id: CustomerId, at: datetime) -> int:
        """A phone flat covers all of the customer's calls; how many waited."""
        waiting = (phone_calls.c.customer_id == customer_id, *_WAITS)
        changed = update(phone_calls).where(*waiting).values(settled_at=at)
        return self._connection.execute(changed).rowcount


_WAITS = (phone_calls.c.is_over == 1, phone_calls.c.settled_at.is_(None))


def _call(row: Row[tuple[object, ...]]) -> PhoneCall:
    """The only translation of a row into a call."""
    values = dict(row._mapping)
    return PhoneCall(**values | {"is_over": bool(values["is_over"])})

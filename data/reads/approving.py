"""The customer's own messages on which a weekend surcharge can rest (TIME-6, TASK-10)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store, to_store
from data.reader import Reader
from domain.ids import MessageId, TaskId
from domain.surcharge import WeekendApproval

_APPROVING = """
SELECT m.id, m.author_name, m.text, m.sent_at, a.given_at, a.withdrawn_at
FROM messages m LEFT JOIN approvals a ON a.message_id = m.id
WHERE m.task_id = :task AND m.side = 'customer' AND m.visible_at <= :now
  AND ',' || m.tags || ',' LIKE '%,approval,%'
  AND (a.kind IS NULL OR a.kind = 'weekend_rate')
  AND (m.author_id IS NULL OR m.author_id IN (SELECT person_id FROM contacts))
ORDER BY m.id DESC"""


def approving_messages(reader: Reader, task_id: TaskId, now: datetime) -> Sequence[WeekendApproval]:
    """What the customer wrote in the task's chat as an approval, the newest first.

    Never what somebody of ours wrote, and no approval of anything else than the weekend rate.
    """
    return [
        WeekendApproval(
            message_id=MessageId(row[0]),
            author=row[1],
            text=row[2],
            given_at=from_store(row[3] if row[4] is None else row[4]),
            withdrawn_at=from_store(row[5]),
        )
        for row in reader.rows(_APPROVING, task=task_id, now=to_store(now))
    ]

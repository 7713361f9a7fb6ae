"""The answers one person owes in single chats, as the triage shows them (RESP-5, RESP-6)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store, to_store
from data.reader import Reader, Row
from domain.ids import PersonId, SingleId
from domain.snooze import Snooze
from domain.values import dataclass

MOST = 500
"""So many are read at once; the next due come first."""

# Begins with the few rows of the partial index ix_single_chats_waiting.
_OWED = f"""
SELECT s.id, p.id, p.name, COALESCE(c.name, ''), COALESCE(c.number, 0), s.unanswered_since,
  s.unanswered_count, s.answer_due_at, COALESCE((
    SELECT m.id FROM single_messages m WHERE m.chat_id = s.id AND m.author_id = p.id
    ORDER BY m.id DESC LIMIT 1), 0),
  z.message_id, z.until, z.due_at
FROM single_chats s
JOIN people p ON p.id = CASE WHEN s.low_id = :me THEN s.high_id ELSE s.low_id END
LEFT JOIN customers c ON c.id = (
  SELECT min(k.customer_id) FROM contacts k WHERE k.person_id = p.id)
LEFT JOIN single_snoozes z ON z.chat_id = s.id AND z.person_id = :me
  AND (z.until IS NULL OR z.until > :now)
WHERE s.waits_for = :me
ORDER BY s.answer_due_at, s.id LIMIT {MOST}"""


@dataclass(frozen=True, slots=True)
class OwedSingle:
    """A single chat in which the reader owes an answer."""

    chat_id: SingleId
    person_id: PersonId
    """Who waits for it."""
    name: str
    customer: str
    """For which customer that person signs in; empty for a colleague."""
    customer_number: int
    since: datetime | None
    count: int
    """So many messages wait."""
    due: datetime | None
    newest: int
    """The other's newest message."""
    snooze: Snooze | None
    """How the reader put it off, unless its time has come."""


def owed_singles(reader: Reader, me: PersonId, now: datetime) -> Sequence[OwedSingle]:
    """What she owes in single chats, the next due first."""
    return [_owed(row) for row in reader.rows(_OWED, me=me, now=to_store(now))]


def _owed(row: Row) -> OwedSingle:
    is_put_off = row[9] is not None
    return OwedSingle(
        chat_id=SingleId(row[0]),
        person_id=row[1],
        name=row[2],
        customer=row[3],
        customer_number=row[4],
        since=from_store(row[5]),
        count=row[6],
        due=from_store(row[7]),
        newest=int(row[8]),
        snooze=Snooze(from_store(row[10]), row[9], from_store(row[11])) if is_put_off else None,
    )

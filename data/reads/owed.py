"""The answers owed in single chats, as the triage shows them (RESP-5, RESP-6)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store, to_store
from data.reader import Reader, Row
from domain.ids import PersonId, SingleId
from domain.person import MANAGEMENT
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
  z.message_id, z.until, z.due_at, {{left}}
FROM single_chats s
JOIN people p ON p.id = CASE WHEN s.low_id = s.waits_for THEN s.high_id ELSE s.low_id END
LEFT JOIN customers c ON c.id = (
  SELECT min(k.customer_id) FROM contacts k WHERE k.person_id = p.id)
LEFT JOIN single_snoozes z ON z.chat_id = s.id AND z.person_id = :me
  AND (z.until IS NULL OR z.until > :now)
{{whose}}
ORDER BY s.answer_due_at, s.id LIMIT {MOST}"""

_HERS = _OWED.format(left="''", whose="WHERE s.waits_for = :me")

_HERS_AND_NOBODYS = _OWED.format(
    left="COALESCE(l.name, '')",
    whose="""
LEFT JOIN people l ON l.id = s.waits_for AND l.disabled_at IS NOT NULL
WHERE s.waits_for IS NOT NULL AND (s.waits_for = :me OR (l.id IS NOT NULL
  AND p.disabled_at IS NULL AND p.id <> :me AND NOT EXISTS (
    SELECT 1 FROM single_chats o JOIN single_messages m ON m.chat_id = o.id
    WHERE (o.low_id = p.id OR o.high_id = p.id) AND m.author_id <> p.id
      AND m.sent_at >= l.disabled_at AND m.sent_at >= s.unanswered_since AND EXISTS (
        SELECT 1 FROM person_roles r WHERE r.person_id = m.author_id AND r.role IN ({roles})))))
""".format(roles=", ".join(f"'{role.value}'" for role in sorted(MANAGEMENT))),
)
"""Also what waits for who has left, until management writes to who waits (HAND-8, RESP-6)."""


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
    left: str = ""
    """Whom it was written to, once her account is closed: it is management's then (HAND-8)."""


def owed_singles(
    reader: Reader, me: PersonId, now: datetime, *, of_nobody: bool = False
) -> Sequence[OwedSingle]:
    """What she owes in single chats, the next due first.

    With `of_nobody`, for management, also what was written to people whose accounts are closed by
    now (HAND-8); what she wrote to them herself is left out.
    """
    asked = _HERS_AND_NOBODYS if of_nobody else _HERS
    return [_owed(row) for row in reader.rows(asked, me=me, now=to_store(now))]


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
        left=row[12],
    )

"""The answers owed in single chats, as the triage shows them (RESP-5, RESP-6)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store, to_store
from data.reader import Reader, Row
from domain.calendar import local
from domain.ids import CustomerId, PersonId, SingleId
from domain.person import MANAGEMENT
from domain.snooze import Snooze
from domain.values import dataclass

MOST = 500
"""So many are read at once; the next due come first."""

_ROLES = ", ".join(f"'{role.value}'" for role in sorted(MANAGEMENT))

_SAID = """
SELECT 1 FROM single_chats o JOIN single_messages m ON m.chat_id = o.id
WHERE (o.low_id = p.id OR o.high_id = p.id) AND m.author_id <> p.id AND m.author_id <> s.waits_for
  AND m.sent_at >= s.unanswered_since AND """
_BY_MANAGEMENT = f"""EXISTS (
SELECT 1 FROM person_roles r WHERE r.person_id = m.author_id AND r.role IN ({_ROLES}))"""
_BY_WHO_SERVES = """EXISTS (
SELECT 1 FROM contacts k JOIN assignments x ON x.customer_id = k.customer_id
WHERE k.person_id = p.id AND x.person_id = m.author_id AND x.since <= m.sent_at
  AND (x.until IS NULL OR x.until > m.sent_at))"""

# Begins with the few rows of the partial index ix_single_chats_waiting.
_OWED = f"""
SELECT s.id, p.id, p.name, COALESCE(c.name, ''), COALESCE(c.number, 0), s.unanswered_since,
  s.unanswered_count, s.answer_due_at, COALESCE((
    SELECT m.id FROM single_messages m WHERE m.chat_id = s.id AND m.author_id = p.id
    ORDER BY m.id DESC LIMIT 1), 0),
  z.message_id, z.until, z.due_at, CASE WHEN s.waits_for = :me THEN '' ELSE l.name END,
  CASE WHEN s.waits_for <> :me AND l.disabled_at IS NULL THEN l.id END, c.id,
  CASE WHEN EXISTS ({_SAID} ({_BY_MANAGEMENT} OR {_BY_WHO_SERVES})) THEN 1 ELSE 0 END
FROM single_chats s
JOIN people p ON p.id = CASE WHEN s.low_id = s.waits_for THEN s.high_id ELSE s.low_id END
JOIN people l ON l.id = s.waits_for
LEFT JOIN customers c ON c.id = (
  SELECT min(k.customer_id) FROM contacts k WHERE k.person_id = p.id)
LEFT JOIN single_snoozes z ON z.chat_id = s.id AND z.person_id = :me
  AND (z.until IS NULL OR z.until > :now)
LEFT JOIN absences w ON w.person_id = s.waits_for AND w.cancelled_at IS NULL
  AND w.first_day <= :today AND w.last_day >= :today
WHERE s.waits_for IS NOT NULL AND (s.waits_for = :me OR (p.disabled_at IS NULL AND p.id <> :me
  AND ((w.id IS NOT NULL AND l.disabled_at IS NULL){{nobodys}})))
ORDER BY s.answer_due_at, s.id LIMIT {MOST}"""

_HERS = _OWED.format(nobodys="")

_SETTLED = f"EXISTS ({_SAID} m.sent_at >= l.disabled_at AND {_BY_MANAGEMENT})"

OWED_BY_NOBODY = f"""EXISTS (SELECT 1 FROM people l
JOIN people p ON p.id = CASE WHEN s.low_id = l.id THEN s.high_id ELSE s.low_id END
WHERE l.id = s.waits_for AND l.disabled_at IS NOT NULL
  AND (p.disabled_at IS NOT NULL OR {_SETTLED}))"""
"""Whether chat `s` waits for who has left, and management wrote since or the other left too."""

_HERS_AND_NOBODYS = _OWED.format(
    nobodys=f"""
  OR (l.disabled_at IS NOT NULL AND NOT {_SETTLED})"""
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
    """Whom it was written to, where somebody else sees to it; empty where the reader owes it.

    Her account is closed, which makes it management's (HAND-8), or she is away (RESP-9).
    """
    away_id: PersonId | None = None
    """Who that is, while she is away."""
    customer_id: CustomerId | None = None
    """The customer of who waits; None for a colleague."""
    stands_in: bool = False
    """Whether the reader stands in for her; else it is nobody's, which is management's."""
    is_answered: bool = False
    """Whether a manager or somebody who serves the customer has written to who waits since."""


def owed_singles(
    reader: Reader, me: PersonId, now: datetime, *, of_nobody: bool = False
) -> Sequence[OwedSingle]:
    """What she owes in single chats, and what waits for people who are away, the next due first.

    With `of_nobody`, for management, also what was written to people whose accounts are closed by
    now (HAND-8); of others' what she wrote to them herself is left out.
    """
    asked, today = _HERS_AND_NOBODYS if of_nobody else _HERS, local(now).date().isoformat()
    return [_owed(row) for row in reader.rows(asked, me=me, now=to_store(now), today=today)]


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
        away_id=row[13],
        customer_id=row[14],
        is_answered=bool(row[15]),
    )

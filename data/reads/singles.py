"""Single chats as a person may see them: hers, and for management everybody's (ROLE-1)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.reads.owed import OWED_BY_NOBODY
from domain.errors import NotFound
from domain.ids import CustomerId, MessageId, PersonId
from domain.message import Side, Tag
from domain.permission import sees_everything
from domain.person import Actor, Role
from domain.single import SingleMessage
from domain.values import dataclass

NEWEST = MessageId(2**63 - 1)
"""Before this identity lies every message."""

_HERS = "(s.low_id = :me OR s.high_id = :me)"
_VISIBLE = "(m.visible_at <= :now OR m.author_id = :me)"

_WHO = """(SELECT min(c.name) FROM contacts k JOIN customers c ON c.id = k.customer_id
  WHERE k.person_id = {who}.id),
(SELECT min(k.customer_id) FROM contacts k WHERE k.person_id = {who}.id),
(SELECT d.seen_at FROM presence d WHERE d.person_id = {who}.id)"""

_CHATS = f"""
SELECT s.id, s.low_id, l.name, s.high_id, h.name, s.last_message_at,
  CASE WHEN {OWED_BY_NOBODY} THEN NULL ELSE s.waits_for END,
  s.unanswered_count, s.answer_due_at, COALESCE(r.message_id, 0),
  (SELECT count(*) FROM single_messages m WHERE m.chat_id = s.id
    AND m.id > COALESCE(r.message_id, 0) AND m.visible_at <= :now
    AND (m.author_id IS NULL OR m.author_id <> :me)),
  {_WHO.format(who="l")}, {_WHO.format(who="h")}
FROM single_chats s
JOIN people l ON l.id = s.low_id
JOIN people h ON h.id = s.high_id
LEFT JOIN single_read_marks r ON r.chat_id = s.id AND r.person_id = :me
WHERE {{which}}
ORDER BY COALESCE(s.last_message_at, 0) DESC, s.id DESC LIMIT :limit"""

_MESSAGES = f"""
SELECT m.id, m.chat_id, m.side, m.author_id, m.author_name,
  CASE WHEN {_VISIBLE} THEN m.text ELSE '' END, m.sent_at, m.visible_at, m.due_at,
  CASE WHEN {_VISIBLE} THEN m.tags ELSE '' END, m.no_answer_needed
FROM single_messages m
WHERE m.chat_id = :chat AND m.id >= :since AND m.id < :before
ORDER BY m.id DESC LIMIT :limit"""

_READ_BY_OTHER = """
SELECT COALESCE(max(r.message_id), 0) FROM single_read_marks r
WHERE r.chat_id = :chat AND r.person_id <> :me"""

_SERVES = """(
  EXISTS (SELECT 1 FROM contacts k JOIN assignments a ON a.customer_id = k.customer_id
    WHERE k.person_id = {customer} AND a.person_id = {staff} AND a.until IS NULL)
  OR EXISTS (SELECT 1 FROM contacts k JOIN tasks t ON t.customer_id = k.customer_id
    WHERE k.person_id = {customer} AND t.status NOT IN ('done', 'deleted')
    AND (t.assistant_id = {staff} OR t.id IN (
      SELECT task_id FROM participants WHERE person_id = {staff}))))"""

_PEOPLE = f"""
SELECT p.id, p.name, r.role, {_WHO.format(who="p")},
  {_SERVES.format(customer="p.id", staff=":me")} OR {_SERVES.format(customer=":me", staff="p.id")}
FROM people p JOIN person_roles r ON r.person_id = p.id
WHERE p.disabled_at IS NULL AND p.id <> :me AND {{which}}
ORDER BY p.sort_key, p.id"""


@dataclass(frozen=True, slots=True)
class Someone:
    """One of the two of a chat."""

    id: PersonId
    name: str
    customer: str = ""
    """For which customer she signs in; empty for staff."""
    customer_id: CustomerId | None = None
    seen_at: datetime | None = None
    """When one of her terminals last told that she is there (PRES-1)."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody one may perhaps write to."""

    who: Someone
    roles: frozenset[Role]
    serves: bool
    """Whether one of the two works for the customer of the other."""


@dataclass(frozen=True, slots=True)
class SingleRow:
    """A single chat in a list, as one reader sees it."""

    id: int
    one: Someone
    """The other one; the first of two when the reader is neither."""
    two: Someone | None
    """The second of the two, for a manager who reads along; else None."""
    last_message_at: datetime | None
    waits_for: PersonId | None
    """Who owes an answer; None too where management has given it for who left (HAND-8)."""
    unanswered_count: int
    answer_due_at: datetime | None
    read_upto: MessageId
    unread: int
    """What others wrote that the reader has not seen."""

    @property
    def with_customer(self) -> bool:
        """Whether one of them signs in for a customer."""
        return bool(self.one.customer_id or (self.two and self.two.customer_id))


class SingleReads:
    """Single chats as one person may see them at one moment."""

    def __init__(self, reader: Reader, actor: Actor, now: datetime) -> None:
        self._reader = reader
        self._me = actor.id
        self._everything = sees_everything(actor)
        self._now = to_store(now)

    def chats(self, limit: int, *, of_all: bool) -> Sequence[SingleRow]:
        """Hers, or with `of_all` everybody's for management; the newest first."""
        which = "1 = 1" if of_all and self._everything else _HERS
        return self._rows(which, limit=limit)

    def head(self, chat_id: int, *, anyhow: bool = False) -> SingleRow:
        """The chat, or `NotFound` when she may not read it; `anyhow` when she may for once."""
        reach = "1 = 1" if self._everything or anyhow else _HERS
        rows = self._rows(f"s.id = :chat AND {reach}", limit=1, chat=chat_id)
        if not rows:
            raise NotFound("single", chat_id)
        return rows[0]

    def messages(
        self, chat_id: int, *, since: int = 0, before: int = NEWEST, limit: int = NEWEST
    ) -> Sequence[SingleMessage]:
        """Messages of a chat whose head she read, oldest first."""
        rows = self._reader.rows(
            _MESSAGES,
            chat=chat_id,
            me=self._me,
            now=self._now,
            since=since,
            before=before,
            limit=limit,
        )
        return [_message(row) for row in reversed(rows)]

    def read_by_other(self, chat_id: int) -> MessageId:
        """Up to which message somebody else has read it."""
        return MessageId(self._reader.number(_READ_BY_OTHER, chat=chat_id, me=self._me))

    def people(self, person_id: PersonId | None = None) -> Sequence[Known]:
        """Everybody who can sign in but herself, or just this one."""
        which = "1 = 1" if person_id is None else "p.id = :person"
        rows = self._reader.rows(_PEOPLE.format(which=which), me=self._me, person=person_id)
        known: dict[int, Known] = {}
        for row in rows:
            before = known.get(row[0])
            roles = frozenset({Role(row[2])}) | (before.roles if before else frozenset())
            known[row[0]] = Known(_someone(row[0], row[1], row[3:6]), roles, bool(row[6]))
        return list(known.values())

    def _rows(self, which: str, **values: object) -> Sequence[SingleRow]:
        asked = _CHATS.format(which=which)
        return [
            self._row(row) for row in self._reader.rows(asked, me=self._me, now=self._now, **values)
        ]

    def _row(self, row: Row) -> SingleRow:
        low = _someone(row[1], row[2], row[11:14])
        high = _someone(row[3], row[4], row[14:17])
        if self._me == low.id:
            one, other = high, None
        else:
            one, other = low, None if self._me == high.id else high
        return SingleRow(
            id=row[0],
            one=one,
            two=other,
            last_message_at=from_store(row[5]),
            waits_for=row[6],
            unanswered_count=row[7],
            answer_due_at=from_store(row[8]),
            read_upto=MessageId(row[9]),
            unread=int(row[10]),
        )


def _someone(person_id: int, name: str, more: Row) -> Someone:
    return Someone(PersonId(person_id), name, more[0] or "", more[1], from_store(more[2]))


def _message(row: Row) -> SingleMessage:
    return SingleMessage(
        id=MessageId(row[0]),
        chat_id=row[1],
        side=Side(row[2]),
        author_id=row[3],
        author_name=row[4],
        text=row[5],
        sent_at=from_store(row[6]),
        visible_at=from_store(row[7]),
        due_at=from_store(row[8]),
        tags=frozenset(Tag(code) for code in row[9].split(",") if code),
        no_answer_needed=bool(row[10]),
    )

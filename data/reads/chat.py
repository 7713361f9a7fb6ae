"""One task's chat as a person may see it: its head, who takes part, its messages page by page."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from data.codes import member_of
from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.scope import tasks_in_reach
from domain.errors import NotFound
from domain.ids import AttachmentId, CustomerId, MessageId, PersonId, TaskId
from domain.message import Attachment, Message, Side, Tag
from domain.outward import outward_status
from domain.permission import sees_everything
from domain.person import Actor
from domain.presence import Presence, presence_shown
from domain.task import TaskStatus
from domain.values import dataclass, replace

_SIDE, _STATUS = member_of(Side), member_of(TaskStatus)

OLDEST = MessageId(0)
"""After this identity lies every message."""

NEWEST = MessageId(2**63 - 1)
"""Before this identity lies every message."""


@dataclass(frozen=True, slots=True)
class ChatHead:
    """Whose chat it is, and how the reader stands to it."""

    task_id: TaskId
    number: int
    title: str
    status: TaskStatus
    customer_id: CustomerId
    customer_number: int
    customer_name: str
    assistant_id: PersonId | None
    assistant_name: str
    """Empty while nobody works on it."""
    takes_part: bool
    """Whether the reader was brought into this task (TASK-5)."""
    read_upto: MessageId
    """The newest message she has read; 0 before she opened the chat."""
    response_due_at: datetime | None
    """By when an answer, or the check, is owed (RESP-6, RESP-7)."""
    unanswered_count: int


@dataclass(frozen=True, slots=True)
class ChatPerson:
    """Somebody who has to do with a chat."""

    id: PersonId
    name: str
    seen_at: datetime | None
    """When one of her terminals last told that she is there (PRES-1)."""
    read_upto: MessageId
    """The newest message she has read; 0 before she opened the chat."""
    is_customer: bool = False
    """Whether she signs in for the customer."""


_HEAD = """
SELECT t.number, t.title, t.status, t.customer_id, c.number, c.name, t.assistant_id, p.name,
  EXISTS (SELECT 1 FROM participants x WHERE x.task_id = t.id AND x.person_id = :me),
  r.message_id, t.response_due_at, t.unanswered_count
FROM tasks t
JOIN customers c ON c.id = t.customer_id
LEFT JOIN people p ON p.id = t.assistant_id
LEFT JOIN read_marks r ON r.task_id = t.id AND r.person_id = :me
WHERE t.id = :task AND {reach}
"""

_PEOPLE = """
SELECT p.id, p.name, s.seen_at, r.message_id, k.person_id
FROM people p
LEFT JOIN contacts k ON k.person_id = p.id
LEFT JOIN presence s ON s.person_id = p.id
LEFT JOIN read_marks r ON r.person_id = p.id AND r.task_id = :task
WHERE p.disabled_at IS NULL AND p.id IN (
  SELECT assistant_id FROM tasks WHERE id = :task
  UNION SELECT person_id FROM assignments WHERE customer_id = :customer AND until IS NULL
  UNION SELECT person_id FROM participants WHERE task_id = :task
  UNION SELECT person_id FROM {readers} WHERE task_id = :task)
ORDER BY p.sort_key, p.id
"""
_HER_READERS = (
    "(SELECT r.task_id, r.person_id FROM read_marks r JOIN contacts k ON k.person_id = r.person_id)"
)
"""A customer is told that her own people have read; who else looks in is the agency's matter."""

_VISIBLE = "(m.visible_at <= :now OR m.author_id = :me)"

_MESSAGES = f"""
SELECT m.id, m.customer_id, m.side, m.author_id, m.author_name,
  CASE WHEN {_VISIBLE} THEN m.text ELSE '' END, m.sent_at, m.visible_at, m.due_at,
  CASE WHEN {_VISIBLE} THEN m.tags ELSE '' END, m.no_answer_needed,
  CASE WHEN {_VISIBLE} THEN m.has_files ELSE 0 END
FROM messages m
WHERE m.task_id = :task AND m.id >= :since AND m.id < :before
ORDER BY m.id DESC LIMIT :limit
"""

_FILES = """
SELECT id, message_id, name, sha256, size FROM attachments
WHERE task_id = :task AND message_id >= :first AND message_id <= :last ORDER BY id
"""

_FILE = f"""
SELECT a.id, a.message_id, a.name, a.sha256, a.size
FROM attachments a
JOIN tasks t ON t.id = a.task_id
JOIN messages m ON m.id = a.message_id
WHERE a.id = :file AND {_VISIBLE} AND {{reach}}
"""

_TEXTS = f"""
SELECT m.id, m.text FROM messages m
WHERE m.task_id = :task AND {_VISIBLE} ORDER BY m.id
"""


_TAGGED = f"""
SELECT m.id, m.author_name, m.sent_at, m.tags, substr(m.text, 1, 500) FROM messages m
WHERE m.task_id = :task AND m.tags <> '' AND {_VISIBLE} ORDER BY m.id DESC LIMIT 2000
"""


@dataclass(frozen=True, slots=True)
class TaggedMessage:
    """A message that says what it is for, as a list of them shows it."""

    id: MessageId
    author_name: str
    sent_at: datetime
    tags: frozenset[Tag]
    beginning: str
    """Its first words."""


class ChatReads:
    """A chat as one person may see it at one moment.

    What others have sent and can still take back is there without its words, tags and files.
    """

    def __init__(self, reader: Reader, actor: Actor, now: datetime) -> None:
        self._reader = reader
        self._me = actor.id
        self._is_customer = actor.is_customer
        self._at = now
        self._reach = tasks_in_reach(everything=sees_everything(actor))
        self._now = to_store(now)

    def head(self, task_id: TaskId) -> ChatHead:
        """Whose chat it is, or `NotFound` when it is not the person's to see (ROLE-2)."""
        asked = _HEAD.format(reach=self._reach)
        row = self._reader.row(asked, task=task_id, me=self._me)
        if row is None:
            raise NotFound("task", task_id)
        status = TaskStatus(row[2])
        return ChatHead(
            task_id=task_id,
            number=row[0],
            title=row[1],
            status=outward_status(status) if self._is_customer else status,
            customer_id=row[3],
            customer_number=row[4],
            customer_name=row[5],
            assistant_id=row[6],
            assistant_name=row[7] or "",
            takes_part=bool(row[8]),
            read_upto=MessageId(row[9] or 0),
            response_due_at=from_store(row[10]),
            unanswered_count=row[11],
        )

    def people(self, head: ChatHead) -> Sequence[ChatPerson]:
        """Who works for the customer or on the task, or has read the chat, by name.

        A customer is told only of those who serve her, and sees them as she may (PRES-1).
        """
        readers = f"{_HER_READERS} x" if self._is_customer else "read_marks"
        asked = _PEOPLE.format(readers=readers)
        rows = self._reader.rows(asked, task=head.task_id, customer=head.customer_id)
        people = [
            ChatPerson(
                PersonId(row[0]),
                row[1],
                from_store(row[2]),
                MessageId(row[3] or 0),
                is_customer=row[4] is not None,
            )
            for row in rows
        ]
        return [self._as_seen(one) for one in people] if self._is_customer else people

    def _as_seen(self, person: ChatPerson) -> ChatPerson:
        """She as a customer may see her: there, or not there; never since when."""
        shown = presence_shown(person.seen_at, self._at, to_customer=not person.is_customer)
        return replace(person, seen_at=self._at if shown is Presence.ONLINE else None)

    def messages(
        self,
        task_id: TaskId,
        *,
        since: MessageId = OLDEST,
        before: MessageId = NEWEST,
        limit: int | None = None,
    ) -> Sequence[Message]:
        """The newest messages from `since` up to before `before`, oldest first, with their files.

        The chat's head says before that the person may see them.
        """
        rows = self._reader.rows(
            _MESSAGES,
            task=task_id,
            me=self._me,
            now=self._now,
            since=since,
            before=before,
            limit=NEWEST if limit is None else limit,
        )
        found = [_message(task_id, row) for row in reversed(rows)]
        with_files = {row[0] for row in rows if row[11]}
        return list(self._with_files(task_id, found, with_files)) if with_files else found

    def texts(self, task_id: TaskId) -> Iterable[tuple[MessageId, str]]:
        """Every word the person may read in the chat, oldest message first."""
        rows = self._reader.rows(_TEXTS, task=task_id, me=self._me, now=self._now)
        return ((MessageId(row[0]), row[1]) for row in rows)

    def tagged(self, task_id: TaskId) -> Sequence[TaggedMessage]:
        """The messages that bear a tag, newest first, at most 2000; the head is read before."""
        rows = self._reader.rows(_TAGGED, task=task_id, me=self._me, now=self._now)
        return [
            TaggedMessage(MessageId(row[0]), row[1], from_store(row[2]), _tags(row[3]), row[4])
            for row in rows
        ]

    def file(self, attachment_id: AttachmentId) -> Attachment:
        """The attachment, or `NotFound` when its chat or message is not hers to see."""
        row = self._reader.row(
            _FILE.format(reach=self._reach), file=attachment_id, me=self._me, now=self._now
        )
        if row is None:
            raise NotFound("attachment", attachment_id)
        return _attachment(row)

    def _with_files(
        self, task_id: TaskId, found: Sequence[Message], with_files: set[int]
    ) -> Iterable[Message]:
        rows = self._reader.rows(_FILES, task=task_id, first=min(with_files), last=max(with_files))
        files: dict[int, list[Attachment]] = {}
        for row in rows:
            files.setdefault(row[1], []).append(_attachment(row))
        for message in found:
            if message.id in with_files:
                yield replace(message, attachments=tuple(files.get(message.id, ())))
            else:
                yield message


@lru_cache(maxsize=64)
def _tags(codes: str) -> frozenset[Tag]:
    return frozenset(Tag(code) for code in codes.split(",") if code)


def _message(task_id: TaskId, row: Row) -> Message:
    return Message(
        id=row[0],
        task_id=task_id,
        customer_id=row[1],
        side=_SIDE(row[2]),
        author_id=row[3],
        author_name=row[4],
        text=row[5],
        sent_at=from_store(row[6]),
        visible_at=from_store(row[7]),
        due_at=from_store(row[8]),
        tags=_tags(row[9]),
        no_answer_needed=bool(row[10]),
    )


def _attachment(row: Row) -> Attachment:
    return Attachment(AttachmentId(row[0]), MessageId(row[1]), row[2], row[3], row[4])

"""What each person keeps for herself: read marks, what she put off, her password, her presence.

One statement each, which adds or replaces: two terminals of hers may tell the same at once.
"""

from collections.abc import Iterable
from datetime import datetime

from data.instants import from_store, to_store
from data.writer import Writer
from domain.ids import MessageId, PersonId, SingleId, TaskId
from domain.values import dataclass

_MARK_READ = """
INSERT INTO read_marks (task_id, person_id, message_id, read_at) VALUES (:task, :me, :upto, :at)
ON CONFLICT (task_id, person_id) DO UPDATE
SET message_id = excluded.message_id, read_at = excluded.read_at
WHERE read_marks.message_id < excluded.message_id"""

_MARK_SINGLE_READ = """
INSERT INTO single_read_marks (chat_id, person_id, message_id, read_at)
VALUES (:chat, :me, :upto, :at)
ON CONFLICT (chat_id, person_id) DO UPDATE
SET message_id = excluded.message_id, read_at = excluded.read_at
WHERE single_read_marks.message_id < excluded.message_id"""

_SNOOZE = """
INSERT INTO snoozes (person_id, task_id, kind, until, message_id, due_at)
VALUES (:me, :task, :kind, :until, :seen, :due)
ON CONFLICT (person_id, task_id, kind) DO UPDATE
SET until = excluded.until, message_id = excluded.message_id, due_at = excluded.due_at"""

_WAKE = "DELETE FROM snoozes WHERE person_id = :me AND task_id = :task AND kind = :kind"

_SNOOZE_SINGLE = """
INSERT INTO single_snoozes (person_id, chat_id, until, message_id, due_at)
VALUES (:me, :chat, :until, :seen, :due)
ON CONFLICT (person_id, chat_id) DO UPDATE
SET until = excluded.until, message_id = excluded.message_id, due_at = excluded.due_at"""

_WAKE_SINGLE = "DELETE FROM single_snoozes WHERE person_id = :me AND chat_id = :chat"

_NOTE_STOP = """
INSERT INTO stop_notes (person_id, what, number, noted_at) VALUES (:me, :what, :number, :at)
ON CONFLICT (person_id, what, number) DO UPDATE SET noted_at = excluded.noted_at"""

_BEAT = """
INSERT INTO presence (person_id, seen_at) VALUES (:me, :at)
ON CONFLICT (person_id) DO UPDATE SET seen_at = excluded.seen_at"""

_CREDENTIAL = """
SELECT password_hash, changed_at, wrong_tries, last_wrong_at FROM credentials
WHERE person_id = :me"""

_KEEP_CREDENTIAL = """
INSERT INTO credentials (person_id, password_hash, changed_at, wrong_tries, last_wrong_at)
VALUES (:me, :hash, :changed, :tries, :wrong)
ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash,
  changed_at = excluded.changed_at, wrong_tries = excluded.wrong_tries,
  last_wrong_at = excluded.last_wrong_at"""


@dataclass(frozen=True, slots=True)
class Credential:
    """What a sign-in is held against."""

    password_hash: str
    changed_at: datetime
    wrong_tries: int = 0
    """Wrong tries since the last right one."""
    last_wrong_at: datetime | None = None


class OwnThings:
    """One person's own rows; nobody else's can be reached through it."""

    def __init__(self, writer: Writer, person_id: PersonId) -> None:
        self._writer = writer
        self._me = person_id

    def mark_read(self, task_id: TaskId, upto: MessageId, at: datetime) -> None:
        """She has read the chat up to this message; an older mark never replaces a newer one."""
        self._change(_MARK_READ, task=task_id, upto=upto, at=to_store(at))

    def mark_single_read(self, chat_id: int, upto: MessageId, at: datetime) -> None:
        """The same for a single chat."""
        self._change(_MARK_SINGLE_READ, chat=chat_id, upto=upto, at=to_store(at))

    def add_marks(self, many: Iterable[tuple[TaskId, MessageId, datetime]]) -> None:
        """Many chats that she has read up to a message."""
        self._writer.change_many(
            _MARK_READ,
            [
                {"me": self._me, "task": task, "upto": upto, "at": to_store(at)}
                for task, upto, at in many
            ],
        )

    def snooze(
        self,
        task_id: TaskId,
        kind: str,
        until: datetime | None,
        seen: MessageId | int,
        due: datetime | None = None,
    ) -> None:
        """Put one waiting thing off: until an instant, or until the customer writes again.

        `seen` is the customer's newest message and `due` the due time it has now.
        """
        until_due = {"until": to_store(until), "due": to_store(due)}
        self._change(_SNOOZE, task=task_id, kind=kind, seen=seen, **until_due)

    def wake(self, task_id: TaskId, kind: str) -> None:
        """It is put off no longer."""
        self._change(_WAKE, task=task_id, kind=kind)

    def snooze_single(
        self, chat_id: SingleId, until: datetime | None, seen: MessageId, due: datetime | None
    ) -> None:
        """The same for an answer owed in a single chat; `seen` is the other's newest message."""
        until_due = {"until": to_store(until), "due": to_store(due)}
        self._change(_SNOOZE_SINGLE, chat=chat_id, seen=seen, **until_due)

    def wake_single(self, chat_id: SingleId) -> None:
        """It is put off no longer."""
        self._change(_WAKE_SINGLE, chat=chat_id)

    def note_stop(self, what: str, number: int, at: datetime) -> None:
        """She knows what happened to a stop (STOP-2)."""
        self._change(_NOTE_STOP, what=what, number=number, at=to_store(at))

    def beat(self, at: datetime) -> None:
        """One of her terminals is open (PRES-1)."""
        self._change(_BEAT, at=to_store(at))

    def credential(self) -> Credential | None:
        """Her password's hash and wrong tries; None before she got a password."""
        row = self._writer.row(_CREDENTIAL, me=self._me)
        if row is None:
            return None
        password_hash, changed_at, wrong_tries, wrong_at = row
        return Credential(password_hash, from_store(changed_at), wrong_tries, from_store(wrong_at))

    def keep_credential(self, kept: Credential) -> None:
        """Store what the next sign-in is held against."""
        self._change(
            _KEEP_CREDENTIAL,
            hash=kept.password_hash,
            changed=to_store(kept.changed_at),
            tries=kept.wrong_tries,
            wrong=to_store(kept.last_wrong_at),
        )

    def _change(self, sql: str, **parameters: object) -> None:
        self._writer.change(sql, me=self._me, **parameters)

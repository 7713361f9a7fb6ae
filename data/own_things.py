"""What each person keeps for herself: read marks, what she put off, her password, her presence."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, Table, delete, insert, select, update

from data.rows import columns
from data.tables.chats import read_marks, snoozes
from data.tables.people import credentials, presence
from data.tables.singles import single_read_marks, single_snoozes
from domain.ids import MessageId, PersonId, SingleId, TaskId
from domain.values import dataclass


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

    def __init__(self, connection: Connection, person_id: PersonId) -> None:
        self._connection = connection
        self._me = person_id

    def mark_read(self, task_id: TaskId, upto: MessageId, at: datetime) -> None:
        """She has read the chat up to this message; an older mark never replaces a newer one."""
        key = {"task_id": task_id, "person_id": self._me}
        asked = select(read_marks.c.message_id).filter_by(**key)
        known = self._connection.execute(asked).scalar_one_or_none()
        if known is None or known < upto:
            self._keep(read_marks, key, {"message_id": upto, "read_at": at})

    def mark_single_read(self, chat_id: int, upto: MessageId, at: datetime) -> None:
        """The same for a single chat."""
        key = {"chat_id": chat_id, "person_id": self._me}
        asked = select(single_read_marks.c.message_id).filter_by(**key)
        known = self._connection.execute(asked).scalar_one_or_none()
        if known is None or known < upto:
            self._keep(single_read_marks, key, {"message_id": upto, "read_at": at})

    def add_marks(self, many: Iterable[tuple[TaskId, MessageId, datetime]]) -> None:
        """Many chats that she has read up to a message, where there is no mark yet."""
        rows = [
            {"task_id": task_id, "person_id": self._me, "message_id": upto, "read_at": at}
            for task_id, upto, at in many
        ]
        if rows:
            self._connection.execute(insert(read_marks), rows)

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
        key = {"person_id": self._me, "task_id": task_id, "kind": kind}
        self._keep(snoozes, key, {"until": until, "message_id": seen, "due_at": due})

    def wake(self, task_id: TaskId, kind: str) -> None:
        """It is put off no longer."""
        key = {"person_id": self._me, "task_id": task_id, "kind": kind}
        self._connection.execute(delete(snoozes).filter_by(**key))

    def snooze_single(
        self, chat_id: SingleId, until: datetime | None, seen: MessageId, due: datetime | None
    ) -> None:
        """The same for an answer owed in a single chat; `seen` is the other's newest message."""
        key = {"person_id": self._me, "chat_id": chat_id}
        self._keep(single_snoozes, key, {"until": until, "message_id": seen, "due_at": due})

    def wake_single(self, chat_id: SingleId) -> None:
        """It is put off no longer."""
        key = {"person_id": self._me, "chat_id": chat_id}
        self._connection.execute(delete(single_snoozes).filter_by(**key))

    def beat(self, at: datetime) -> None:
        """One of her terminals is open (PRES-1)."""
        self._keep(presence, {"person_id": self._me}, {"seen_at": at})

    def credential(self) -> Credential | None:
        """Her password's hash and wrong tries; None before she got a password."""
        asked = select(credentials).where(credentials.c.person_id == self._me)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            return None
        return Credential(row.password_hash, row.changed_at, row.wrong_tries, row.last_wrong_at)

    def keep_credential(self, kept: Credential) -> None:
        """Store what the next sign-in is held against."""
        self._keep(credentials, {"person_id": self._me}, columns(credentials, kept))

    def _keep(self, table: Table, key: Mapping[str, object], values: Mapping[str, object]) -> None:
        changed = update(table).filter_by(**key).values(**values)
        if self._connection.execute(changed).rowcount == 0:
            self._connection.execute(insert(table).values(**key, **values))

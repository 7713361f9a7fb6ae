"""Messages of the task chats, their files, and the answers they were."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from data.rows import add_row, columns
from data.tables.chats import answers, attachments, messages
from domain.answer import Answer
from domain.errors import NotFound
from domain.ids import MessageId, TaskId
from domain.message import Attachment, Message, Side
from domain.values import replace


class MessageRepository:
    """Messages, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, message_id: MessageId) -> Message:
        """The message with its files, or `NotFound`."""
        asked = select(messages).where(messages.c.id == message_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("message", message_id)
        files = self._files(message_id) if row.has_files else ()
        return replace(_message(row), attachments=files)

    def since_last_answer(self, task_id: TaskId) -> Sequence[Message]:
        """What came after our side's last word, oldest first (RESP-6)."""
        last = (
            select(func.coalesce(func.max(messages.c.id), 0))
            .where(messages.c.task_id == task_id, messages.c.side == Side.OURS)
            .scalar_subquery()
        )
        asked = (
            select(messages)
            .where(messages.c.task_id == task_id, messages.c.id > last)
            .order_by(messages.c.id)
        )
        return [_message(row) for row in self._connection.execute(asked)]

    def all_of(self, task_id: TaskId) -> Sequence[Message]:
        """The whole chat, oldest first; for the doctor and for evidence, not for screens."""
        asked = select(messages).where(messages.c.task_id == task_id).order_by(messages.c.id)
        return [_message(row) for row in self._connection.execute(asked)]

    def add(self, message: Message) -> Message:
        """A new message with its files."""
        add_row(self._connection, messages, _columns(message))
        if message.attachments:
            rows = [self._file_row(message, file) for file in message.attachments]
            self._connection.execute(insert(attachments), rows)
        return message

    def add_many(self, many: Iterable[Message]) -> None:
        """Many new messages with their files at once."""
        added = list(many)
        if added:
            self._connection.execute(insert(messages), [_columns(message) for message in added])
        files = [self._file_row(message, file) for message in added for file in message.attachments]
        if files:
            self._connection.execute(insert(attachments), files)

    def save(self, message: Message) -> Message:
        """Keep a message's tags and whether it needs an answer; its text never changes."""
        changed = update(messages).where(messages.c.id == message.id)
        self._connection.execute(
            changed.values(tags=message.tags, no_answer_needed=int(message.no_answer_needed))
        )
        return message

    def remove(self, message_id: MessageId) -> None:
        """A message that was taken back before anybody saw it."""
        for table, column in (
            (attachments, attachments.c.message_id),
            (answers, answers.c.message_id),
            (messages, messages.c.id),
        ):
            self._connection.execute(delete(table).where(column == message_id))

    def answers_by(self, message_id: MessageId) -> Sequence[Answer]:
        """What this message answered."""
        asked = select(answers).where(answers.c.message_id == message_id)
        return [_answer(row) for row in self._connection.execute(asked)]

    def newest_of(self, task_id: TaskId) -> Message | None:
        """The newest message of the chat, or None for an empty one."""
        asked = (
            select(messages)
            .where(messages.c.task_id == task_id)
            .order_by(messages.c.id.desc())
            .limit(1)
        )
        row = self._connection.execute(asked).one_or_none()
        return _message(row) if row else None

    def add_answers(self, many: Iterable[Answer]) -> None:
        """Owed answers that were given, kept or missed (RESP-8)."""
        rows = [
            columns(answers, answer) | {"in_time": int(answer.in_time), "seconds": answer.seconds}
            for answer in many
        ]
        if rows:
            self._connection.execute(insert(answers), rows)

    def file(self, attachment_id: int) -> tuple[Attachment, TaskId]:
        """An attachment and the task it belongs to, or `NotFound`."""
        asked = select(attachments).where(attachments.c.id == attachment_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("attachment", attachment_id)
        return _attachment(row), TaskId(row.task_id)

    def _files(self, message_id: MessageId) -> tuple[Attachment, ...]:
        asked = select(attachments).where(attachments.c.message_id == message_id)
        rows = self._connection.execute(asked.order_by(attachments.c.id))
        return tuple(_attachment(row) for row in rows)

    @staticmethod
    def _file_row(message: Message, file: Attachment) -> dict[str, object]:
        return columns(attachments, file) | {
            "message_id": message.id,
            "task_id": message.task_id,
            "customer_id": message.customer_id,
        }


def _columns(message: Message) -> dict[str, object]:
    return columns(messages, message) | {
        "no_answer_needed": int(message.no_answer_needed),
        "has_files": int(bool(message.attachments)),
    }


def _message(row: Row[tuple[object, ...]]) -> Message:
    """The only translation of a Core row into a message."""
    values = dict(row._mapping)
    del values["has_files"]
    values["no_answer_needed"] = bool(values["no_answer_needed"])
    return Message(**values)


def _answer(row: Row[tuple[object, ...]]) -> Answer:
    """The only translation of a row into an answer."""
    values = dict(row._mapping)
    del values["seconds"]
    return Answer(**(values | {"in_time": bool(values["in_time"])}))


def _attachment(row: Row[tuple[object, ...]]) -> Attachment:
    """The only translation of a row into an attachment."""
    values = row._mapping
    return Attachment(
        values["id"], values["message_id"], values["name"], values["sha256"], values["size"]
    )

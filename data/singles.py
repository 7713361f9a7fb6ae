"""Single chats and their messages (CHAT-1)."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from data.rows import columns, save_version
from data.tables.singles import single_answers, single_chats, single_messages
from domain.errors import NotFound
from domain.ids import MessageId, PersonId
from domain.single import SingleAnswer, SingleChat, SingleMessage, two
from domain.values import replace


class SingleRepository:
    """Single chats, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, chat_id: int) -> SingleChat:
        """The chat, held until the transaction ends; or `NotFound`."""
        asked = select(single_chats).where(single_chats.c.id == chat_id).with_for_update()
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("single", chat_id)
        return SingleChat(**row._mapping)

    def find(self, one: PersonId, other: PersonId) -> SingleChat | None:
        """The chat of these two, or None while they have not written to each other."""
        low, high = two(one, other)
        asked = select(single_chats).where(
            single_chats.c.low_id == low, single_chats.c.high_id == high
        )
        row = self._connection.execute(asked).one_or_none()
        return SingleChat(**row._mapping) if row else None

    def find_id(self, chat_id: int) -> SingleChat | None:
        """The chat of that id, or None."""
        asked = select(single_chats).where(single_chats.c.id == chat_id)
        row = self._connection.execute(asked).one_or_none()
        return SingleChat(**row._mapping) if row else None

    def waiting_with(self, people: Collection[PersonId]) -> Sequence[SingleChat]:
        """The chats with any of these people in which somebody is owed an answer."""
        with_them = or_(single_chats.c.low_id.in_(people), single_chats.c.high_id.in_(people))
        asked = select(single_chats).where(single_chats.c.waits_for.is_not(None), with_them)
        rows = self._connection.execute(asked.order_by(single_chats.c.id))
        return [SingleChat(**row._mapping) for row in rows]

    def everything(self) -> Sequence[SingleChat]:
        """Every chat, for tests and audits."""
        asked = select(single_chats).order_by(single_chats.c.id)
        return [SingleChat(**row._mapping) for row in self._connection.execute(asked)]

    def add(self, chat: SingleChat) -> SingleChat:
        """A new chat."""
        self._connection.execute(insert(single_chats), columns(single_chats, chat))
        return chat

    def save(self, chat: SingleChat) -> SingleChat:
        """Keep a changed chat, unless somebody was quicker: then `Stale`."""
        kept = replace(chat, version=chat.version + 1)
        save_version(self._connection, single_chats, "single", kept)
        return kept

    def message(self, message_id: MessageId) -> SingleMessage:
        """The message, or `NotFound`."""
        asked = select(single_messages).where(single_messages.c.id == message_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("message", message_id)
        return _message(row)

    def all_of(self, chat_id: int) -> Sequence[SingleMessage]:
        """The whole chat, oldest first."""
        asked = select(single_messages).where(single_messages.c.chat_id == chat_id)
        rows = self._connection.execute(asked.order_by(single_messages.c.id))
        return [_message(row) for row in rows]

    def add_messages(self, many: Iterable[SingleMessage]) -> None:
        """New messages."""
        rows = [_columns(message) for message in many]
        if rows:
            self._connection.execute(insert(single_messages), rows)

    def save_message(self, message: SingleMessage) -> None:
        """Keep whether it needs an answer; its text never changes."""
        changed = update(single_messages).where(single_messages.c.id == message.id)
        self._connection.execute(changed.values(no_answer_needed=int(message.no_answer_needed)))

    def remove_message(self, message_id: MessageId) -> None:
        """A message that was taken back before anybody saw it, and what it had answered."""
        for column in (single_answers.c.message_id, single_messages.c.id):
            self._connection.execute(delete(column.table).where(column == message_id))

    def add_answers(self, many: Iterable[SingleAnswer]) -> None:
        """Owed answers that were given, kept or missed (RESP-8)."""
        rows = [
            columns(single_answers, answer)
            | {"in_time": int(answer.in_time), "seconds": answer.seconds}
            for answer in many
        ]
        if rows:
            self._connection.execute(insert(single_answers), rows)


def _columns(message: SingleMessage) -> dict[str, object]:
    return columns(single_messages, message) | {"no_answer_needed": int(message.no_answer_needed)}


def _message(row: Row[tuple[object, ...]]) -> SingleMessage:
    """The only translation of a row into a message."""
    values = dict(row._mapping)
    return SingleMessage(**(values | {"no_answer_needed": bool(values["no_answer_needed"])}))

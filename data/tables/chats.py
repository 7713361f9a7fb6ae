"""Task chats: messages, files, answers given, and what each person has read or put off."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata
from data.types import Code, Codes, Id, Instant
from domain.answer import AnswerKind
from domain.message import Side, Tag

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False),
    Column("customer_id", BigInteger, nullable=False),
    Column("side", Code(Side), nullable=False),
    Column("author_id", BigInteger),
    Column("author_name", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("visible_at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("tags", Codes(Tag), nullable=False),
    Column("no_answer_needed", Integer, nullable=False),
    Column("has_files", Integer, nullable=False),
    Column("external_id", String(100), unique=True),
    Index("ix_messages_chat", "task_id", "id"),
)
"""No second index on task_id: it would mislead PostgreSQL's planner."""

attachments = Table(
    "attachments",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("message_id", ForeignKey("messages.id"), nullable=False, index=True),
    Column("task_id", BigInteger, nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False),
    Column("name", String(255), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("kind", Code(AnswerKind), nullable=False),
    Column("assistant_id", BigInteger),
    Column("answered_by", BigInteger),
    Column("arrived_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("answered_at", Instant, nullable=False),
    Column("in_time", Integer, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("message_id", BigInteger, index=True),
    Index("ix_answers_of", "assistant_id", "answered_at", "in_time", "seconds"),
    Index("ix_answers_at", "answered_at", "assistant_id", "in_time", "seconds"),
)
"""Kept or missed, per answer (RESP-8); `message_id` is empty where a check was the reaction."""

read_marks = Table(
    "read_marks",
    metadata,
    Column("task_id", ForeignKey("tasks.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("read_at", Instant, nullable=False),
    Index("ix_read_marks_person", "person_id", "task_id"),
)
"""Up to which message each person has read a chat."""

snoozes = Table(
    "snoozes",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("task_id", ForeignKey("tasks.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("until", Instant),
    Column("message_id", BigInteger, nullable=False),
    Column("due_at", Instant),
)
"""What a person put off: until an instant, or (empty) until a newer message of the customer.

`due_at` is the due time it had then: with another one it wakes.
"""

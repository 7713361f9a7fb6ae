"""Single chats and the agency's own wording of templates (CHAT-1, CHAT-3)."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Codes, Id, Instant
from domain.customer import Address
from domain.message import Side, Tag
from domain.template import Template

single_chats = Table(
    "single_chats",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("low_id", ForeignKey("people.id"), nullable=False),
    Column("high_id", ForeignKey("people.id"), nullable=False),
    Column("last_message_at", Instant),
    Column("waits_for", BigInteger),
    Column("unanswered_since", Instant),
    Column("unanswered_count", Integer, nullable=False),
    Column("answer_due_at", Instant),
    Column("version", Integer, nullable=False),
    Index("ix_single_chats_two", "low_id", "high_id", unique=True),
    Index("ix_single_chats_high", "high_id", "low_id"),
    partial(
        "ix_single_chats_waiting",
        "waits_for",
        "answer_due_at",
        where="waits_for IS NOT NULL",
    ),
)
"""One for every two people who have written to each other."""

single_messages = Table(
    "single_messages",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("chat_id", ForeignKey("single_chats.id"), nullable=False),
    Column("side", Code(Side), nullable=False),
    Column("author_id", BigInteger),
    Column("author_name", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("visible_at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("tags", Codes(Tag), nullable=False),
    Column("no_answer_needed", Integer, nullable=False),
    Index("ix_single_messages_chat", "chat_id", "id"),
)

single_answers = Table(
    "single_answers",
    metadata,
    Column("message_id", Id, primary_key=True, autoincrement=False),
    Column("chat_id", ForeignKey("single_chats.id"), nullable=False, index=True),
    Column("assistant_id", BigInteger, nullable=False),
    Column("arrived_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("answered_at", Instant, nullable=False),
    Column("in_time", Integer, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Index("ix_single_answers_of", "assistant_id", "answered_at", "in_time", "seconds"),
    Index("ix_single_answers_at", "answered_at", "assistant_id", "in_time", "seconds"),
)
"""Kept or missed, per answer, called as in `answers`: the figures count both alike (RESP-5)."""

single_read_marks = Table(
    "single_read_marks",
    metadata,
    Column("chat_id", ForeignKey("single_chats.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("read_at", Instant, nullable=False),
)

single_snoozes = Table(
    "single_snoozes",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("chat_id", ForeignKey("single_chats.id"), primary_key=True),
    Column("until", Instant),
    Column("message_id", BigInteger, nullable=False),
    Column("due_at", Instant),
)
"""What a person put off of the answers she owes in single chats, like `snoozes` for tasks."""

templates = Table(
    "templates",
    metadata,
    Column("template", Code(Template), primary_key=True),
    Column("address", Code(Address), primary_key=True),
    Column("text", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("changed_by", String(200), nullable=False),
    Column("version", Integer, nullable=False),
)
"""Only what differs from the program's own texts."""

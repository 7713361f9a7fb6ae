"""Clocks that run, and what is asked to be put right in recorded time."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Id, Instant
from domain.time_request import TimeRequestKind, TimeRequestStatus

clocks = Table(
    "clocks",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("run_id", BigInteger, nullable=False, unique=True),
    Column("begun_at", Instant, nullable=False),
    Column("started_at", Instant, nullable=False),
)
"""The person is the key, so that one at most runs for each (TIME-1)."""

time_requests = Table(
    "time_requests",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("kind", Code(TimeRequestKind), nullable=False),
    Column("status", Code(TimeRequestStatus), nullable=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False),
    Column("entry_id", BigInteger),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("person_name", String(200), nullable=False),
    Column("started_at", Instant),
    Column("seconds", BigInteger),
    Column("note", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("message_id", BigInteger),
    Column("filed_at", Instant, nullable=False),
    Column("decided_by", BigInteger),
    Column("decided_name", String(200), nullable=False),
    Column("decided_at", Instant),
    Column("answer", Text, nullable=False),
    Column("seen_at", Instant),
    Column("version", Integer, nullable=False),
    Index("ix_time_requests_person", "person_id", "id"),
    partial("ix_time_requests_open", "filed_at", where="status = 'open'"),
)
"""Requests about recorded time and what became of them (TIME-4, TIME-6)."""

phone_calls = Table(
    "phone_calls",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("task_id", ForeignKey("tasks.id"), nullable=False, index=True),
    Column("customer_id", BigInteger, nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("person_name", String(200), nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
    Column("logged_at", Instant, nullable=False),
    Column("is_over", Integer, nullable=False),
    Column("settled_at", Instant),
    partial(
        "ix_phone_calls_over",
        "customer_id",
        "task_id",
        where="is_over = 1 AND settled_at IS NULL",
    ),
)
"""Calls on tasks; with some of them management is told that a phone flat is needed (TIME-7)."""

"""The agency itself, its counters and the trail."""

from sqlalchemy import BigInteger, Column, Identity, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Facts, Instant, TransactionNumber, this_transaction

agency = Table(
    "agency",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String(200), nullable=False),
    Column("founded_at", Instant, nullable=False),
    Column("is_demo", Integer, nullable=False, server_default="0"),
)

counters = Table(
    "counters",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("last", BigInteger, nullable=False),
)

holidays = Table(
    "holidays",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("name", String(80), nullable=False),
)
"""Federal holidays worked out beforehand, so that no start loads the calendar package (CAL-2)."""

trail = Table(
    "trail",
    metadata,
    Column(
        "number",
        BigInteger().with_variant(Integer, "sqlite"),
        Identity(always=True),
        primary_key=True,
    ),
    Column("xid", TransactionNumber, nullable=False, server_default=this_transaction()),
    Column("at", Instant, nullable=False),
    Column("actor_id", BigInteger),
    Column("actor_name", String(200), nullable=False),
    Column("role", String(40), nullable=False),
    Column("act", String(60), nullable=False),
    Column("subject_kind", String(20), nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    Column("task_id", BigInteger),
    Column("customer_id", BigInteger),
    Column("old", Facts, nullable=False),
    Column("new", Facts, nullable=False),
    Column("reason", Text, nullable=False),
    Column("message_id", BigInteger),
    Column("shows_at", Instant),
    Index("ix_trail_xid", "xid", "number"),
    Index("ix_trail_task", "task_id", "number"),
    Index("ix_trail_subject", "subject_kind", "subject_id", "number"),
    partial("ix_trail_overrides", "subject_id", "number", where="act = 'stop.override'"),
    sqlite_autoincrement=True,
)
"""Append-only: triggers of the first migration refuse every change of a line (TASK-12)."""

"""What is to be deleted after the end of a collaboration, and what was (RET-1)."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Day, Id, Instant
from domain.retention import Ending, Kept

customer_endings = Table(
    "customer_endings",
    metadata,
    Column("customer_id", ForeignKey("customers.id"), primary_key=True),
    Column("ended_on", Day, nullable=False),
    Column("ended_by", BigInteger, nullable=False),
    Column("ended_name", String(200), nullable=False),
    Column("ended_at", Instant, nullable=False),
)
"""Customers who work with the agency no more."""

duties = Table(
    "duties",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("key", String(120), nullable=False, unique=True),
    Column("ending", Code(Ending), nullable=False),
    Column("kept", Code(Kept), nullable=False),
    Column("customer_id", BigInteger),
    Column("person_id", BigInteger, index=True),
    Column("ended_on", Day, nullable=False),
    Column("kept_until", Day, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("appeared_at", Instant),
    Column("confirmed_by", BigInteger),
    Column("confirmed_name", String(200), nullable=False),
    Column("confirmed_at", Instant),
    Column("deleted", Text, nullable=False),
    Column("row_count", Integer, nullable=False),
    Column("file_count", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    partial("ix_duties_open", "kept_until", where="confirmed_at IS NULL"),
)
"""Who must delete what of whom from when on, and what became of it (RET-1, CG-6)."""

leaving_files = Table(
    "leaving_files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("since", Instant, nullable=False),
)
"""Contents no message names any more: to be removed from the store, whatever crashes."""

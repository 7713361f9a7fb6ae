"""Customers' files: dated notes under headings, and the contacts made."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Id, Instant
from domain.customer_file import Channel, Heading

file_notes = Table(
    "file_notes",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("heading", Code(Heading), nullable=False),
    Column("text", Text, nullable=False),
    Column("dated_at", Instant, nullable=False),
    Column("author_id", BigInteger),
    Column("author_name", String(200), nullable=False),
    Column("written_at", Instant, nullable=False),
    Column("channel", Code(Channel)),
    Column("reached", Integer),
    Column("follows", BigInteger),
    Column("closed_at", Instant),
    Column("closed_name", String(200), nullable=False),
    Column("external_id", String(100)),
    partial("ix_file_notes_open", "customer_id", "dated_at", where="closed_at IS NULL"),
    partial(
        "ix_file_notes_contacts",
        "customer_id",
        "dated_at",
        where="heading = 'contacts' AND closed_at IS NULL",
    ),
    partial("ix_file_notes_external_id", "external_id", where="external_id IS NOT NULL"),
)
"""What our side knows of a customer (CUST-1); a corrected note stays behind its successor."""

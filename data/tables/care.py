"""Reminders of customers that are to be heard of."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from data.tables.metadata import metadata, partial
from data.types import Code, Id, Instant
from domain.care import CareKind, CareState

cares = Table(
    "cares",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("customer_id", ForeignKey("customers.id"), nullable=False),
    Column("kind", Code(CareKind), nullable=False),
    Column("spell", BigInteger, nullable=False),
    Column("state", Code(CareState), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("person_id", ForeignKey("people.id")),
    Column("settled_at", Instant),
    Column("settled_name", String(200), nullable=False),
    Column("note", Text, nullable=False),
    Column("message_id", BigInteger),
    Column("seen_at", Instant),
    Column("spell_over_at", Instant),
    Column("version", Integer, nullable=False),
    UniqueConstraint("customer_id", "kind", "spell"),
    partial("ix_cares_live", "customer_id", where="state IN ('planned', 'open', 'taken', 'left')"),
)
"""One a customer, kind and spell, so that nothing goes out twice (CUST-4)."""

"""What assistants earn and bill: base rates, parties of invoices, booked amounts, invoices."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from data.tables.metadata import metadata
from data.types import Code, Id, Instant
from domain.fee import FeeKind
from domain.invoice import InvoiceStatus

base_rates = Table(
    "base_rates",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("valid_from", String(10), primary_key=True),
    Column("cents", Integer, nullable=False),
)
"""What an hour at factor 1 pays, with the day it begins to hold (HON-1)."""

parties = Table(
    "parties",
    metadata,
    Column("owner_id", Id, primary_key=True, autoincrement=False),
    Column("name", String(200), nullable=False),
    Column("street", String(200), nullable=False),
    Column("postcode", String(20), nullable=False),
    Column("city", String(200), nullable=False),
    Column("country", String(2), nullable=False),
    Column("tax_number", String(40), nullable=False),
    Column("vat_id", String(40), nullable=False),
    Column("is_small", Integer, nullable=False),
    Column("iban", String(34), nullable=False),
    Column("email", String(200), nullable=False),
)
"""Who stands on invoices: assistants by their identity, the agency by 1 (HON-7, HON-9)."""

fee_items = Table(
    "fee_items",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", Code(FeeKind), nullable=False),
    Column("cents", BigInteger, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("booked_at", Instant, nullable=False),
    Column("cause", Text, nullable=False),
    Column("customer_id", BigInteger),
    Column("task_id", BigInteger, index=True),
    Column("booked_by", BigInteger),
    Column("booked_name", String(200), nullable=False),
    Index("ix_fee_items_person", "person_id", "booked_at"),
)
"""Premiums, credits, refunds and corrections, each a row of its own (HON-2, HON-4, HON-9)."""

invoices = Table(
    "invoices",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("number", String(40), nullable=False),
    Column("number_key", String(40), nullable=False),
    Column("submitted_at", Instant, nullable=False),
    Column("due_on", String(10), nullable=False),
    Column("net_cents", BigInteger, nullable=False),
    Column("gross_cents", BigInteger, nullable=False),
    Column("contents", Text, nullable=False),
    Column("status", Code(InvoiceStatus), nullable=False),
    Column("paid_on", String(10)),
    Column("settled_by", String(200), nullable=False),
    Column("settled_at", Instant),
    Column("reason", Text, nullable=False),
    Column("cancels_id", BigInteger),
    Column("version", Integer, nullable=False),
    UniqueConstraint("person_id", "number_key"),
)
"""Invoices as they were confirmed; their contents never change (HON-7)."""

invoice_allowances = Table(
    "invoice_allowances",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("month", String(10), nullable=False),
    Column("reason", Text, nullable=False),
    Column("allowed_by", BigInteger, nullable=False),
    Column("allowed_name", String(200), nullable=False),
    Column("allowed_at", Instant, nullable=False),
)
"""One more invoice in a month, each with its reason (HAND-11)."""

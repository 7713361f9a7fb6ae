"""Customers, who serves them, and their account."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from data.tables.metadata import metadata, partial
from data.types import Code, Id, Instant, Thousandths
from domain.area import WorkArea
from domain.credit import CreditKind
from domain.customer import Address
from domain.person import AssignmentRole
from domain.wish import WishKind

customers = Table(
    "customers",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("sort_key", String(200), nullable=False, index=True),
    Column("contact", String(200), nullable=False),
    Column("email", String(200), nullable=False),
    Column("phone", String(60), nullable=False),
    Column("address", Code(Address), nullable=False),
    Column("since", Instant, nullable=False),
    Column("booked_seconds", BigInteger, nullable=False),
    Column("worked_seconds", BigInteger, nullable=False),
    Column("reserved_seconds", BigInteger, nullable=False),
    Column("last_movement_at", Instant),
    Column("phone_flat_since", Instant),
    Column("external_id", String(100), unique=True),
    Column("version", Integer, nullable=False),
)

assignments = Table(
    "assignments",
    metadata,
    Column("customer_id", ForeignKey("customers.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("since", Instant, primary_key=True),
    Column("until", Instant),
    Column("role", Code(AssignmentRole), nullable=False),
    partial(
        "ix_assignments_person",
        "person_id",
        "customer_id",
        where="until IS NULL",
    ),
)

contacts = Table(
    "contacts",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
)
"""People who sign in for a customer, each for one."""

bookings = Table(
    "bookings",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("customer_id", ForeignKey("customers.id"), nullable=False),
    Column("hours", Integer, nullable=False),
    Column("booked_at", Instant, nullable=False),
    Column("external_id", String(100), unique=True),
    Index("ix_bookings_customer", "customer_id", "booked_at", "id", "hours"),
)
"""Hour packages bought (CUST-7)."""

credits_booked = Table(
    "credits",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("task_id", BigInteger, index=True),
    Column("kind", Code(CreditKind), nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("booked_by", BigInteger, nullable=False),
    Column("booked_name", String(200), nullable=False),
    Column("booked_at", Instant, nullable=False),
)
"""Account time given or given back without a package (BUD-5, DEAD-3)."""

wishes = Table(
    "wishes",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("task_id", BigInteger),
    Column("kind", Code(WishKind), nullable=False),
    Column("text", Text, nullable=False),
    Column("reported_by", BigInteger, nullable=False),
    Column("reported_name", String(200), nullable=False),
    Column("reported_at", Instant, nullable=False),
    Column("seen_by", BigInteger),
    Column("seen_at", Instant),
    partial("ix_wishes_waiting", "id", where="seen_at IS NULL"),
)
"""Wishes for private contact or direct employment, for management's eyes (CUST-8)."""

competences = Table(
    "competences",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("area", Code(WorkArea), nullable=False),
    Column("name", String(80), nullable=False),
)
"""What assistants can do, by area (AREA-2)."""

area_factors = Table(
    "area_factors",
    metadata,
    Column("area", Code(WorkArea), primary_key=True),
    Column("valid_from", String(10), primary_key=True),
    Column("customer_factor", Thousandths, nullable=False),
    Column("assistant_factor", Thousandths, nullable=False),
    Column("needs_release", Integer, nullable=False),
)
"""Factors with the day they begin to hold; a change never rewrites the past (AREA-1)."""

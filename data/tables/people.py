"""People, their roles, passwords, and what each keeps for herself."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table

from data.tables.metadata import metadata
from data.types import Code, Id, Instant
from domain.person import Role

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("sort_key", String(200), nullable=False, index=True),
    Column("email", String(200), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("disabled_at", Instant),
    Column("lead_id", BigInteger),
    Column("external_id", String(100), unique=True),
    Column("version", Integer, nullable=False),
)

person_roles = Table(
    "person_roles",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("role", Code(Role), primary_key=True),
)

credentials = Table(
    "credentials",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("password_hash", String(200), nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("wrong_tries", Integer, nullable=False),
    Column("last_wrong_at", Instant),
)

presence = Table(
    "presence",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("seen_at", Instant, nullable=False),
)
"""One beat a minute while a terminal is open (PRES-1); no evidence, so no trail."""

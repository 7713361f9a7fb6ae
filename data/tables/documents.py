"""Documents that are kept as files."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table

from data.tables.metadata import metadata
from data.types import Id

documents = Table(
    "documents",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("name", String(255), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("leaving_id", ForeignKey("leavings.id"), index=True),
    Column("attorney_id", ForeignKey("attorneys.id"), index=True),
)
"""A notice or a power of attorney, as a file of the store (HAND-1, POA-1)."""

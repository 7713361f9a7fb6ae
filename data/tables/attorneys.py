"""Regular powers of attorney of customers."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table

from data.tables.metadata import metadata
from data.types import Codes, Day, Id, Instant
from domain.attorney import AttorneyScope

attorneys = Table(
    "attorneys",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("customer_id", ForeignKey("customers.id"), nullable=False, index=True),
    Column("scopes", Codes(AttorneyScope), nullable=False),
    Column("holder_id", BigInteger),
    Column("holder_name", String(200), nullable=False),
    Column("first_day", Day, nullable=False),
    Column("last_day", Day),
    Column("document", String(300), nullable=False),
    Column("entered_by", BigInteger, nullable=False),
    Column("entered_name", String(200), nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("revoked_name", String(200), nullable=False),
)
"""Who may buy, sign, bank or pay for whom, by which document (POA-1)."""

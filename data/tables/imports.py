"""What the agency's files said when they were last brought in."""

from sqlalchemy import Column, String, Table

from data.tables.metadata import metadata
from data.types import Facts

imported = Table(
    "imported",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("external_id", String(220), primary_key=True),
    Column("facts", Facts, nullable=False),
)
"""Field to value, per line: only what a file says differently the next time is changed.

So the same files never undo what was done at the desk since.
"""

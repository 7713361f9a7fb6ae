"""The one MetaData all tables belong to, with names for every constraint."""

from typing import Any

from sqlalchemy import Column, Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Named constraints can be changed by a later migration on every engine."""


def partial(name: str, *columns: str | Column[Any], where: str) -> Index:
    """An index over the few rows that still matter, flat however long the history.

    Migrations make it, with the condition, on every engine. To name PostgreSQL's here as well would
    load its whole dialect where the agency is a file: 3 MB for nothing.
    """
    return Index(name, *columns, sqlite_where=text(where))

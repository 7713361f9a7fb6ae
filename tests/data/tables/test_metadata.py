"""The MetaData: an index over few rows carries its condition."""

from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

from data.tables.metadata import partial


def test_a_partial_index_is_over_the_rows_of_its_condition() -> None:
    column = Column("until", Integer)
    index = partial("ix_open", "until", where="until IS NULL")
    Table("assignments", MetaData(), column, index)
    made = str(CreateIndex(index).compile(dialect=sqlite.dialect()))
    assert made == "CREATE INDEX ix_open ON assignments (until) WHERE until IS NULL"

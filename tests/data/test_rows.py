"""Between frozen values and rows."""

from dataclasses import dataclass

import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, create_engine, select

from data.rows import add_row, columns, save_version
from domain.errors import Stale

THINGS = Table(
    "things",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("name", String),
    Column("kept", String),
    Column("version", Integer),
)


@dataclass(frozen=True, slots=True)
class Thing:
    id: int
    name: str
    version: int = 1
    elsewhere: str = "no column of the table"


@pytest.fixture
def connection() -> Connection:
    connection = create_engine("sqlite://").connect()
    THINGS.create(connection)
    connection.execute(THINGS.insert(), {"id": 1, "name": "a", "kept": "k", "version": 1})
    connection.execute(THINGS.insert(), {"id": 2, "name": "b", "kept": "k", "version": 1})
    return connection


def _rows(connection: Connection) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(select(THINGS).order_by(THINGS.c.id))]


def test_only_what_value_and_table_share_is_a_column() -> None:
    assert columns(THINGS, Thing(1, "a")) == {"id": 1, "name": "a", "version": 1}


def test_a_save_reaches_its_own_row_and_leaves_foreign_columns(connection: Connection) -> None:
    with connection:
        save_version(connection, THINGS, "thing", Thing(1, "neu", version=2))
        assert _rows(connection) == [(1, "neu", "k", 2), (2, "b", "k", 1)]


@pytest.mark.parametrize("kept", [Thing(1, "neu", 3), Thing(1, "neu", 1), Thing(9, "neu", 2)])
def test_another_version_or_no_row_is_stale(connection: Connection, kept: Thing) -> None:
    with connection:
        with pytest.raises(Stale) as refused:
            save_version(connection, THINGS, "thing", kept)
        assert (refused.value.kind, refused.value.key) == ("thing", kept.id)
        assert _rows(connection) == [(1, "a", "k", 1), (2, "b", "k", 1)]


def test_beside_the_known_value_only_what_differs_is_written(connection: Connection) -> None:
    with connection:
        connection.execute(THINGS.update().values(name="b"))
        save_version(connection, THINGS, "thing", Thing(1, "a", 2), known=Thing(1, "a"))
        assert _rows(connection)[0] == (1, "b", "k", 2)
        save_version(connection, THINGS, "thing", Thing(1, "c", 3), known=Thing(1, "a", 2))
        assert _rows(connection)[0] == (1, "c", "k", 3)


@pytest.mark.parametrize("known", [Thing(2, "neu"), Thing(1, "neu", 2)])
def test_another_thing_or_version_is_not_the_known_value(
    connection: Connection, known: Thing
) -> None:
    with connection:
        save_version(connection, THINGS, "thing", Thing(1, "neu", 2), known=known)
        assert _rows(connection)[0] == (1, "neu", "k", 2)


def test_a_row_is_added_with_the_columns_given(connection: Connection) -> None:
    with connection:
        add_row(connection, THINGS, {"id": 3, "version": 1})
        assert _rows(connection)[2] == (3, None, None, 1)

"""Plain SQL with named parameters, the same on both engines."""

import pytest

from data.database import Database
from data.reader import Reader


@pytest.fixture
def database(database_url: str) -> Database:
    return Database(database_url)


def test_parameters_are_named_and_may_come_twice(database: Database) -> None:
    with database.read() as work:
        rows = work.reader.rows("SELECT CAST(:a AS bigint) + :b, CAST(:a AS bigint)", a=2, b=3)
    assert [tuple(row) for row in rows] == [(5, 2)]


def test_percent_signs_and_casts_are_left_alone(database: Database) -> None:
    with database.read() as work:
        assert work.reader.row("SELECT 'a' LIKE '%' AND '10:30' = '10:30' AND 1 = :one", one=1)
        if work.reader.dialect == "postgresql":
            assert work.reader.row("SELECT '7'::int") == (7,)


def test_a_hostile_text_is_only_a_text(database: Database, hostile_name: str) -> None:
    wanted = hostile_name.replace("\x00", "")
    with database.read() as work:
        assert work.reader.row("SELECT CAST(:name AS text)", name=wanted) == (wanted,)


def test_nothing_found_is_none_and_zero(database: Database) -> None:
    with database.read() as work:
        assert work.reader.row("SELECT name FROM people") is None
        assert work.reader.number("SELECT max(number) FROM people") == 0
        assert work.reader.number("SELECT number FROM people") == 0


def test_each_engine_gets_its_own_spelling() -> None:
    class Cursor:
        rowcount = 0
        asked: tuple[object, ...] = ()

        def execute(self, *told: object) -> object:
            Cursor.asked = told
            return self

        def executemany(self, *told: object) -> object:
            return self.execute(*told)

        def fetchone(self) -> tuple[object, ...] | None:
            return None

        def fetchall(self) -> list[tuple[object, ...]]:
            return []

    class Connection:
        in_transaction = False

        def cursor(self) -> Cursor:
            return Cursor()

        def close(self) -> None:
            return None

    Reader(Connection(), "postgresql").rows("SELECT :a::int, '5 %'", a=1)
    assert Cursor.asked == ("SELECT %(a)s::int, '5 %%'", {"a": 1})
    Reader(Connection(), "sqlite").rows("SELECT :a", a=1)
    assert Cursor.asked == ("SELECT :a", {"a": 1})

"""What the databases of one test process share."""

from sqlalchemy import create_engine, literal, select

from data.database import Database
from tests.sharing import SharedStatements


def test_what_one_engine_compiled_another_of_its_kind_runs() -> None:
    shared = SharedStatements()
    for _engine in range(2):
        engine = create_engine("sqlite://")
        engine._compiled_cache = shared
        with engine.connect() as connection:
            assert connection.execute(select(literal(7))).scalar() == 7
        engine.dispose()
    assert len(shared) == 1


def test_engines_of_different_kinds_stay_apart() -> None:
    shared = SharedStatements()
    sqlite = create_engine("sqlite://").dialect
    postgres = create_engine("postgresql+psycopg://").dialect
    shared[(sqlite, "statement")] = "ours"
    assert shared.get((postgres, "statement")) is None
    assert shared.get((create_engine("sqlite://").dialect, "statement")) == "ours"


def test_every_database_of_the_tests_shares(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    assert isinstance(database.engine._compiled_cache, SharedStatements)

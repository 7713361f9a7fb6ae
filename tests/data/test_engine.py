"""The engines: our transactions on SQLite, our limits on PostgreSQL."""

import pytest
from sqlalchemy import text

from data.address import address
from data.engine import POOL_SIZE, make_engine, migrate
from data.sqlite import driver


def test_a_write_takes_the_file_at_its_beginning_and_a_read_lets_others_write(
    sqlite_url: str,
) -> None:
    engine = make_engine(address(sqlite_url))
    other = driver().connect(sqlite_url.removeprefix("sqlite:///"), timeout=0)
    try:
        with engine.connect() as plain, plain.execution_options(reading=True).begin():
            plain.execute(text("SELECT count(*) FROM people"))
            other.execute("INSERT INTO counters (kind, last) VALUES ('a', 1)")
            other.commit()
        with engine.begin(), pytest.raises(driver().OperationalError, match="locked"):
            other.execute("INSERT INTO counters (kind, last) VALUES ('b', 1)")
    finally:
        other.close()
        engine.dispose()


def test_there_are_as_many_connections_as_threads(database_url: str) -> None:
    engine = make_engine(address(database_url))
    connections = [engine.connect() for _ in range(POOL_SIZE)]
    assert len({id(one.connection.dbapi_connection) for one in connections}) == POOL_SIZE
    for one in connections:
        one.close()
    engine.dispose()


def test_a_server_is_asked_in_utc_and_never_for_ever(postgres_url: str) -> None:
    engine = make_engine(address(postgres_url))
    with engine.connect() as connection:
        shown = {
            name: connection.execute(text(f"SHOW {name}")).scalar_one()
            for name in ("timezone", "statement_timeout", "lock_timeout", "application_name")
        }
    engine.dispose()
    assert shown == {
        "timezone": "UTC",
        "statement_timeout": "30s",
        "lock_timeout": "5s",
        "application_name": "vpa",
    }


def test_migrating_twice_changes_nothing(bare_database_url: str) -> None:
    migrate(bare_database_url)
    engine = make_engine(address(bare_database_url))
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO counters (kind, last) VALUES ('task', 7)"))
    migrate(bare_database_url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT last FROM counters")).scalars().all() == [7]
    engine.dispose()

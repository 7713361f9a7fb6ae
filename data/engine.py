"""The SQLAlchemy engine of each database, and the way an older one is brought up to date."""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from data.address import Address, address, refuse_network_drive
from data.failures import failures_told
from data.sqlite import connect, driver

POOL_SIZE = 4
"""As many connections as the runner has threads; none waits for another's.

On SQLite each that writes at the same time has a further one.
"""

MIGRATIONS = Path(__file__).parent / "migrations"
"""Where the steps lie."""

STATEMENT_SECONDS = 30
"""No statement of a screen may run longer on PostgreSQL."""


def make_engine(place: Address) -> Engine:
    """An engine with our transactions: BEGIN IMMEDIATE for a write, plain BEGIN for a read.

    A connection with the execution option `reading` reads. PostgreSQL reads run in autocommit.
    """
    return _sqlite_engine(place) if place.path else _postgresql_engine(place)


def _sqlite_engine(place: Address) -> Engine:
    path = place.path
    assert path is not None
    engine = create_engine(
        place.url,
        module=driver(),
        poolclass=QueuePool,
        creator=lambda: connect(path),
        pool_size=POOL_SIZE,
        max_overflow=-1,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        raw = connection.connection.cursor()
        raw.execute("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql_engine(place: Address) -> Engine:
    options = (
        "-c jit=off -c max_parallel_workers_per_gather=0 -c timezone=UTC "
        f"-c statement_timeout={STATEMENT_SECONDS}s -c lock_timeout=5s"
    )
    return create_engine(
        place.url.replace("postgresql://", "postgresql+psycopg://", 1),
        pool_size=POOL_SIZE,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"options": options, "connect_timeout": 5, "application_name": "vpa"},
    )


def migrate(url: str) -> None:
    """Bring the database at `url` to today's tables, making it when there is none.

    An older SQLite database is copied first (data/upgrade.py decides that). `StoreTooNew` when a
    newer program wrote it, `StoreUnfit` for a place that cannot hold one.
    """
    from alembic import command
    from alembic.config import Config

    place = address(url)
    if place.path:
        refuse_network_drive(place.path)
        with failures_told(place.shown):
            connect(place.path, create=True).close()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = make_engine(place)
    try:
        config.attributes["engine"] = engine
        with failures_told(place.shown):
            command.upgrade(config, "head")
    finally:
        engine.dispose()

"""Runs the migrations: one transaction each, on SQLite with foreign keys off and checked."""

from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine

from data.tables import metadata


def _check_families(ctx: MigrationContext, *_: Any, **__: Any) -> None:
    """Before a step commits: no row may have lost its parent (it rolls back otherwise)."""
    connection = ctx.connection
    if connection is None or connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("pragma foreign_key_check").fetchall()
    if orphans:
        raise RuntimeError(f"the migration left rows without their parents: {orphans[:5]}")


def _set_foreign_keys(connection: Connection, state: str) -> None:
    """On the raw connection: inside a transaction the pragma would do nothing."""
    raw = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.cursor().execute(f"pragma foreign_keys={state}")


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transactional_ddl=True,
        transaction_per_migration=True,
        compare_type=True,
        on_version_apply=_check_families,
    )
    with context.begin_transaction():
        context.run_migrations()


engine: Engine = context.config.attributes["engine"]
with engine.connect() as opened:
    _set_foreign_keys(opened, "off")
    try:
        _run(opened)
    finally:
        opened.rollback()
        _set_foreign_keys(opened, "on")

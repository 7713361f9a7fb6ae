"""Triggers that only migrations make: lines nobody can change, and the bell of the change feed."""

from alembic import op


def make_append_only(table: str) -> None:
    """From now on the database itself refuses to change or delete a row of `table` (TASK-12)."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only()"
    )


def make_feed(table: str) -> None:
    """On PostgreSQL every statement that adds lines rings the channel, without saying what."""
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute(
        f"CREATE FUNCTION {table}_rings() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN PERFORM pg_notify('vpa_changes', ''); RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_rings AFTER INSERT ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_rings()"
    )


def let_lines_be_emptied(table: str) -> None:
    """From now on one change is allowed: a line loses its content, and stays (RET-1).

    Who did what to what and when can be changed by nobody; only a name can go with its content.
    """
    emptied = " AND ".join(
        f"(NEW.{column} = OLD.{column} OR NEW.{column} = '{nothing}')"
        for column, nothing in (("old", "{}"), ("new", "{}"), ("reason", ""), ("actor_name", ""))
    )
    same = " AND ".join(
        f"NEW.{column} IS NOT DISTINCT FROM OLD.{column}" for column in _UNCHANGEABLE
    )
    if op.get_bind().dialect.name == "sqlite":
        same = same.replace("IS NOT DISTINCT FROM", "IS")
        op.execute(f"DROP TRIGGER {table}_no_update")
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
            f"WHEN NOT ({emptied} AND {same}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
        return
    op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only()"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
        f"FOR EACH ROW WHEN (NOT ({emptied} AND {same})) "
        f"EXECUTE FUNCTION {table}_is_append_only()"
    )


_UNCHANGEABLE = (
    "number",
    "xid",
    "at",
    "actor_id",
    "role",
    "act",
    "subject_kind",
    "subject_id",
    "task_id",
    "customer_id",
    "message_id",
    "shows_at",
)

"""Hot statements do what SQLAlchemy would do, on either engine."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, insert, select, update

from data.database import Database
from data.hot import Hot
from data.rows import columns
from data.tables.tasks import tasks
from domain.ids import TaskId
from domain.task import Task
from tests.data.records import AT, Kept

BY_ID = select(tasks).where(tasks.c.id == bindparam("asked"))


def _stored(database: Database, task: Task) -> Task | None:
    with database.read() as work:
        row = work.connection.execute(BY_ID, {"asked": task.id}).one_or_none()
    return Task(**row._mapping) if row else None


def test_a_row_goes_in_and_comes_out_as_through_sqlalchemy(kept: Kept) -> None:
    asked = Hot(BY_ID)
    with kept.database.write() as work:
        pattern = kept.task(work, returned_at=AT, external_id="t-1")
        other = replace(
            pattern, id=TaskId(pattern.id + 1), number=pattern.number + 1, external_id=None
        )
        values = columns(tasks, other)
        Hot(insert(tasks).inline(), tuple(values)).run(work.connection, values)
        names = list(tasks.c.keys())
        for task in (pattern, other):
            row = asked.row(work.connection, {"asked": task.id})
            assert row is not None
            assert Task(**dict(zip(names, row, strict=True))) == task
        assert asked.row(work.connection, {"asked": 1}) is None
    assert _stored(kept.database, other) == other


def test_only_named_columns_are_set_and_the_rows_are_counted(kept: Kept) -> None:
    renamed = update(tasks).where(tasks.c.id == bindparam("known"))
    hot = Hot(renamed, ("title", "returned_at"))
    with kept.database.write() as work:
        task = kept.task(work)
        given: dict[str, Any] = {
            "known": task.id,
            "title": "50 % 'x' :y %s",
            "returned_at": AT,
            "number": 99,
        }
        assert hot.run(work.connection, given).rowcount == 1
        assert hot.run(work.connection, given | {"known": 1}).rowcount == 0
    assert _stored(kept.database, task) == replace(task, title=given["title"], returned_at=AT)


def test_it_belongs_to_the_transaction_it_runs_in(kept: Kept) -> None:
    gone = Hot(delete(tasks).where(tasks.c.id == bindparam("known")))
    with kept.database.write() as work:
        task = kept.task(work)
    with pytest.raises(ZeroDivisionError), kept.database.write() as work:
        assert gone.run(work.connection, {"known": task.id}).rowcount == 1
        raise ZeroDivisionError
    assert _stored(kept.database, task) == task


def test_without_a_transaction_it_begins_one(kept: Kept) -> None:
    gone = Hot(delete(tasks).where(tasks.c.id == bindparam("known")))
    with kept.database.write() as work:
        task = kept.task(work)
    with kept.database.engine.connect() as connection:
        gone.run(connection, {"known": task.id})
        assert connection.in_transaction()
    assert _stored(kept.database, task) == task

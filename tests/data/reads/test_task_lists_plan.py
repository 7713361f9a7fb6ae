"""A list of open tasks does not grow with what is over: how SQLite goes about it."""

from collections.abc import Sequence

import pytest

from data.reader import Reader, Row
from data.reads.task_lists import TaskFilter, TaskListReads
from tests.builders import small_agency


def test_her_closed_tasks_are_not_walked_through(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    agency, rows = small_agency(sqlite_url), Reader.rows
    plan: list[str] = []

    def explained(reader: Reader, sql: str, **given: object) -> Sequence[Row]:
        plan.extend(row[3] for row in rows(reader, f"EXPLAIN QUERY PLAN {sql}", **given))
        return rows(reader, sql, **given)

    monkeypatch.setattr(Reader, "rows", explained)
    with agency.office.reading() as work:
        reads = TaskListReads(work.reader, agency.ada, agency.office.now())
        reads.page(TaskFilter(whose=agency.ada.id), None, 100)
    ways = [step for step in plan if "ix_tasks_assistant_status" in step]
    assert len(ways) == 2  # what she may see, and what she asked for
    assert all("assistant_id=? AND status=?" in way for way in ways), ways

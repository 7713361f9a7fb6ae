"""The plain statements behind the key facts give the very values of the repositories."""

from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal

from data.reads.facts import TASK_COLUMNS, FactsReads, task_of
from domain.area import DEFAULT_FACTORS, WorkArea
from domain.task import Task, TaskStatus
from tests.builders import MONDAY_NINE, small_agency


def test_a_task_is_the_same_read_plainly_or_by_its_repository(database_url: str) -> None:
    agency = small_agency(database_url)
    moments = {
        field.name: MONDAY_NINE + timedelta(microseconds=nth)
        for nth, field in enumerate(fields(Task))
        if field.name.endswith(("_at", "_since"))
    }
    full = agency.task(
        status=TaskStatus.DELIVERED,
        area=WorkArea.MARKETING,
        customer_factor=Decimal("1.35"),
        expected_result="Ä",
        summary="Ö",
        created_by=agency.ada.id,
        external_id="x",
        **moments,  # type: ignore[arg-type]
    )
    bare = agency.task(assistant_id=None, area=None, customer_factor=None, deadline_at=None)
    with agency.office.reading() as work:
        for task in (full, bare):
            row = work.reader.row(
                f"SELECT {TASK_COLUMNS} FROM tasks t WHERE t.id = :id", id=task.id
            )
            assert row is not None
            assert task_of(row) == work.tasks.get(task.id)


def test_the_factors_come_with_their_days(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    with agency.office.reading() as work:
        told = FactsReads(work.reader, agency.ada.id, everything=False).of(task.id)
        assert set(told.history) == set(work.customers.factors())
    assert {dated.area: dated.factors for dated in told.history} == DEFAULT_FACTORS


def test_a_name_is_told_for_every_person_in_the_history(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    with agency.office.database.write() as work:
        kept = work.tasks.save(replace(work.tasks.get(task.id), assistant_id=agency.bea.id))
    assert kept.assistant_id == agency.bea.id
    with agency.office.reading() as work:
        reads = FactsReads(work.reader, agency.bea.id, everything=False)
        assert reads.of(task.id).assistant == "Bea Assistent"
        assert reads.history(task.id, MONDAY_NINE, 10).names == {}

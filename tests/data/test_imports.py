"""Bulk reads and writes around external ids, on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from data.ids import new_id
from data.imports import MANY
from domain.entry import Entry
from domain.person import AssignmentRole
from domain.task import Task
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def entry(agency: SmallAgency, task: Task, seconds: int) -> Entry:
    now = agency.clock()
    return Entry(new_id(now), task.id, agency.ada.id, now, seconds, "Übernommen", "worked:T")


def test_what_lines_said_is_kept_and_replaced(agency: SmallAgency) -> None:
    many = {f"K{number}": {"name": str(number), "since": None} for number in range(MANY + 1)}
    with agency.office.database.write() as work:
        work.imports.remember("customers", many)
        work.imports.remember("customers", {"K1": {"name": "Eins"}})
        work.imports.remember("tasks", {"K1": {"title": "Anderes"}})
    with agency.office.reading() as work:
        facts = work.imports.facts("customers")
    assert len(facts) == MANY + 1
    assert facts["K1"] == {"name": "Eins"}
    assert facts["K2"] == {"name": "2", "since": None}


def test_tasks_are_found_by_external_id_alone(agency: SmallAgency) -> None:
    task = agency.task(external_id="T1")
    agency.task()
    with agency.office.database.write() as work:
        assert work.imports.tasks(["T1", "T2", *map(str, range(MANY))]) == {"T1": task}


def test_a_carried_over_entry_is_there_once(agency: SmallAgency) -> None:
    task = agency.task()
    with agency.office.database.write() as work:
        work.imports.keep_entry(entry(agency, task, 60))
        work.imports.keep_entry(entry(agency, task, 90))
        assert work.tasks.worked_on(task.id) == 90
        work.imports.remove_entry("worked:T")
        assert work.tasks.worked_on(task.id) == 0


def test_the_last_assignment_of_a_pair_is_changed_in_its_place(agency: SmallAgency) -> None:
    pair = (agency.acme, agency.ada.id)
    with agency.office.database.write() as work:
        before = work.imports.assignments()[pair]
        earlier = before.since - timedelta(days=9)
        after = replace(before, role=AssignmentRole.TEAM, since=earlier, until=agency.clock())
        work.imports.save_assignment(before, after)
        assert work.imports.assignments()[pair] == after
        assert work.customers.assignments_of(agency.acme) == []


def test_movement_never_goes_back(agency: SmallAgency) -> None:
    moved = "SELECT last_movement_at FROM customers WHERE id = :id"
    task = agency.task()
    with agency.office.database.write() as work:
        work.imports.keep_movement(agency.acme)
        first = work.reader.number(moved, id=agency.acme)
        agency.clock.on(hours=1)
        work.imports.keep_entry(entry(agency, task, 60))
        work.imports.keep_movement(agency.acme)
        second = work.reader.number(moved, id=agency.acme)
        work.imports.remove_entry("worked:T")
        work.imports.keep_movement(agency.acme)
        assert work.reader.number(moved, id=agency.acme) == second == first + 3_600_000_000

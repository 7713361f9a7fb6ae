"""The small agency of the tests: the second one of a process is like the first."""

import shutil
from pathlib import Path

from data.database import Database
from data.tables.office import trail
from data.tables.people import people
from tests import builders
from tests.builders import small_agency


def test_one_written_again_is_what_was_founded(sqlite_template: Path, tmp_path: Path) -> None:
    urls = [f"sqlite:///{shutil.copy(sqlite_template, tmp_path / f'{n}.db')}" for n in range(2)]
    first, again = (small_agency(url, ("Erste & Söhne", "Zweite")) for url in urls)
    assert (first.ada, first.acme, first.bolt) == (again.ada, again.acme, again.bolt)
    kept = []
    for agency in (first, again):
        with agency.office.reading() as work:
            kept.append(builders._rows(work.connection))
    assert len(kept[0][people]) == 4 and len(kept[0][trail]) == 1
    assert kept[0] == kept[1]


def test_what_is_made_later_comes_after_it(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    assert agency.task().id > max(agency.bolt, agency.bea.id)
    assert agency.task().number == 2


def test_of_a_database_that_was_not_empty_nothing_is_kept(sqlite_url: str) -> None:
    with Database(sqlite_url).write() as work:
        work.agency.next_number("task")
    small_agency(sqlite_url, ("Dritte", "Vierte"))
    assert not any("Dritte" in key for key in builders._founded)

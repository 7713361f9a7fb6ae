"""One checked copy a day, whoever opens the desk."""

from datetime import datetime
from pathlib import Path

from domain.calendar import BERLIN
from services.copies import Copies
from tests.builders import small_agency
from tests.demo_agencies import DemoAt


def test_a_file_is_copied_once_a_day(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    copies = Copies(agency.office)
    first = copies.make_daily()
    assert first is not None
    assert first.parent == copies.folder
    agency.clock.on(hours=3)
    assert copies.make_daily() is None
    agency.clock.on(days=1)
    assert copies.make_daily() not in (None, first)


def test_the_day_is_berlins(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    copies = Copies(agency.office)
    agency.clock.on(hours=14, minutes=50)
    assert copies.make_daily() is not None
    agency.clock.on(minutes=20)
    assert copies.make_daily() is not None


def test_a_server_is_left_to_its_own_tools(postgres_url: str) -> None:
    copies = Copies(small_agency(postgres_url).office)
    assert copies.folder is None
    assert copies.make_daily() is None


def test_the_demo_agency_is_not_worth_a_copy(
    demo_at: DemoAt,
) -> None:
    office = demo_at(datetime(2026, 11, 23, 11, tzinfo=BERLIN))
    assert Copies(office).make_daily() is None


def test_copies_are_thinned_out_on_the_way(sqlite_url: str, tmp_path: Path) -> None:
    agency = small_agency(sqlite_url)
    copies = Copies(agency.office)
    path = agency.office.database.address.path
    assert path is not None
    for _ in range(12):
        agency.clock.on(days=1)
        copies.make(path, tmp_path / "copies")
    assert 7 <= len(list((tmp_path / "copies").glob("*.db"))) < 12

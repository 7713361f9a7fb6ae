"""Customers' files out and in again: nothing changes, and elsewhere they are the same."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.customer_file import Channel, ContactSought, Heading, HoldsSecret
from domain.errors import BadInput, NotFound
from services.customer.file_export import BYTE_ORDER_MARK, FileExport
from services.customer.files import CustomerFiles
from services.importing.columns import Kind
from services.importing.result import Counts
from tests.builders import SmallAgency
from tests.services.importing.csv_files import Desk, desk_at


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    return desk_at(database_url, tmp_path)


@pytest.fixture
def quick(sqlite_url: str, tmp_path: Path) -> Desk:
    return desk_at(sqlite_url, tmp_path)


@pytest.fixture
def other(sqlite_template: Path, tmp_path: Path) -> Desk:
    """Another agency, with customers of the same numbers."""
    folder = tmp_path / "other"
    folder.mkdir()
    copied = shutil.copy(sqlite_template, folder / "vpa.db")
    return desk_at(f"sqlite:///{copied}", folder)


def fill(agency: SmallAgency) -> None:
    """Notes and contacts of both customers, some of them corrected or struck out."""
    files, clock = CustomerFiles(agency.office), agency.clock
    clock.on(microseconds=123_456)
    files.add(agency.ada, agency.acme, Heading.ABOUT, '=1+1\n- Liste; mit „allem“, "auch" so\n\'')
    corrected = files.add(agency.ada, agency.acme, Heading.PLANS, "Im Mai")
    files.correct(agency.admin, corrected, "Im Juni")
    files.strike(agency.ada, files.add(agency.ada, agency.acme, Heading.WORK, "Weg"))
    contact = ContactSought(Channel.PHONE, False, clock() - timedelta(days=1))
    files.log_contact(agency.ada, agency.acme, contact)
    files.add(agency.bea, agency.bolt, Heading.LOGINS, "@Tresor")


def told(agency: SmallAgency) -> list[tuple[object, ...]]:
    """What the files say, whoever's ids they bear."""
    files = CustomerFiles(agency.office)
    return [
        (n.heading, n.text, n.author_name, n.dated_at.replace(microsecond=0), n.channel, n.reached)
        for customer in (agency.acme, agency.bolt)
        for n in files.of(agency.admin, customer).notes
    ]


def test_brought_in_again_it_changes_nothing(desk: Desk) -> None:
    fill(desk.agency)
    table = FileExport(desk.agency.office).table(desk.agency.admin)
    before = {name: rows for name, rows in desk.everything().items() if name != "imported"}
    for _time in range(2):
        outcome = desk.bring(desk.file("files", BYTE_ORDER_MARK + table))
        assert outcome.faults == ()
        assert outcome.counts == {Kind.FILES: Counts(unchanged=4)}
    after = {name: rows for name, rows in desk.everything().items() if name != "imported"}
    assert after == before
    assert FileExport(desk.agency.office).table(desk.agency.admin) == table


def test_elsewhere_it_says_the_same(desk: Desk, other: Desk) -> None:
    fill(desk.agency)
    table = FileExport(desk.agency.office).table(desk.agency.admin)
    assert other.bring(other.file("kundenakten", table)).faults == ()
    assert told(other.agency) == told(desk.agency)
    changed = table.replace("Im Juni", "Im Juli")
    for source in (desk, other):
        assert source.bring(source.file("files", changed)).counts == {
            Kind.FILES: Counts(updated=1, unchanged=3)
        }
    assert told(other.agency) == told(desk.agency)


def test_everybody_takes_what_she_may_see(desk: Desk) -> None:
    agency = desk.agency
    fill(agency)
    export = FileExport(agency.office)
    hers = export.table(agency.ada)
    assert "Im Juni" in hers and "Weg" not in hers and "Tresor" not in hers
    assert export.table(agency.admin, agency.bolt).count("\r\n") == 2
    assert export.table(agency.ada, agency.bolt).count("\r\n") == 1
    with pytest.raises(NotFound):
        export.table(agency.customer())


@given(st.text(max_size=60))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_comes_back(quick: Desk, text: str) -> None:
    agency, files = quick.agency, CustomerFiles(quick.agency.office)
    try:
        note = files.add(agency.ada, agency.acme, Heading.ABOUT, text)
    except (BadInput, HoldsSecret):
        return
    table = FileExport(agency.office).table(agency.admin)
    assert quick.bring(quick.file("files", table)).counts == {Kind.FILES: Counts(unchanged=1)}
    assert list(files.of(agency.ada, agency.acme).notes) == [note]
    files.strike(agency.ada, note)

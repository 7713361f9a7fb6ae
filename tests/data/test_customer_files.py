"""Notes of customers' files in and out - on both engines."""

from datetime import timedelta

import pytest

from data.customer_files import key_of
from domain.customer_file import Channel, FileNote, Heading
from domain.errors import NotFound, Stale
from domain.values import replace
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def note(agency: SmallAgency, **details: object) -> FileNote:
    at = agency.clock()
    plain = FileNote(7, agency.acme, Heading.PLANS, "Im Mai [/x]", at, agency.ada.id, "Ada", at)
    return replace(plain, **details)  # type: ignore[arg-type]


def test_a_note_comes_back_as_it_was_kept(agency: SmallAgency) -> None:
    plain = note(agency)
    called = note(agency, id=8, heading=Heading.CONTACTS, channel=Channel.MAIL, reached=False)
    with agency.office.database.write() as work:
        work.customer_files.add(plain)
        work.customer_files.add_all([called])
        work.customer_files.add_all([])
        assert work.customer_files.get(7) == plain
        assert work.customer_files.get(8) == called
        with pytest.raises(NotFound):
            work.customer_files.get(9)


def test_it_is_closed_once(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        work.customer_files.add(note(agency))
        work.customer_files.close(7, agency.clock(), "Mia")
        assert work.customer_files.get(7) == note(
            agency, closed_at=agency.clock(), closed_name="Mia"
        )
        with pytest.raises(Stale):
            work.customer_files.close(7, agency.clock(), "Ada")


def test_what_it_said_before_is_found_the_newest_first(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        first, second, third = (
            work.customer_files.add(note(agency, id=n, follows=n - 1 if n > 1 else None))
            for n in (1, 2, 3)
        )
        assert work.customer_files.former(third) == [second, first]
        assert work.customer_files.former(first) == []


def test_the_newest_of_an_external_id_is_known_and_others_by_their_own(agency: SmallAgency) -> None:
    at = agency.clock()
    with agency.office.database.write() as work:
        work.customer_files.add(note(agency, id=1, external_id="a", closed_at=at))
        newest = work.customer_files.add(
            note(agency, id=2, external_id="a", written_at=at + timedelta(1))
        )
        other = work.customer_files.add(note(agency, id=3))
        assert work.customer_files.by_key() == {"a": newest, "#3": other}
        assert (key_of(newest), key_of(other)) == ("a", "#3")

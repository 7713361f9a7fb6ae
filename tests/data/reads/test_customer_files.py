"""What a file says, and when contact was last made - on both engines."""

from datetime import timedelta

import pytest

from data.reads.customer_files import headings_of, last_contact, notes_of
from domain.customer_file import Channel, FileNote, Heading
from domain.ids import CustomerId
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def contact(
    agency: SmallAgency, number: int, days_ago: int, reached: bool, of: CustomerId | None = None
) -> FileNote:
    at = agency.clock() - timedelta(days=days_ago)
    return FileNote(
        number,
        of or agency.acme,
        Heading.CONTACTS,
        "",
        at,
        agency.ada.id,
        "Ada",
        agency.clock(),
        Channel.PHONE,
        reached,
    )


def test_the_newest_stands_first_and_closed_ones_are_gone(agency: SmallAgency) -> None:
    notes = [contact(agency, n, n, reached=True) for n in (3, 1, 2)]
    with agency.office.database.write() as work:
        work.customer_files.add_all(notes)
        work.customer_files.close(2, agency.clock(), "Mia")
        assert notes_of(work.reader, agency.acme, 9) == [notes[1], notes[0]]
        assert notes_of(work.reader, agency.acme, 1) == [notes[1]]
        assert notes_of(work.reader, agency.bolt, 9) == []
        assert headings_of(work.reader, agency.acme) == {Heading.CONTACTS}
        assert headings_of(work.reader, agency.bolt) == frozenset()


def test_the_last_contact_of_each_customer(agency: SmallAgency) -> None:
    now = agency.clock()
    with agency.office.database.write() as work:
        work.customer_files.add_all(
            [
                contact(agency, 1, 9, reached=True),
                contact(agency, 2, 5, reached=False),
                contact(agency, 3, 1, reached=True),
                contact(agency, 4, 2, reached=False, of=agency.bolt),
            ]
        )
        work.customer_files.close(3, now, "Mia")
        last = last_contact(work.reader, agency.acme)
        assert last is not None and (last.id, last.reached) == (2, False)
        work.customer_files.close(4, now, "Mia")
        assert last_contact(work.reader, agency.bolt) is None

"""Notes of customers' files from files: what is refused, what follows, what stays (CUST-1)."""

import pytest

from domain.customer_file import FileNote, Heading
from domain.errors import NotFound
from services.customer.files import CustomerFiles
from services.importing.columns import Kind
from services.importing.result import Counts
from tests.services.importing.csv_files import NOON, Desk

HEAD = "id;customer;heading;dated;author;text;channel;reached\n"
FILES = (
    HEAD
    + "N1;K1;zum Kunden;01.10.2026;A1;Mag es kurz;;\n"
    + "N2;K1;Kontakte;02.10.2026 10:15;Selma Brandt;;Telefon;nein\n"
    + "N3;K2;plans;;Jemand von früher;Im Mai;;\n"
)


def file_of(desk: Desk, key: str) -> list[FileNote]:
    """The notes of the customer of this key, the newest first."""
    with desk.agency.office.reading() as work:
        (customer,) = [c for c in work.customers.everybody() if c.external_id == key]
    return list(CustomerFiles(desk.agency.office).of(desk.agency.admin, customer.id).notes)


def bring(desk: Desk, files: str) -> Counts:
    outcome = desk.bring_all(files=files)
    assert outcome.faults == ()
    return outcome.counts[Kind.FILES]


def test_they_come_in_with_day_author_and_contact(desk: Desk) -> None:
    assert bring(desk, FILES) == Counts(added=3)
    call, about = file_of(desk, "K1")
    assert (about.heading, about.text, about.author_name) == (
        Heading.ABOUT,
        "Mag es kurz",
        "Selma Brandt",
    )
    assert about.author_id == call.author_id is not None
    assert about.dated_at == about.written_at
    assert call.contact is not None and call.contact.reached is False
    (plans,) = file_of(desk, "K2")
    assert (plans.author_id, plans.author_name) == (None, "Jemand von früher")
    assert plans.dated_at == NOON


def test_again_nothing_changes(desk: Desk) -> None:
    bring(desk, FILES)
    before = desk.everything()
    assert bring(desk, FILES) == Counts(unchanged=3)
    assert desk.everything() == before


def test_a_changed_line_follows_the_note(desk: Desk) -> None:
    bring(desk, FILES)
    assert bring(desk, FILES.replace("kurz", "ausführlich")) == Counts(updated=1, unchanged=2)
    _call, about = file_of(desk, "K1")
    assert about.text == "Mag es ausführlich" and about.follows is not None
    former = CustomerFiles(desk.agency.office).former(desk.agency.admin, about)
    assert [note.text for note in former] == ["Mag es kurz"]


def test_what_was_done_at_the_desk_stays(desk: Desk) -> None:
    bring(desk, FILES)
    files, admin = CustomerFiles(desk.agency.office), desk.agency.admin
    call, about = file_of(desk, "K1")
    files.strike(admin, call)
    files.correct(admin, about, "Mag es lang")
    assert bring(desk, FILES) == Counts(unchanged=3)
    assert [note.text for note in file_of(desk, "K1")] == ["Mag es lang"]
    moved = FILES.replace("Mag es kurz", "Nur Mails")
    moved = moved.replace("nein", "ja").replace(";;Tel", ";x;Tel")
    assert bring(desk, moved) == Counts(updated=1, unchanged=2)
    assert [note.text for note in file_of(desk, "K1")] == ["Nur Mails"]


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("N9;K9;plans;;A1;Im Mai;;", [("customer", "unknown_reference")]),
        ("N9;#9;plans;;A1;Im Mai;;", [("customer", "unknown_reference")]),
        ("N9;K1;sonstiges;;A1;Im Mai;;", [("heading", "not_a_choice")]),
        ("N9;K1;plans;;;Im Mai;;", [("author", "missing")]),
        ("N9;K1;plans;;A1;;;", [("text", "missing")]),
        ("N9;K1;plans;24.11.2026;A1;Im Mai;;", [("dated", "future")]),
        ("N9;K1;logins;;A1;Passwort: Herbst-26;;", [("text", "secret")]),
        ("N9;K1;contacts;;A1;Ja;;", [("channel", "missing"), ("reached", "missing")]),
        ("N9;K1;contacts;;A1;;mail;ja", [("text", "missing")]),
        ("N9;K1;plans;;A1;Im Mai;mail;ja", [("channel", "no_contact")]),
        ("N1;K1;plans;;A1;Im Mai;;", [("id", "duplicate")]),
    ],
)
def test_what_cannot_stand_there_is_told(
    quick: Desk, line: str, faults: list[tuple[str, str]]
) -> None:
    told = quick.faults(files=f"{FILES}{line}\n")
    assert [(column, why) for _stem, _line, column, why in told] == faults
    assert quick.rows("SELECT COUNT(*) FROM file_notes") == [(0,)]


@pytest.mark.parametrize(
    ("before", "after", "column"),
    [("N1;K1;", "N1;K2;", "customer"), ("zum Kunden", "plans", "heading")],
)
def test_a_stored_note_stays_where_it_is(quick: Desk, before: str, after: str, column: str) -> None:
    bring(quick, FILES)
    assert quick.faults(files=FILES.replace(before, after)) == [("files", 2, column, "fixed_note")]


def test_a_customer_without_a_key_is_named_by_her_number(desk: Desk) -> None:
    """The tests' own two customers were entered at the desk."""
    assert desk.bring(desk.file("files", f"{HEAD}N1;#1;plans;;Ada Assistent;Im Mai;;\n")).is_written
    notes = CustomerFiles(desk.agency.office).of(desk.agency.ada, desk.agency.acme).notes
    assert [(note.text, note.author_id) for note in notes] == [("Im Mai", desk.agency.ada.id)]
    with pytest.raises(NotFound):
        CustomerFiles(desk.agency.office).of(desk.agency.bea, desk.agency.acme)

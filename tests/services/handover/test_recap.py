"""The recap holds what is open and known, and nothing inside or secret (HAND-10, CG-3)."""

from datetime import date

import pytest

from data.ids import new_id
from domain.customer_file import FileNote, Heading
from domain.errors import NotFound
from domain.stop import StopKind
from domain.wish import WishKind
from services.chat.notes import Notes
from services.chat.wishes import Wishes
from services.customer.files import CustomerFiles
from services.handover.recap import Recaps
from services.team.stops import Stops
from tests.builders import SmallAgency


@pytest.fixture
def recaps(agency: SmallAgency) -> Recaps:
    return Recaps(agency.office)


def test_it_tells_tasks_file_and_account(recaps: Recaps, agency: SmallAgency) -> None:
    agency.books(agency.acme, 10)
    task = agency.task()
    CustomerFiles(agency.office).add(agency.ada, agency.acme, Heading.ABOUT, "Mag kurze Mails")
    told = recaps.of(agency.ada, agency.acme)
    assert [one.number for one in told.tasks] == [task.number]
    assert [note.text for note in told.notes] == ["Mag kurze Mails"]
    assert told.card.row.account_seconds == 36_000 and told.hidden == 0


def test_nothing_inside_the_agency_is_in_it(recaps: Recaps, agency: SmallAgency) -> None:
    task = agency.task()
    Notes(agency.office).write(agency.ada, task.id, "Geheime Notiz")
    Wishes(agency.office).report(agency.ada, task.id, WishKind.DIRECT_CONTRACT, "Geheimer Wunsch")
    stops = Stops(agency.office)
    stops.set(agency.manager, agency.ada.id, StopKind.ALL, "Geheimer Grund", date(2026, 12, 7))
    for who in (agency.ada, agency.manager):
        assert "Geheim" not in str(recaps.of(who, agency.acme))


def test_what_looks_like_a_password_is_left_out(recaps: Recaps, agency: SmallAgency) -> None:
    agency.task(description="Passwort: Xy7!kw9Q")
    secret = FileNote(
        id=new_id(agency.clock()),
        customer_id=agency.acme,
        heading=Heading.LOGINS,
        text="Passwort: Xy7!kw9Q",
        dated_at=agency.clock(),
        author_id=agency.ada.id,
        author_name="Ada",
        written_at=agency.clock(),
    )
    with agency.office.database.write() as work:
        work.customer_files.add(secret)  # as an imported file might bring it along
    told = recaps.of(agency.ada, agency.acme)
    assert "Xy7!kw9Q" not in str(told) and told.hidden == 2


def test_it_is_for_those_who_serve_the_customer(recaps: Recaps, agency: SmallAgency) -> None:
    kim = agency.customer()
    for who in (agency.bea, kim):
        with pytest.raises(NotFound):
            recaps.of(who, agency.acme)

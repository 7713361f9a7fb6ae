"""Customers' files: written, corrected, struck out, by whom - on both engines (CUST-1)."""

from datetime import timedelta

import pytest

from domain.customer_file import Channel, ContactSought, FileNote, Heading, HoldsSecret, NoteClosed
from domain.errors import BadInput, Forbidden, NotFound
from domain.permission import Act
from domain.person import Actor, Assignment, AssignmentRole
from domain.values import replace
from services.customer.customers import Customers
from services.customer.files import CustomerFiles
from services.office import AGENCY
from tests.builders import SmallAgency


@pytest.fixture
def files(agency: SmallAgency) -> CustomerFiles:
    return CustomerFiles(agency.office)


def assign(agency: SmallAgency, who: Actor, role: AssignmentRole) -> None:
    with agency.office.running(Act.ASSIGN, AGENCY) as doing:
        doing.work.customers.assign(Assignment(agency.acme, who.id, role, agency.clock()))


def texts(notes: object) -> list[str]:
    return [note.text for note in notes]  # type: ignore[attr-defined]


class TestWriting:
    def test_a_note_stands_under_its_heading_with_day_and_name(
        self, agency: SmallAgency, files: CustomerFiles
    ) -> None:
        written = files.add(agency.ada, agency.acme, Heading.ABOUT, " Mag es kurz [/x] ")
        file = files.of(agency.ada, agency.acme)
        assert file.under(Heading.ABOUT) == [written] and file.under(Heading.PLANS) == []
        assert (written.text, written.author_name) == ("Mag es kurz [/x]", "Ada Assistent")
        assert written.dated_at == written.written_at == agency.clock()
        assert (file.customer, file.is_whole, file.open_tasks) == ("Acme GmbH", True, 0)
        assert file.score.filled == 1

    @pytest.mark.parametrize("role", [AssignmentRole.TEAM, AssignmentRole.STAND_IN])
    def test_whoever_serves_the_customer_writes_and_reads(
        self, agency: SmallAgency, files: CustomerFiles, role: AssignmentRole
    ) -> None:
        with pytest.raises(Forbidden):
            files.add(agency.bea, agency.acme, Heading.ABOUT, "Fremd")
        with pytest.raises(NotFound):
            files.of(agency.bea, agency.acme)
        assign(agency, agency.bea, role)
        written = files.add(agency.bea, agency.acme, Heading.ABOUT, "Vertretung")
        assert files.of(agency.manager, agency.acme).notes == [written]

    def test_a_customer_never_knows_of_it(self, agency: SmallAgency, files: CustomerFiles) -> None:
        kim = agency.customer()
        written = files.add(agency.ada, agency.acme, Heading.ABOUT, "Geheim")
        contact = ContactSought(Channel.PHONE, False, agency.clock())
        for refused, act in (
            (Forbidden, lambda: files.add(kim, agency.acme, Heading.ABOUT, "Ich")),
            (Forbidden, lambda: files.log_contact(kim, agency.acme, contact)),
            (Forbidden, lambda: files.correct(kim, written, "Anders")),
            (Forbidden, lambda: files.strike(kim, written)),
            (NotFound, lambda: files.of(kim, agency.acme)),
            (NotFound, lambda: files.former(kim, written)),
        ):
            with pytest.raises(refused):
                act()

    def test_the_evidence_tells_that_never_what(
        self, agency: SmallAgency, files: CustomerFiles
    ) -> None:
        written = files.add(agency.ada, agency.acme, Heading.LOGINS, "Im Tresor")
        after = files.correct(agency.ada, written, "Im anderen Tresor")
        files.strike(agency.manager, after)
        with agency.office.reading() as work:
            deeds = list(work.trail.everything())[-3:]
        assert [deed.act for deed in deeds] == [Act.WRITE_FILE, Act.CORRECT_FILE, Act.STRIKE_FILE]
        assert "Tresor" not in str(deeds)
        assert {deed.subject.customer_id for deed in deeds} == {agency.acme}

    def test_secrets_and_nothing_are_refused(
        self, agency: SmallAgency, files: CustomerFiles
    ) -> None:
        with pytest.raises(HoldsSecret):
            files.add(agency.ada, agency.acme, Heading.LOGINS, "Passwort: Herbst-2026")
        with pytest.raises(BadInput):
            files.add(agency.ada, agency.acme, Heading.LOGINS, " ")
        with pytest.raises(BadInput):
            files.add(agency.ada, agency.acme, Heading.CONTACTS, "Angerufen")
        assert files.of(agency.ada, agency.acme).notes == []

    def test_a_long_file_tells_that_there_is_more(
        self, agency: SmallAgency, files: CustomerFiles, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("services.customer.files.MOST_NOTES", 2)
        for n in range(3):
            agency.clock.on(minutes=1)
            files.add(agency.ada, agency.acme, Heading.ABOUT, str(n))
        file = files.of(agency.ada, agency.acme)
        assert (texts(file.notes), file.is_whole) == (["2", "1"], False)


class TestCorrecting:
    def test_what_it_said_before_stays_behind_it(
        self, agency: SmallAgency, files: CustomerFiles
    ) -> None:
        first = files.add(agency.ada, agency.acme, Heading.PLANS, "Im Mai")
        agency.clock.on(days=1)
        second = files.correct(agency.manager, first, "Im Juni")
        third = files.correct(agency.ada, second, "Im Juli")
        assert files.of(agency.ada, agency.acme).notes == [third]
        assert texts(files.former(agency.ada, third)) == ["Im Juni", "Im Mai"]
        assert third.dated_at == first.dated_at and third.written_at == agency.clock()
        assert second.author_name == "Mia Manager"

    def test_two_at_once_lose_nothing(self, agency: SmallAgency, files: CustomerFiles) -> None:
        seen = files.add(agency.ada, agency.acme, Heading.PLANS, "Im Mai")
        files.correct(agency.manager, seen, "Im Juni")
        with pytest.raises(NoteClosed) as refusal:
            files.correct(agency.ada, seen, "Im Juli")
        assert refusal.value.by == "Mia Manager"
        with pytest.raises(NoteClosed):
            files.strike(agency.ada, seen)
        assert texts(files.of(agency.ada, agency.acme).notes) == ["Im Juni"]

    def test_struck_out_it_is_gone_from_file_and_score(
        self, agency: SmallAgency, files: CustomerFiles
    ) -> None:
        seen = files.add(agency.ada, agency.acme, Heading.PLANS, "Im Mai")
        files.strike(agency.ada, seen)
        assert files.of(agency.ada, agency.acme).score.filled == 0

    def test_it_comes_back_once_as_it_was(self, agency: SmallAgency, files: CustomerFiles) -> None:
        seen = files.add(agency.ada, agency.acme, Heading.PLANS, "Im Mai")
        with pytest.raises(NoteClosed):
            files.restore(agency.ada, seen)
        files.strike(agency.manager, seen)
        agency.clock.on(days=1)
        again = files.restore(agency.manager, seen)
        assert files.of(agency.ada, agency.acme).notes == [again]
        assert (again.text, again.author_name) == ("Im Mai", "Ada Assistent")
        assert again.written_at == seen.written_at and again.follows == seen.id
        with pytest.raises(NoteClosed):
            files.restore(agency.ada, seen)
        with pytest.raises(Forbidden):
            files.restore(agency.bea, seen)

    def test_a_note_is_of_its_own_customer(self, agency: SmallAgency, files: CustomerFiles) -> None:
        seen = files.add(agency.ada, agency.acme, Heading.PLANS, "Im Mai")
        with pytest.raises(NotFound):
            files.correct(agency.bea, replace(seen, customer_id=agency.bolt), "Fremd")


class TestContacts:
    def test_they_stand_in_the_file_and_on_the_card(
        self, agency: SmallAgency, files: CustomerFiles
    ) -> None:
        yesterday = agency.clock() - timedelta(days=1)
        files.log_contact(agency.ada, agency.acme, ContactSought(Channel.PHONE, False, yesterday))
        now = ContactSought(Channel.MAIL, True, agency.clock())
        written = files.log_contact(agency.ada, agency.acme, now, "Kommt im Mai wieder")
        assert [note.contact for note in files.of(agency.ada, agency.acme).notes] == [
            now,
            ContactSought(Channel.PHONE, False, yesterday),
        ]
        card = Customers(agency.office).card(agency.ada, agency.acme)
        assert card.last_contact == written
        assert card.headings == {Heading.CONTACTS}

    def test_how_and_when_is_corrected_too(self, agency: SmallAgency, files: CustomerFiles) -> None:
        seen: FileNote = files.log_contact(
            agency.ada, agency.acme, ContactSought(Channel.PHONE, False, agency.clock())
        )
        right = ContactSought(Channel.CHAT, True, agency.clock() - timedelta(hours=1))
        after = files.correct(agency.ada, seen, "Doch erreicht", right)
        assert after.contact == right and after.heading is Heading.CONTACTS
        kept = files.correct(agency.ada, after, "Erreicht")
        assert kept.contact == right

    def test_none_lies_ahead(self, agency: SmallAgency, files: CustomerFiles) -> None:
        ahead = ContactSought(Channel.PHONE, False, agency.clock() + timedelta(minutes=1))
        with pytest.raises(BadInput):
            files.log_contact(agency.ada, agency.acme, ahead)

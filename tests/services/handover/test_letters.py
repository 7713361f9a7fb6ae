"""Letters are filled for their reader, and locked until they may go out (HAND-2, HAND-5)."""

from dataclasses import replace

import pytest

from domain.customer import Address
from domain.errors import NotFound
from domain.handover import TooEarlyToTell
from domain.handover_terms import Target
from domain.template import Template, left_open
from services.chat.templates import Templates
from services.handover.letters import Letter, LetterBook, Letters
from services.people.people import People
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    made = HandoverAgency(agency)
    made.leaves()
    return made


@pytest.fixture
def letters(agency: SmallAgency) -> Letters:
    return Letters(agency.office)


def one(book: LetterBook, template: Template) -> Letter:
    return next(letter for letter in book.letters if letter.template is template)


def test_before_it_is_agreed_there_is_no_word_to_read(
    letters: Letters, desk: HandoverAgency
) -> None:
    handover = desk.line().handover
    for who in (desk.agency.ada, desk.agency.manager):
        book = letters.of(who, handover.id)
        assert all(letter.locked and not letter.text for letter in book.letters)
        with pytest.raises(TooEarlyToTell):
            letters.refuse_early(who, handover.id, Template.HANDOVER_SMALL)


def test_what_fits_is_filled_and_marked(letters: Letters, desk: HandoverAgency) -> None:
    agency = desk.agency
    handover = desk.agreed(desk.line().handover.id)
    book = letters.of(agency.ada, handover.id)
    call = one(book, Template.HANDOVER_CALL)
    assert call.fits and not call.is_sent and left_open(call.text) == ()
    small = one(book, Template.HANDOVER_SMALL)
    assert small.text.startswith("Guten Tag, Frau Kundin,") and "21.12.2026" in small.text
    assert "Bea Assistent" in small.text and not small.fits
    assert one(book, Template.HANDOVER_ACCESSES).locked
    letters.refuse_early(agency.ada, handover.id, Template.HANDOVER_SMALL)
    with pytest.raises(TooEarlyToTell):
        letters.refuse_early(agency.ada, handover.id, Template.HANDOVER_ACCESSES)


def test_once_the_customer_knows_the_rest_can_be_written(
    letters: Letters, desk: HandoverAgency
) -> None:
    agency = desk.agency
    with agency.office.database.write() as work:
        kept = work.customers.get(agency.acme)
        work.customers.save(replace(kept, address=Address.DU, contact=""))
    handover = desk.agreed(desk.line().handover.id)
    desk.steps.tell(agency.manager, handover.id, "angerufen")
    book = letters.of(agency.manager, handover.id)
    assert not any(letter.locked for letter in book.letters)
    accesses = one(book, Template.HANDOVER_ACCESSES)
    assert accesses.text.startswith("Hallo Acme GmbH,") and "entziehe mir" in accesses.text
    assert left_open(one(book, Template.HANDOVER_ARCHIVE).text) == ("archive",)
    assert left_open(one(book, Template.HANDOVER_SUPPORT).text) == ("cost",)


def test_the_reactivation_team_names_nobody(letters: Letters, desk: HandoverAgency) -> None:
    handover = desk.agreed(desk.line().handover.id, Target.REACTIVATION)
    book = letters.of(desk.agency.manager, handover.id)
    told = [letter for letter in book.letters if not letter.locked]
    both = [Template.HANDOVER_INACTIVE, Template.HANDOVER_SINGLE]
    assert [letter.template for letter in told] == both
    assert [letter.fits for letter in told] == [True, False]
    assert all(left_open(letter.text) == () for letter in told)


def test_the_agencys_own_wording_holds(letters: Letters, desk: HandoverAgency) -> None:
    agency = desk.agency
    templates = Templates(agency.office)
    seen = next(
        one
        for one in templates.everything(agency.manager)
        if (one.template, one.address) == (Template.HANDOVER_SMALL, Address.SIE)
    )
    templates.reword(agency.manager, seen, "Liebe Kundin {contact}, es folgt {successor}.")
    handover = desk.agreed(desk.line().handover.id)
    text = one(letters.of(agency.ada, handover.id), Template.HANDOVER_SMALL).text
    assert text == "Liebe Kundin Frau Kundin, es folgt Bea Assistent."


def test_the_chat_is_with_who_signs_in_else_the_newest_task(
    letters: Letters, desk: HandoverAgency
) -> None:
    agency, handover = desk.agency, desk.line().handover
    assert letters.of(agency.ada, handover.id).partner is None
    task, kim = agency.task(), agency.customer()
    book = letters.of_customer(agency.ada, agency.acme)
    assert (book.partner, book.task_id) == (kim.id, task.id)
    People(agency.office).disable(agency.admin, kim.id)
    assert letters.of(agency.ada, handover.id).partner is None


def test_only_who_gives_or_takes_reads_them(letters: Letters, desk: HandoverAgency) -> None:
    agency, handover = desk.agency, desk.line().handover
    for who in (agency.bea, agency.customer()):
        with pytest.raises(NotFound):
            letters.of(who, handover.id)
        with pytest.raises(NotFound):
            letters.of_customer(who, agency.acme)
    desk.agreed(handover.id)
    assert letters.of(agency.bea, handover.id).letters
    with pytest.raises(NotFound):
        letters.of_customer(agency.manager, agency.bolt)

"""Who may see to a single chat of somebody who is away, and whose miss it is (RESP-9, HAND-8)."""

from datetime import timedelta

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.person import Actor
from services.absence.absences import Absences
from services.chat.singles import Singles
from services.people.people import People
from services.triage.triage import Whose
from tests.builders import SmallAgency
from tests.services.absence.evidence import asks, ill, top
from tests.services.chat.evidence import waits

DAY = timedelta(days=1)
ASKED = [("Kim Kundin", "Ada Assistent")]
HERS = [("Kim Kundin", "")]


@pytest.fixture
def singles(agency: SmallAgency) -> Singles:
    return Singles(agency.office)


def test_the_stand_in_reads_what_waits_and_nothing_before_it(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    singles.post(agency.ada, kim.id, "Unter uns gesagt")
    absence = ill(agency, agency.ada, agency.bea)
    chat = asks(agency, kim)
    read = singles.open(agency.bea, chat).messages
    assert [one.text for one in read if one.author_id] == ["Sind Sie heute da?"]
    with pytest.raises(NotFound):
        singles.older(agency.bea, chat, read[0].id)
    Absences(agency.office).end(agency.ada, absence, agency.clock().date() - DAY)
    with pytest.raises(NotFound):
        singles.open(agency.bea, chat)


def test_her_own_chat_with_who_waits_answers_it_until_taken_back(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    ill(agency, agency.ada, agency.bea)
    asks(agency, kim)
    said = singles.post(agency.bea, kim.id, "Ich vertrete Ada und sehe nach.")
    assert waits(agency, agency.bea, Whose.MINE) == [] and top(agency, agency.bea) == 0
    singles.take_back(agency.bea, said.id)
    assert waits(agency, agency.bea, Whose.MINE) == ASKED
    singles.post(agency.manager, kim.id, "Wir kümmern uns.")
    assert waits(agency, agency.bea, Whose.MINE) == []


def test_back_again_she_owes_what_nobody_answered_and_it_is_no_miss_of_hers(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    ill(agency, agency.ada, agency.bea)
    asks(agency, kim)
    agency.clock.on(days=4)
    assert waits(agency, agency.ada, Whose.MINE) == HERS and top(agency, agency.ada) == 1
    singles.post(agency.ada, kim.id, "Jetzt bin ich wieder da.")
    assert waits(agency, agency.ada, Whose.MINE) == []
    with agency.office.reading() as work:
        assert work.reader.number("SELECT count(*) FROM single_answers") == 0


def test_back_again_she_owes_nothing_that_was_answered_meanwhile(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    ill(agency, agency.ada, agency.bea)
    asks(agency, kim)
    singles.post(agency.bea, kim.id, "Ja, ich.")
    agency.clock.on(days=4)
    assert waits(agency, agency.ada, Whose.MINE) == [] and top(agency, agency.ada) == 0


def test_who_sees_to_it_says_that_no_answer_is_needed(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    ill(agency, agency.ada, agency.bea)
    chat = asks(agency, kim)
    for stranger in (agency.manager, agency.admin):
        with pytest.raises(BadInput):
            singles.mark_no_answer(stranger, chat)
    marked = singles.mark_no_answer(agency.bea, chat)
    assert waits(agency, agency.bea, Whose.MINE) == []
    with pytest.raises(NotFound):
        singles.unmark_no_answer(agency.manager, chat, marked)
    singles.unmark_no_answer(agency.bea, chat, marked)
    assert waits(agency, agency.bea, Whose.MINE) == ASKED
    with pytest.raises((BadInput, Forbidden)):
        singles.mark_no_answer(kim, chat)


def test_of_a_stand_in_whose_account_is_closed_it_is_managements(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    ill(agency, agency.ada, agency.bea)
    before = asks(agency, kim)
    People(agency.office).disable(agency.admin, agency.bea.id)
    assert waits(agency, agency.manager) == ASKED
    singles.mark_no_answer(agency.manager, before)
    assert waits(agency, agency.manager) == []
    after = asks(agency, kim)
    singles.mark_no_answer(agency.manager, after)
    assert waits(agency, agency.manager) == []

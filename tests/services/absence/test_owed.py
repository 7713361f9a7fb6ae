"""What is written in a single chat to somebody who is away is her stand-in's (RESP-9, PLAN-5)."""

from datetime import timedelta

import pytest

from domain.person import Actor
from services.chat.singles import Singles
from services.dashboard.dashboard import Dashboard
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


def test_it_waits_for_the_stand_in_and_no_longer_for_her(agency: SmallAgency, kim: Actor) -> None:
    ill(agency, agency.ada, agency.bea)
    asks(agency, kim)
    assert waits(agency, agency.bea, Whose.MINE) == ASKED
    assert waits(agency, agency.ada, Whose.MINE) == []
    assert waits(agency, agency.manager) == waits(agency, agency.manager, Whose.ALL) == []
    assert (top(agency, agency.bea), top(agency, agency.ada)) == (1, 0)
    [pending] = Dashboard(agency.office).own(agency.bea).pending
    assert (pending.person, pending.assistant_id) == ("Kim Kundin", agency.bea.id)
    assert Dashboard(agency.office).own(agency.ada).pending == []


def test_a_chain_leads_on_and_where_it_ends_it_is_managements(
    agency: SmallAgency, kim: Actor
) -> None:
    ill(agency, agency.ada, agency.bea)
    ill(agency, agency.bea, days=1)
    asks(agency, kim)
    assert waits(agency, agency.bea, Whose.MINE) == waits(agency, agency.ada, Whose.MINE) == []
    assert waits(agency, agency.manager) == waits(agency, agency.manager, Whose.ALL) == ASKED
    agency.clock.on(days=2)
    assert waits(agency, agency.bea, Whose.MINE) == ASKED


def test_what_came_before_stays_hers(agency: SmallAgency, kim: Actor) -> None:
    asks(agency, kim)
    ill(agency, agency.ada, agency.bea)
    assert waits(agency, agency.ada, Whose.MINE) == HERS
    assert waits(agency, agency.bea, Whose.MINE) == waits(agency, agency.manager) == []


def test_a_colleagues_question_is_managements(agency: SmallAgency, singles: Singles) -> None:
    ill(agency, agency.ada, agency.bea)
    singles.post(agency.bea, agency.ada.id, "Wo liegt die Liste?")
    assert waits(agency, agency.manager) == [("Bea Assistent", "Ada Assistent")]
    assert waits(agency, agency.bea, Whose.MINE) == []

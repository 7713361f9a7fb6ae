"""What was written to somebody who left is management's to answer (HAND-8, RESP-6)."""

import pytest

from domain.errors import BadInput
from domain.ids import SingleId
from domain.person import Actor
from services.chat.singles import Singles
from services.dashboard.board import RESPONSE
from services.dashboard.dashboard import Dashboard
from services.people.people import People
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.chat.evidence import waits


@pytest.fixture
def singles(agency: SmallAgency) -> Singles:
    return Singles(agency.office)


@pytest.fixture
def left(agency: SmallAgency, singles: Singles, kim: Actor) -> SingleId:
    """Kim's question to Ada, whose account is closed before she answers."""
    singles.post(kim, agency.ada.id, "Wann sprechen wir?")
    agency.clock.on(minutes=1)
    singles.post(agency.manager, kim.id, "Guten Tag, eine Rechnung folgt.")
    agency.clock.on(minutes=1)
    People(agency.office).disable(agency.admin, agency.ada.id)
    agency.clock.on(minutes=1)
    chat_id = singles.with_person(kim, agency.ada.id)
    assert chat_id is not None
    return SingleId(chat_id)


@pytest.mark.usefixtures("left")
def test_it_waits_for_management_with_what_is_nobodys(agency: SmallAgency) -> None:
    asked = [("Kim Kundin", "Ada Assistent")]
    assert waits(agency, agency.manager) == waits(agency, agency.manager, Whose.ALL) == asked
    assert waits(agency, agency.manager, Whose.ALL, agency.bea) == []
    assert waits(agency, agency.bea) == waits(agency, agency.bea, Whose.ALL) == []
    board = Dashboard(agency.office).team(agency.manager)
    [told] = board.waiting(RESPONSE, agency.clock())
    assert (told.person, told.assistant_id, told.assistant) == ("Kim Kundin", None, "")


@pytest.mark.usefixtures("left")
def test_management_writing_to_who_waits_answers_it_until_taken_back(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    said = singles.post(agency.manager, kim.id, "Morgen um neun.")
    assert waits(agency, agency.admin) == []
    singles.take_back(agency.manager, said.id)
    assert waits(agency, agency.admin) == [("Kim Kundin", "Ada Assistent")]


@pytest.mark.usefixtures("left")
def test_the_list_of_chats_tells_no_longer_that_it_waits(
    agency: SmallAgency, singles: Singles, kim: Actor
) -> None:
    def told() -> list[object]:
        rows = singles.chats(agency.admin, of_all=True)
        return [row.waits_for for row in rows if row.two is not None and row.unanswered_count]

    assert told() == [agency.ada.id]
    said = singles.post(agency.manager, kim.id, "Morgen um neun.")
    assert told() == [None]
    singles.take_back(agency.manager, said.id)
    assert told() == [agency.ada.id]
    People(agency.office).disable(agency.admin, kim.id)
    assert told() == [None]


def test_it_needs_no_answer_or_is_put_off_like_ones_own(
    agency: SmallAgency, singles: Singles, left: SingleId
) -> None:
    with pytest.raises(BadInput):
        singles.mark_no_answer(agency.bea, left)
    marked = singles.mark_no_answer(agency.manager, left)
    assert len(marked) == 1
    assert waits(agency, agency.manager) == []
    singles.unmark_no_answer(agency.manager, left, marked)
    assert waits(agency, agency.manager) != []
    Triage(agency.office).snooze_single(agency.manager, left, None)
    assert waits(agency, agency.manager) == []
    assert waits(agency, agency.admin) != []


@pytest.mark.usefixtures("left")
def test_it_waits_for_her_again_once_she_is_back(agency: SmallAgency) -> None:
    People(agency.office).enable(agency.admin, agency.ada.id)
    assert waits(agency, agency.manager) == []
    assert waits(agency, agency.ada, Whose.MINE) == [("Kim Kundin", "")]


def test_nobody_is_told_who_waits_herself_or_has_left_too(
    agency: SmallAgency, singles: Singles
) -> None:
    singles.post(agency.manager, agency.ada.id, "Wie geht es?")
    singles.post(agency.bea, agency.ada.id, "Hallo")
    people = People(agency.office)
    people.disable(agency.admin, agency.ada.id)
    people.disable(agency.admin, agency.bea.id)
    assert waits(agency, agency.manager) == []
    assert waits(agency, agency.admin) == [(agency.manager.name, "Ada Assistent")]

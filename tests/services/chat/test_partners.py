"""Whom a customer may write to: who works for her, and whom an automatic reply names (PLAN-5)."""

import pytest

from domain.errors import Forbidden
from domain.person import Actor
from domain.values import replace
from services.chat.singles import Singles
from tests.builders import SmallAgency
from tests.services.absence.evidence import ill


def names(agency: SmallAgency, who: Actor) -> set[str]:
    return {one.who.name for one in Singles(agency.office).partners(who)}


def test_the_lead_is_reached_while_an_assistant_of_hers_is_away(
    agency: SmallAgency, kim: Actor
) -> None:
    singles = Singles(agency.office)
    assert agency.manager.name not in names(agency, kim)
    with pytest.raises(Forbidden):
        singles.post(kim, agency.manager.id, "Hallo?")
    ill(agency, agency.ada, days=1)
    singles.post(kim, agency.ada.id, "Sind Sie heute da?")
    [reply] = [one for one in _texts(agency, kim) if "nicht da" in one]
    assert agency.manager.name in reply and agency.manager.name in names(agency, kim)
    singles.post(kim, agency.manager.id, "Es eilt.")
    agency.clock.on(days=3)
    assert agency.manager.name not in names(agency, kim)
    singles.post(kim, agency.manager.id, "Danke!")  # the chat is begun


def test_the_lead_of_somebody_else_is_not(agency: SmallAgency, kim: Actor) -> None:
    ill(agency, agency.bea)
    assert agency.manager.name not in names(agency, kim)
    with agency.office.database.write() as work:
        ada = work.people.get(agency.ada.id)
        work.people.save(replace(ada, lead_id=agency.admin.id))
    ill(agency, agency.ada)
    assert agency.admin.name in names(agency, kim)
    assert agency.manager.name not in names(agency, kim)


def _texts(agency: SmallAgency, who: Actor) -> list[str]:
    singles = Singles(agency.office)
    [chat] = singles.chats(who)
    return [one.text for one in singles.open(who, chat.id).messages]

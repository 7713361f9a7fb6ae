"""Who writes to somebody who is away gets one automatic reply a day (PLAN-5)."""

from datetime import timedelta

import pytest

from domain.absence import AbsenceKind
from domain.message import Side
from domain.single import SingleMessage
from services.absence.absences import Absences
from services.chat.singles import Singles
from tests.builders import SmallAgency


@pytest.fixture
def singles(agency: SmallAgency) -> Singles:
    return Singles(agency.office)


def said(agency: SmallAgency) -> list[SingleMessage]:
    with agency.office.reading() as work:
        return [
            message
            for chat in work.singles.everything()
            for message in work.singles.all_of(chat.id)
            if message.side is Side.AUTOMATIC
        ]


def away(agency: SmallAgency) -> None:
    today = agency.clock().date()
    last = today + timedelta(days=2)
    Absences(agency.office).enter(agency.ada, AbsenceKind.VACATION, today, last)
    agency.clock.on(minutes=1)


def test_one_reply_a_day_names_the_end_and_the_lead(singles: Singles, agency: SmallAgency) -> None:
    away(agency)
    kim = agency.customer()
    singles.post(kim, agency.ada.id, "Sind Sie da?")
    singles.post(kim, agency.ada.id, "Hallo?")
    (reply,) = said(agency)
    assert "bis 25.11.2026" in reply.text and "Mia Manager" in reply.text
    assert "Guten Tag, Kim Kundin" in reply.text and reply.author_name == "Ada Assistent"
    agency.clock.on(days=1)
    singles.post(kim, agency.ada.id, "Und heute?")
    assert len(said(agency)) == 2
    with agency.office.reading() as work:
        (chat,) = work.singles.everything()
    assert chat.waits_for == agency.ada.id


def test_a_colleague_is_answered_too_and_with_du(singles: Singles, agency: SmallAgency) -> None:
    away(agency)
    singles.post(agency.bea, agency.ada.id, "Hast du kurz Zeit?")
    (reply,) = said(agency)
    assert reply.text.startswith("Hallo Bea,")


def test_who_is_there_is_not_spoken_for(singles: Singles, agency: SmallAgency) -> None:
    away(agency)
    singles.post(agency.ada, agency.bea.id, "Ich schaue doch rein.")
    assert said(agency) == []
    agency.clock.on(days=3)
    singles.post(agency.bea, agency.ada.id, "Wieder da?")
    assert said(agency) == []

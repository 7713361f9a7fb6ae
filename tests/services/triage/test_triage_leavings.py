"""Leavings among what waits: for whoever leads the assistants, and for nobody else (HAND-1, 8)."""

from datetime import date, timedelta

import pytest

from domain.person import Actor
from domain.triage import TriageKind
from services.triage.cases import NoticeCase
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.handover.agency import TALKED, HandoverAgency


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    return HandoverAgency(agency)


def waiting(desk: HandoverAgency, who: Actor) -> list[tuple[str, date]]:
    """The leavings that wait for her, with the day from which on."""
    cases = Triage(desk.agency.office).inbox(who, Whose.ALL).cases(desk.agency.clock())
    found = [one for one in cases if one.item.kind is TriageKind.LEAVING]
    told = [one.leaving for one in found if isinstance(one, NoticeCase) and one.leaving]
    assert len(told) == len(found)
    return [(one.state.value, one.look_on) for one in told]


def test_a_talk_waits_after_a_week_and_fewer_hours_at_their_end(desk: HandoverAgency) -> None:
    agency = desk.agency
    talk = desk.leavings.talk(agency.manager, agency.ada.id, TALKED, "Viel los")
    assert waiting(desk, agency.manager) == []
    desk.later(4)
    assert waiting(desk, agency.manager) == [("talk", TALKED + timedelta(days=7))]
    until = date(2027, 1, 31)
    desk.leavings.fewer_hours(agency.manager, talk, timedelta(hours=8), until)
    assert waiting(desk, agency.manager) == []
    desk.later(66)
    assert waiting(desk, agency.admin) == [("fewer_hours", until)]
    assert waiting(desk, desk.konrad) == [] == waiting(desk, agency.ada)


def test_after_the_last_day_it_waits_until_the_accounts_are_closed(desk: HandoverAgency) -> None:
    agency = desk.agency
    leaving = desk.leaves()
    desk.closed(desk.line().handover.id)
    desk.later(28)
    assert waiting(desk, agency.manager) == []
    desk.later(1)
    assert waiting(desk, agency.manager) == [("notice", date(2026, 12, 22))]
    desk.leavings.close_accounts(agency.manager, leaving)
    assert waiting(desk, agency.manager) == []

"""Who works for a customer, as she herself may know it (ROLE-3, PRES-1)."""

from datetime import timedelta

import pytest

from domain.calendar import BERLIN
from domain.errors import NotFound
from domain.person import Actor, AssignmentRole
from domain.presence import Presence
from domain.task import TaskStatus
from services.people.profiles import Profiles
from tests.builders import SmallAgency


def beats(agency: SmallAgency, actor: Actor) -> None:
    with agency.office.keeping(actor.id) as own:
        own.beat(agency.clock())


def test_she_sees_her_assistants_and_those_who_help_with_an_open_task(agency: SmallAgency) -> None:
    kim = agency.customer()
    profiles = Profiles(agency.office)
    assert [(one.name, one.role) for one in profiles.serving(kim)] == [
        ("Ada Assistent", AssignmentRole.LEAD)
    ]
    agency.task(assistant_id=agency.bea.id)
    assert [one.name for one in profiles.serving(kim)] == ["Ada Assistent", "Bea Assistent"]
    assert profiles.of(kim, agency.bea.id).role is None


def test_who_no_longer_works_for_her_is_nobody_she_knows(agency: SmallAgency) -> None:
    kim = agency.customer()
    agency.task(assistant_id=agency.bea.id, status=TaskStatus.DONE)
    profiles = Profiles(agency.office)
    with pytest.raises(NotFound):
        profiles.of(kim, agency.bea.id)
    with pytest.raises(NotFound):
        profiles.of(kim, agency.manager.id)


def test_in_the_rest_period_everybody_is_offline(agency: SmallAgency) -> None:
    kim = agency.customer()
    profiles = Profiles(agency.office)
    beats(agency, agency.ada)
    assert profiles.of(kim, agency.ada.id).presence is Presence.ONLINE
    agency.clock.at = agency.clock.at.astimezone(BERLIN).replace(hour=19) + timedelta(minutes=1)
    beats(agency, agency.ada)
    assert profiles.of(kim, agency.ada.id).presence is Presence.OFFLINE


def test_our_side_asks_elsewhere(agency: SmallAgency) -> None:
    assert Profiles(agency.office).serving(agency.ada) == []

"""Who leads an assistant is named by whoever leads them - on both engines (ROLE-4)."""

import pytest

from domain.errors import BadInput, Forbidden
from domain.permission import Act
from domain.person import Role
from services.people.people import People
from services.team.leads import Leads
from tests.builders import SmallAgency


def test_the_first_who_leads_does_until_another_is_named(agency: SmallAgency) -> None:
    leads, people = Leads(agency.office), People(agency.office)
    lead = people.add(
        agency.admin, "Lotte Leitung", "", frozenset({Role.ASSISTANT_MANAGER}), "Herbst-2026"
    )
    first = leads.of(agency.manager, agency.ada.id)
    assert first is not None and first.id == agency.manager.id
    assert {one.name for one in leads.choices(agency.manager, agency.ada.id)} >= {"Lotte Leitung"}
    led = leads.name(agency.manager, agency.ada.id, lead.id)
    now = leads.of(agency.manager, agency.ada.id)
    assert led.lead_id == lead.id and now is not None and now.name == "Lotte Leitung"
    with agency.office.reading() as work:
        last = list(work.trail.everything())[-1]
    assert last.act == Act.NAME_LEAD and dict(last.new)["lead_id"] == lead.id


def test_whoever_leads_nobody_or_is_gone_is_refused(agency: SmallAgency) -> None:
    leads, people = Leads(agency.office), People(agency.office)
    gone = people.add(
        agency.admin, "Lotte Leitung", "", frozenset({Role.ASSISTANT_MANAGER}), "Herbst-2026"
    )
    people.disable(agency.admin, gone.id)
    for other in (agency.bea.id, gone.id):
        with pytest.raises(BadInput) as refusal:
            leads.name(agency.manager, agency.ada.id, other)
        assert refusal.value == BadInput("lead", "not_leading")
    for actor in (agency.ada, agency.customer()):
        with pytest.raises(Forbidden):
            leads.name(actor, agency.ada.id, agency.manager.id)
        with pytest.raises(Forbidden):
            leads.choices(actor, agency.ada.id)

"""What is said to quiet customers: whole and in both forms (CHAT-2, CHAT-7)."""

import pytest

from domain.customer import Address
from domain.permission import Act
from domain.silence import CareKind
from domain.template import StrangePlaceholder, Template
from domain.values import replace
from services.care.cares import Cares
from services.care.texts import said_about, subject_of
from services.chat.templates import Templates
from services.office import on_customer
from tests.builders import SmallAgency
from tests.services.care.evidence import planned


@pytest.mark.parametrize("kind", list(CareKind))
@pytest.mark.parametrize("form", list(Address))
def test_every_text_is_filled_whole(agency: SmallAgency, kind: CareKind, form: Address) -> None:
    care_id = planned(agency)
    with agency.office.running(Act.KEEP_CARE, on_customer(agency.acme)) as doing:
        care = replace(doing.work.cares.hold(care_id), kind=kind)
        customer = replace(doing.work.customers.get(agency.acme), address=form)
        text = said_about(doing.work, care, customer, agency.ada.id)
    assert "{" not in text and "Frau Kundin" in text
    assert text.startswith("Hallo" if form is Address.DU else "Guten Tag")
    assert subject_of(kind) and "{" not in subject_of(kind)


def test_the_agencys_own_wording_is_taken_and_only_what_it_can_fill(agency: SmallAgency) -> None:
    templates, care_id = Templates(agency.office), planned(agency)
    [seen] = [
        one
        for one in templates.everything(agency.manager)
        if (one.template, one.address) == (Template.CHECK_IN, Address.SIE)
    ]
    templates.reword(agency.manager, seen, "Guten Tag {contact}, alles gut? {assistant}")
    draft = Cares(agency.office).draft(agency.ada, care_id)
    assert draft.text == "Guten Tag Frau Kundin, alles gut? Ada Assistent"
    with pytest.raises(StrangePlaceholder):
        templates.reword(agency.manager, seen, "Bis {deadline}")

"""What is said to quiet customers: whole and in both forms (CHAT-2, CHAT-7)."""

import pytest

from domain.care import CareKind
from domain.customer import Address
from domain.permission import Act
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
    subject = subject_of(kind, customer)
    assert subject and "{" not in subject


@pytest.mark.parametrize("kind", [CareKind.LONG_SILENCE, CareKind.INACTIVE])
@pytest.mark.parametrize("form", list(Address))
@pytest.mark.parametrize("seconds", [-3600, 0, 59, 60])
def test_no_time_is_promised_where_none_is_free(
    agency: SmallAgency, kind: CareKind, form: Address, seconds: int
) -> None:
    care_id = planned(agency)
    with agency.office.running(Act.KEEP_CARE, on_customer(agency.acme)) as doing:
        care = replace(doing.work.cares.hold(care_id), kind=kind)
        kept = doing.work.customers.get(agency.acme)
        customer = replace(kept, address=form, booked_seconds=seconds)
        text = said_about(doing.work, care, customer, agency.ada.id)
    assert "{" not in text and "Frau Kundin" in text
    assert ("nichts mehr frei" in text) is (seconds < 60)
    assert ("0:01 Std." in text) is (seconds == 60)
    assert "0:00" not in text
    if kind is CareKind.LONG_SILENCE:
        assert ("Zeitguthaben" in subject_of(kind, customer)) is (seconds == 60)


@pytest.mark.parametrize(
    ("template", "wording", "said"),
    [
        (Template.LONG_SILENCE, "Hallo {contact}, {available} sind da.", "nichts mehr frei"),
        (Template.LONG_SILENCE, "Hallo {contact}, wie geht es?", "wie geht es?"),
        (Template.LONG_SILENCE_EMPTY, "Hallo {contact}, leer ist es.", "leer ist es."),
    ],
)
def test_the_agencys_wording_holds_for_an_empty_account_where_it_names_no_time(
    agency: SmallAgency, template: Template, wording: str, said: str
) -> None:
    templates, care_id = Templates(agency.office), planned(agency)
    [seen] = [
        one
        for one in templates.everything(agency.manager)
        if (one.template, one.address) == (template, Address.SIE)
    ]
    templates.reword(agency.manager, seen, wording)
    with agency.office.running(Act.KEEP_CARE, on_customer(agency.acme)) as doing:
        care = replace(doing.work.cares.hold(care_id), kind=CareKind.LONG_SILENCE)
        customer = replace(doing.work.customers.get(agency.acme), booked_seconds=0)
        assert said in said_about(doing.work, care, customer, agency.ada.id)


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

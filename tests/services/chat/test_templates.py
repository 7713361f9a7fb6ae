"""Templates: offered where one writes, worded by management - on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.contract import NewTask
from domain.customer import Address
from domain.errors import Forbidden, NotFound, Stale
from domain.ids import PersonId
from domain.message import Side
from domain.permission import Act
from domain.person import Actor
from domain.template import (
    BY_THE_PROGRAM,
    OF_HANDOVERS,
    TO_CUSTOMERS,
    WITHOUT_TIME,
    StrangePlaceholder,
    Template,
    left_open,
)
from services.chat.templates import Offered, Templates, Worded
from services.task.tasks import Tasks
from tests.builders import SmallAgency


@pytest.fixture
def templates(agency: SmallAgency) -> Templates:
    return Templates(agency.office)


def seen(templates: Templates, by: Actor, template: Template, address: Address) -> Worded:
    return next(
        one
        for one in templates.everything(by)
        if (one.template, one.address) == (template, address)
    )


def offer(offered: "list[Offered]", template: Template) -> str:
    return next(one.text for one in offered if one.template is template)


class TestOffered:
    def test_what_is_known_is_filled_and_the_rest_stays_open(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        task = agency.task(title="[/x] {due}", area=WorkArea.MARKETING, budget_seconds=14_400)
        agency.books(agency.acme, 5)
        found = list(templates.offered(agency.ada, task.id))
        fitting = set(Template) - BY_THE_PROGRAM - OF_HANDOVERS
        assert {one.template for one in found} == fitting - set(WITHOUT_TIME.values())
        text = offer(found, Template.DEADLINE_REACHED)
        assert text.startswith("Guten Tag, Frau Kundin,")
        assert "„[/x] {due}“" in text and "Freitag, 27.11.2026, 09:00 Uhr" in text
        assert set(left_open(text)) == {"due", "new_deadline", "reason"}
        assert "ich bin Ada Assistent" in offer(found, Template.INTRODUCTION)
        assert "noch 1:00 Std." in offer(found, Template.REBOOKING)
        assert left_open(offer(found, Template.FACTOR)) == ("due",)

    def test_what_the_account_lacks_is_named(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        task = agency.task(budget_seconds=3600)
        text = offer(list(templates.offered(agency.ada, task.id)), Template.COVER_MISSING)
        assert "noch 0:00 Std. frei, es fehlen also 1:00 Std." in text

    def test_others_tasks_and_customers_get_none(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        task = agency.task()
        with pytest.raises(NotFound):
            templates.offered(agency.bea, task.id)
        with pytest.raises(Forbidden):
            templates.offered(agency.customer(), task.id)
        assert templates.wordings(agency.customer(name="Kai")) == {}


class TestForPerson:
    def test_a_customer_is_spoken_to_in_her_form_by_her_name(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        kai = agency.customer(name="Kai {due}")
        agency.books(agency.acme, 5)
        found = list(templates.for_person(agency.ada, kai.id))
        fitting = TO_CUSTOMERS - BY_THE_PROGRAM
        assert {one.template for one in found} == fitting - set(WITHOUT_TIME.values())
        text = offer(found, Template.REBOOKING)
        assert text.startswith("Guten Tag, Kai {due},") and "noch 5:00 Std. frei" in text
        with agency.office.database.write() as work:
            kept = work.customers.get(agency.acme)
            work.customers.save(replace(kept, address=Address.DU))
        text = offer(list(templates.for_person(agency.ada, kai.id)), Template.REBOOKING)
        assert text.startswith("Hallo Kai {due},")

    def test_with_nothing_free_no_text_promises_time(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        kai, task = agency.customer(name="Kai"), agency.task()
        fitting = TO_CUSTOMERS - BY_THE_PROGRAM - WITHOUT_TIME.keys()
        found = list(templates.for_person(agency.ada, kai.id))
        assert {one.template for one in found} == fitting
        found = list(templates.offered(agency.ada, task.id))
        assert not {one.template for one in found} & WITHOUT_TIME.keys()

    def test_a_colleague_is_offered_only_what_fits_and_in_du(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        [only] = templates.for_person(agency.ada, agency.bea.id)
        assert only.template is Template.ABSENCE
        assert only.text.startswith("Hallo Bea,") and "deine Anliegen" in only.text

    def test_who_may_not_write_to_her_gets_none(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        kai = agency.customer(name="Kai")
        for actor, other in ((agency.bea, kai), (kai, agency.ada)):
            with pytest.raises(Forbidden):
                templates.for_person(actor, other.id)
        with pytest.raises(NotFound):
            templates.for_person(agency.ada, PersonId(1))


class TestReword:
    def test_from_now_on_it_is_said_so_everywhere(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        saved = seen(templates, agency.manager, Template.TASK_SAVED, Address.SIE)
        assert saved.own is None
        templates.reword(agency.manager, saved, " Moin {contact}, {number} bis {due} [/x]\n")
        kept = seen(templates, agency.manager, Template.TASK_SAVED, Address.SIE)
        assert kept.text == "Moin {contact}, {number} bis {due} [/x]"
        assert kept.own is not None and kept.own.changed_by == "Mia Manager"
        made = Tasks(agency.office).create(
            agency.ada,
            NewTask(
                customer_id=agency.acme,
                title="Reise",
                description="Bahn",
                budget=timedelta(hours=1),
                deadline=agency.clock() + timedelta(days=3),
            ),
        )
        with agency.office.reading() as work:
            [told] = work.messages.all_of(made.id)
            deed = work.trail.everything()[-2]
        assert told.side is Side.AUTOMATIC and told.text.startswith("Moin Frau Kundin")
        assert deed.act == Act.EDIT_TEMPLATE
        assert deed.new["template"] == "task_saved" and deed.new["address"] == "sie"

    def test_the_second_of_two_writers_is_told_who_was_first(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        first = seen(templates, agency.manager, Template.ABSENCE, Address.DU)
        templates.reword(agency.manager, first, "Hallo {contact}")
        with pytest.raises(Stale) as refusal:
            templates.reword(agency.admin, first, "Hi {contact}")
        assert refusal.value.by == "Mia Manager"
        second = seen(templates, agency.admin, Template.ABSENCE, Address.DU)
        assert templates.reword(agency.admin, second, "Hi {contact}").version == 2
        with pytest.raises(Stale):
            templates.reset(agency.manager, second)

    def test_the_programs_own_text_comes_back(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        first = seen(templates, agency.manager, Template.ABSENCE, Address.DU)
        templates.reword(agency.manager, first, "Hallo {contact}")
        templates.reset(
            agency.manager, seen(templates, agency.manager, Template.ABSENCE, Address.DU)
        )
        assert seen(templates, agency.manager, Template.ABSENCE, Address.DU) == first

    def test_what_could_never_be_filled_is_refused(
        self, agency: SmallAgency, templates: Templates
    ) -> None:
        first = seen(templates, agency.manager, Template.ABSENCE, Address.DU)
        with pytest.raises(StrangePlaceholder):
            templates.reword(agency.manager, first, "Hallo {due}")
        assert templates.wordings(agency.ada) == {}

    def test_only_management_words_them(self, agency: SmallAgency, templates: Templates) -> None:
        first = seen(templates, agency.manager, Template.ABSENCE, Address.DU)
        for actor in (agency.ada, agency.customer()):
            with pytest.raises(Forbidden):
                templates.reword(actor, first, "Hallo {contact}")
            with pytest.raises(Forbidden):
                templates.everything(actor)
            with pytest.raises(Forbidden):
                templates.reset(actor, replace(first))

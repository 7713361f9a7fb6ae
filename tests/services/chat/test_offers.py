"""Messages that are offered are filled for their customer, in her form of address."""

from dataclasses import replace

from domain.area import WorkArea
from domain.customer import Address
from domain.task import TaskStatus
from services.chat.offers import delegation_offer, factor_offer
from services.task.facts import KeyFacts, figures_of
from tests.builders import SmallAgency, small_agency


def offered(agency: SmallAgency) -> KeyFacts:
    return KeyFacts(agency.office)


def test_a_factor_is_explained_with_both_figures(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    task = agency.task(status=TaskStatus.REVIEW, budget_seconds=4 * 3600, customer_factor=None)
    facts = offered(agency).of(agency.ada, task.id)
    text = factor_offer(facts, figures_of(facts, WorkArea.MARKETING, agency.clock()))
    assert "zum Bereich Marketing; dort gilt der Faktor 1,3" in text
    assert "Von den gebuchten 4:00 Std. bleiben mir damit 3:04 Std. zum Arbeiten" in text
    assert "5:15 Std. Budget" in text
    assert text.startswith("Guten Tag, Frau Kundin,")


def test_a_delegation_is_told_in_the_customers_form(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    facts = offered(agency).of(agency.ada, agency.task(title="[/x] {due}").id)
    assert "Ihren Auftrag „[/x] {due}“" in delegation_offer(facts)
    du = replace(facts, address=Address.DU, contact="")
    assert delegation_offer(du).startswith("Hallo Acme GmbH,\ndeinen Auftrag")

"""Powers of attorney: who enters, who revokes, what a task tells - on both engines (POA-1)."""

from datetime import date

import pytest

from domain.attorney import AttorneyScope, NewAttorney
from domain.errors import BadInput, Forbidden, NotFound, Stale
from domain.permission import Act
from domain.proposal import TermsClosed
from domain.task import TaskStatus
from domain.values import replace
from services.customer.attorneys import Attorneys
from services.customer.customers import Customers
from services.task.facts import KeyFacts
from tests.builders import SmallAgency

NEW = NewAttorney(frozenset({AttorneyScope.PAY}), date(2026, 11, 1), None, "Vollmacht.pdf [/x]")


@pytest.fixture
def attorneys(agency: SmallAgency) -> Attorneys:
    return Attorneys(agency.office)


class TestDocuments:
    def test_management_enters_and_revokes(self, agency: SmallAgency, attorneys: Attorneys) -> None:
        hers = replace(NEW, holder_id=agency.ada.id)
        entered = attorneys.enter(agency.manager, agency.acme, hers)
        assert entered.holder_name == "Ada Assistent" and entered.document == "Vollmacht.pdf [/x]"
        assert attorneys.of(agency.ada, agency.acme) == [entered]
        card = Customers(agency.office).card(agency.ada, agency.acme)
        assert card.attorneys == (entered,)
        revoked = attorneys.revoke(agency.admin, entered)
        assert attorneys.of(agency.ada, agency.acme) == [revoked]
        assert (revoked.revoked_at, revoked.revoked_name) == (agency.clock(), "Alma Admin")
        with pytest.raises(Stale):
            attorneys.revoke(agency.manager, entered)

    def test_nobody_else_does_and_customers_see_none(
        self, agency: SmallAgency, attorneys: Attorneys
    ) -> None:
        entered = attorneys.enter(agency.manager, agency.acme, NEW)
        for other in (agency.ada, agency.customer()):
            with pytest.raises(Forbidden):
                attorneys.enter(other, agency.acme, NEW)
            with pytest.raises(Forbidden):
                attorneys.revoke(other, entered)
        for stranger in (agency.bea, agency.customer(name="Kai")):
            with pytest.raises(NotFound):
                attorneys.of(stranger, agency.acme)

    def test_only_who_serves_the_customer_holds_one(
        self, agency: SmallAgency, attorneys: Attorneys
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            attorneys.enter(agency.manager, agency.acme, replace(NEW, holder_id=agency.bea.id))
        assert refusal.value == BadInput("assistant", "not_hers")
        with pytest.raises(BadInput):
            attorneys.enter(agency.manager, agency.acme, replace(NEW, document=""))


class TestTasks:
    def test_both_sides_say_that_one_is_needed(
        self, agency: SmallAgency, attorneys: Attorneys
    ) -> None:
        task, kim = agency.task(), agency.customer()
        attorneys.mark(agency.ada, task.id, AttorneyScope.PAY)
        assert agency.stored(task).attorney_for is AttorneyScope.PAY
        attorneys.mark(kim, task.id, AttorneyScope.BUY)
        assert KeyFacts(agency.office).of(kim, task.id).task.attorney_for is AttorneyScope.BUY
        attorneys.mark(agency.manager, task.id, None)
        assert agency.stored(task).attorney_for is None
        with agency.office.reading() as work:
            told = [(deed.act, dict(deed.new)) for deed in work.trail.of_task(task.id)]
        assert told == [
            (Act.MARK_ATTORNEY, {"attorney_for": "pay"}),
            (Act.MARK_ATTORNEY, {"attorney_for": "buy"}),
            (Act.MARK_ATTORNEY, {"attorney_for": None}),
        ]
        with pytest.raises(Forbidden):
            attorneys.mark(agency.bea, task.id, AttorneyScope.PAY)

    def test_a_task_that_is_over_needs_none(
        self, agency: SmallAgency, attorneys: Attorneys
    ) -> None:
        task = agency.task(status=TaskStatus.DONE, done_at=agency.clock())
        with pytest.raises(TermsClosed):
            attorneys.mark(agency.ada, task.id, AttorneyScope.PAY)

    def test_the_key_facts_bring_them_along(
        self, agency: SmallAgency, attorneys: Attorneys
    ) -> None:
        task, kim = agency.task(), agency.customer()
        entered = attorneys.enter(agency.manager, agency.acme, NEW)
        facts = KeyFacts(agency.office)
        assert facts.of(agency.ada, task.id).attorneys == (entered,)
        (hers,) = facts.of(kim, task.id).attorneys
        assert "Mia" not in str(hers) and hers.scopes == NEW.scopes

"""Who could take a task or a customer: ranked with reasons, for management alone (STAFF-1)."""

from decimal import Decimal
from typing import Any

import pytest

from domain.area import WorkArea
from domain.competence import Level
from domain.errors import Forbidden
from domain.person import Actor
from domain.staffing import Reason
from domain.stop import StopKind
from domain.task import TaskStatus
from services.staffing.staffing import Staffing
from tests.builders import SmallAgency
from tests.services.staffing.examples import HOUR, goes_away, knows_how, plans, stops


def reasons(agency: SmallAgency, who: Actor, **details: Any) -> set[Reason]:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD, **details)
    found = Staffing(agency.office).candidates(agency.manager, task.id).people
    return set(next(one.reasons for one in found if one.standing.person_id == who.id))


def test_only_management_reads_them(agency: SmallAgency) -> None:
    task, staffing = agency.task(), Staffing(agency.office)
    for nobody in (agency.ada, agency.customer()):
        with pytest.raises(Forbidden):
            staffing.candidates(nobody, task.id)
        with pytest.raises(Forbidden):
            staffing.candidates_for_customer(nobody, agency.acme)


def test_who_serves_the_customer_comes_first_among_those_suggested(agency: SmallAgency) -> None:
    plans(agency, agency.ada)
    plans(agency, agency.bea)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    ada, bea = Staffing(agency.office).candidates(agency.manager, task.id).people
    assert (ada.standing.name, bea.standing.name) == ("Ada Assistent", "Bea Assistent")
    assert ada.is_suggested and bea.is_suggested
    assert set(ada.reasons) == {Reason.SERVES_CUSTOMER, Reason.HAS_HOURS, Reason.WANTED}
    assert set(bea.reasons) == {Reason.HAS_HOURS, Reason.WANTED}


def test_her_plan_speaks_for_tasks_and_for_customers_apart(agency: SmallAgency) -> None:
    plans(agency, agency.bea, customers=False)
    assert Reason.WANTED in reasons(agency, agency.bea)
    _ada, bea = Staffing(agency.office).candidates_for_customer(agency.admin, agency.acme).people
    assert Reason.NOT_WANTED in bea.reasons
    assert not bea.is_suggested


def test_a_plan_gets_stale_and_full(agency: SmallAgency) -> None:
    agency.forget_plans()
    plans(agency, agency.bea, hours=1)
    agency.task(agency.bolt, budget_seconds=4 * 3600)
    assert Reason.FULL in reasons(agency, agency.bea)
    agency.clock.on(days=8)
    assert Reason.STALE_PLAN in reasons(agency, agency.bea)
    assert Reason.NO_PLAN in reasons(agency, agency.ada)


@pytest.mark.parametrize(("first", "last", "speaks"), [(-2, 0, True), (4, 9, True), (5, 9, False)])
def test_an_absence_speaks_against_her_up_to_the_deadline(
    agency: SmallAgency, first: int, last: int, speaks: bool
) -> None:
    goes_away(agency, agency.bea, first, last)  # the deadline is in four days
    assert (Reason.AWAY in reasons(agency, agency.bea)) is speaks


def test_only_an_activated_competence_counts(agency: SmallAgency) -> None:
    knows_how(agency, agency.bea, "logo", Level.EXPERT, active=False)
    assert Reason.NO_COMPETENCE in reasons(agency, agency.bea, competence="logo")
    knows_how(agency, agency.bea, "logo", Level.EXPERT, active=True)
    assert Reason.EXPERT in reasons(agency, agency.bea, competence="logo")
    assert Reason.NO_COMPETENCE not in reasons(agency, agency.bea)


def test_who_worked_for_the_customer_knows_her(agency: SmallAgency) -> None:
    assert Reason.KNOWS_CUSTOMER not in reasons(agency, agency.bea)
    agency.works(agency.task(), agency.bea, HOUR)
    assert Reason.KNOWS_CUSTOMER in reasons(agency, agency.bea)


@pytest.mark.parametrize(
    ("kind", "task", "customer"), [(StopKind.ALL, True, True), (StopKind.CUSTOMERS, False, True)]
)
def test_a_stop_speaks_against_what_it_is_for(
    agency: SmallAgency, kind: StopKind, task: bool, customer: bool
) -> None:
    stop = stops(agency, agency.bea, kind)
    staffing = Staffing(agency.office)
    here = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    found = staffing.candidates(agency.manager, here.id)
    assert found.stop_of(agency.bea.id) == (stop if task else None)
    assert found.stop_of(agency.ada.id) is None
    for_customer = staffing.candidates_for_customer(agency.manager, agency.acme)
    assert for_customer.stop_of(agency.bea.id) == (stop if customer else None)


def test_a_customer_of_hers_goes_on_delegating(agency: SmallAgency) -> None:
    stops(agency, agency.ada)
    assert Reason.STOPPED not in reasons(agency, agency.ada)


@pytest.mark.parametrize(
    ("details", "speaks"),
    [
        ({"budget_seconds": 10 * 3600}, False),
        ({"budget_seconds": 25 * 3600}, True),
        ({"budget_seconds": 25 * 3600, "customer_factor": None}, True),
        # by the factor of its area it is less real time
        ({"budget_seconds": 20 * 3600, "customer_factor": Decimal(2)}, False),
        ({"budget_seconds": 15 * 3600, "customer_factor": None, "area": WorkArea.DESIGN}, False),
        ({"budget_seconds": 15 * 3600, "customer_factor": None, "area": None}, True),
    ],
)
def test_hours_that_do_not_hold_the_task_speak_against_her(
    agency: SmallAgency, details: dict[str, Any], speaks: bool
) -> None:
    plans(agency, agency.bea, hours=10)  # a week: forty in all
    agency.task(agency.bolt, budget_seconds=30 * 3600)
    assert (Reason.NO_ROOM in reasons(agency, agency.bea, **details)) is speaks


def test_a_customer_takes_no_hours_yet(agency: SmallAgency) -> None:
    plans(agency, agency.bea, hours=1)
    _ada, bea = Staffing(agency.office).candidates_for_customer(agency.admin, agency.acme).people
    assert Reason.NO_ROOM not in bea.reasons

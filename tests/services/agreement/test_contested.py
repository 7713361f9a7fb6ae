"""Management settles contested consents with what came of it, for our side alone (DEAD-1)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.area import DatedFactors, Factors, WorkArea
from domain.errors import BadInput, Forbidden
from domain.permission import Act
from domain.proposal import NothingContested, ProposalStatus, Wanted
from domain.task import TaskStatus
from services.agreement.consent import Call, Consent
from services.agreement.contested import Contested
from services.office import AGENCY
from services.task.facts import KeyFacts
from tests.builders import SmallAgency
from tests.services.agreement.evidence import contested, last_deed, proposals


def test_it_is_settled_once_and_changes_no_terms(agency: SmallAgency) -> None:
    task, _kim = contested(agency, Wanted(budget=timedelta(hours=2)), Wanted(title="Anders"))
    agency.clock.on(hours=1)
    settling = Contested(agency.office)
    with pytest.raises(BadInput):
        settling.settle(agency.manager, task.id, " ")
    settling.settle(agency.manager, task.id, "Falsche Nummer gewählt")
    assert [one.settled_at for one in proposals(agency, task)] == [agency.clock()] * 2
    assert {one.status for one in proposals(agency, task)} == {ProposalStatus.CONTESTED}
    assert agency.stored(task) == task
    told = last_deed(agency, task)
    assert (told.act, told.reason) == (Act.SETTLE_CONTEST, "Falsche Nummer gewählt")
    with pytest.raises(NothingContested):
        settling.settle(agency.manager, task.id, "Noch einmal")


def test_only_management_settles_and_the_customer_reads_nothing_of_it(
    agency: SmallAgency,
) -> None:
    task, kim = contested(agency)
    for who in (agency.ada, kim):
        with pytest.raises(Forbidden):
            Contested(agency.office).settle(who, task.id, "Schon gut")
    Contested(agency.office).settle(agency.manager, task.id, "Zinnober")
    facts = KeyFacts(agency.office)
    for who, reads_it in ((kim, False), (agency.ada, True)):
        told = facts.history(who, task.id).deeds
        assert (Act.SETTLE_CONTEST in {deed.act for deed in told}) is reads_it


def test_an_area_that_only_pays_otherwise_is_taken_back_too(agency: SmallAgency) -> None:
    paid_more = Factors(Decimal("1.0"), Decimal("1.1"))
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        dated = DatedFactors(WorkArea.SECRETARIAT, date(2026, 11, 24), paid_more)
        doing.work.agency.keep_factors([dated])
    agency.books(agency.acme, 10)
    task, kim = agency.task(status=TaskStatus.IN_PROGRESS), agency.customer()
    agency.clock.on(days=1)
    call = Call("Frau Kundin", agency.clock())
    noted, moved = Consent(agency.office).note_phone_consent(
        agency.ada, task.id, Wanted(area=WorkArea.SECRETARIAT), "Briefe", call
    )
    agency.clock.on(hours=1)
    agency.works(moved, agency.ada, timedelta(minutes=30))
    assert moved.assistant_factor == Decimal("1.1")
    Contested(agency.office).contest(kim, noted)
    with agency.office.reading() as work:
        (entry,) = work.entries.of_task(task.id)
    assert entry.assistant_factor == Decimal("1.0")

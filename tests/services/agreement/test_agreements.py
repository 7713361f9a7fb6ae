"""What was agreed is read by those who may see the task, the customer among them."""

from datetime import timedelta

import pytest

from domain.errors import NotFound
from domain.proposal import Wanted
from domain.task import TaskStatus
from services.agreement.agreements import Agreements, waiting_on
from services.agreement.consent import Consent
from tests.builders import SmallAgency


def test_everybody_on_the_task_reads_it_and_nobody_else(agency: SmallAgency) -> None:
    agency.books(agency.acme, 10)
    task, consent = agency.task(), Consent(agency.office)
    wanted = Wanted(budget=timedelta(hours=2))
    proposal = consent.propose(agency.ada, task.id, wanted, "Mehr Arbeit")
    reading = Agreements(agency.office)
    kim = agency.customer()
    for actor in (agency.ada, agency.manager, kim):
        assert reading.of(actor, task.id).proposals == [proposal]
    for actor in (agency.bea, agency.customer(agency.bolt, "Bo Fremd")):
        with pytest.raises(NotFound):
            reading.of(actor, task.id)
    answered, _task = consent.answer(kim, proposal, agrees=True)
    ours, hers = reading.of(agency.ada, task.id), reading.of(kim, task.id)
    assert ours.proposals == hers.proposals == [answered]
    with agency.office.reading() as work:
        assert ours.versions == work.agreements.contracts_of(task.id)
    assert [one.number for one in hers.versions] == [1, 2]
    for our, her in zip(ours.versions, hers.versions, strict=True):
        inside = our.terms.keys() - her.terms.keys()
        assert inside == {"assistant_factor", "shift_millis"}, "that is not hers"


def test_nothing_waits_once_the_result_is_handed_over(agency: SmallAgency) -> None:
    task = agency.task()
    proposal = Consent(agency.office).propose(agency.ada, task.id, Wanted(title="Neu"), "Grund")
    agreed = Agreements(agency.office).of(agency.ada, task.id)
    assert waiting_on(agreed, TaskStatus.IN_PROGRESS) == [proposal]
    assert waiting_on(agreed, TaskStatus.DELIVERED) == []

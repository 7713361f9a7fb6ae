"""Work for somebody who takes no more: a reason is asked for, and told to the team (STOP-5)."""

from datetime import timedelta

import pytest

from domain.contract import NewTask
from domain.splitting import Part
from domain.stop import StoppedNeedsReason
from domain.task import TaskStatus
from domain.values import replace
from services.task.facts import KeyFacts
from services.task.participants import Participants
from services.task.splitting import Splitting
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.staffing.examples import stops
from tests.services.team.evidence import overrides

HOUR = timedelta(hours=1)


def test_giving_a_task_needs_a_reason_that_stands_at_her(agency: SmallAgency) -> None:
    stop = stops(agency, agency.bea)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    give_back = Tasks(agency.office).give_back
    with pytest.raises(StoppedNeedsReason) as refused:
        give_back(agency.manager, task.id, "Bitte", agency.bea.id)
    assert (refused.value.name, refused.value.review_on) == ("Bea Assistent", stop.review_on)
    assert agency.stored(task) == task
    back = give_back(agency.manager, task.id, "Bitte", agency.bea.id, despite="Nur sie kann es")
    assert back.assistant_id == agency.bea.id
    assert overrides(agency) == [(agency.bea.id, "Nur sie kann es")]
    history = KeyFacts(agency.office).history(agency.ada, task.id)
    assert not any("Nur sie" in str(deed) for deed in history.deeds)


def test_who_has_it_gets_it_back_without_a_reason(agency: SmallAgency) -> None:
    stops(agency, agency.ada)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    Tasks(agency.office).give_back(agency.manager, task.id, "Bitte", agency.ada.id)
    assert overrides(agency) == []


def test_a_part_of_a_task_is_additional_work_too(agency: SmallAgency) -> None:
    stops(agency, agency.bea)
    task = agency.task(budget_seconds=30 * 3600)
    participants = Participants(agency.office)
    with pytest.raises(StoppedNeedsReason):
        participants.bring_in(agency.manager, task.id, agency.bea.id, "Teil")
    participants.bring_in(agency.manager, task.id, agency.bea.id, "Teil", "Kennt sich aus")
    assert overrides(agency) == [(agency.bea.id, "Kennt sich aus")]


def test_splitting_asks_for_each_who_takes_no_more(agency: SmallAgency) -> None:
    stops(agency, agency.bea)
    task = agency.task(status=TaskStatus.REVIEW, budget_seconds=30 * 3600)
    parts = [Part("Eins", 5 * HOUR, agency.bea.id), Part("Zwei", 5 * HOUR, agency.bea.id)]
    splitting = Splitting(agency.office)
    with pytest.raises(StoppedNeedsReason):
        splitting.split(agency.manager, task.id, parts)
    splitting.split(agency.manager, task.id, parts, {agency.bea.id: "Beide zusammen"})
    assert overrides(agency) == [(agency.bea.id, "Beide zusammen")]


def test_a_new_task_for_somebody_named_asks_too(agency: SmallAgency) -> None:
    stops(agency, agency.bea)
    new = NewTask(agency.acme, "Recherche", "Bitte suchen", HOUR, assistant_id=agency.bea.id)
    create = Tasks(agency.office).create
    with pytest.raises(StoppedNeedsReason):
        create(agency.manager, new)
    task = create(agency.manager, replace(new, despite="Nur sie kann es"))
    assert task.assistant_id == agency.bea.id
    assert overrides(agency) == [(agency.bea.id, "Nur sie kann es")]

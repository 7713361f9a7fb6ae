"""Project assistants on real databases: reach, introduction, evidence."""

from dataclasses import replace

import pytest

from domain.customer import Address
from domain.errors import BadInput, Forbidden, NotFound
from domain.message import Side
from domain.participant import TaskOver
from domain.permission import Act
from domain.task import TaskStatus
from services.task.facts import KeyFacts
from services.task.participants import Participants
from tests.builders import SmallAgency


@pytest.fixture
def participants(agency: SmallAgency) -> Participants:
    return Participants(agency.office)


def test_she_sees_the_task_with_her_part_and_introduces_herself(
    participants: Participants, agency: SmallAgency
) -> None:
    task = agency.task(title="[/x] {contact}")
    with pytest.raises(NotFound):
        KeyFacts(agency.office).of(agency.bea, task.id)
    participants.bring_in(agency.manager, task.id, agency.bea.id, "Adressen suchen")
    facts = KeyFacts(agency.office).of(agency.bea, task.id)
    (hers,) = [one for one in facts.involved if one.id == agency.bea.id]
    assert (hers.role, hers.part) == (None, "Adressen suchen")
    with agency.office.reading() as work:
        (said,) = work.messages.all_of(task.id)
        deed = work.trail.of_task(task.id)[-1]
    assert (said.side, said.author_name, said.author_id) == (
        Side.AUTOMATIC,
        "Bea Assistent",
        None,
    )
    assert "Bea Assistent" in said.text and "[/x] {contact}" in said.text
    assert (deed.act, deed.message_id) == (Act.BRING_IN, said.id)
    assert deed.new["part"] == "Adressen suchen"


@pytest.mark.parametrize(("address", "word"), [(Address.SIE, "Guten Tag"), (Address.DU, "Hallo")])
def test_she_speaks_to_the_customer_as_agreed(
    participants: Participants, agency: SmallAgency, address: Address, word: str
) -> None:
    with agency.office.database.write() as work:
        work.customers.save(replace(work.customers.get(agency.acme), address=address))
    task = agency.task()
    participants.bring_in(agency.admin, task.id, agency.bea.id, "Teil")
    with agency.office.reading() as work:
        assert word in work.messages.all_of(task.id)[0].text


def test_her_introduction_answers_nothing(participants: Participants, agency: SmallAgency) -> None:
    task = agency.task()
    agency.says(task)
    kept = participants.bring_in(agency.admin, task.id, agency.bea.id, "Teil")
    assert kept.unanswered_since is not None


def test_let_go_she_sees_it_no_more_and_can_come_back(
    participants: Participants, agency: SmallAgency
) -> None:
    task = agency.task()
    participants.bring_in(agency.admin, task.id, agency.bea.id, "Teil")
    with pytest.raises(BadInput):
        participants.bring_in(agency.admin, task.id, agency.bea.id, "Noch einmal")
    participants.let_go(agency.admin, task.id, agency.bea.id, "Fertig")
    with pytest.raises(NotFound):
        KeyFacts(agency.office).of(agency.bea, task.id)
    with pytest.raises(BadInput):
        participants.let_go(agency.admin, task.id, agency.bea.id)
    participants.bring_in(agency.admin, task.id, agency.bea.id, "Wieder")


def test_only_management_brings_in_and_only_who_works(
    participants: Participants, agency: SmallAgency
) -> None:
    task = agency.task()
    for nobody in (agency.ada, agency.customer()):
        with pytest.raises(Forbidden):
            participants.bring_in(nobody, task.id, agency.bea.id, "Teil")
    with pytest.raises(BadInput):
        participants.bring_in(agency.admin, task.id, agency.manager.id, "Teil")
    over = agency.task(status=TaskStatus.DONE)
    with pytest.raises(TaskOver):
        participants.bring_in(agency.admin, over.id, agency.bea.id, "Teil")

"""Who may say, or record, that the customer accepts a result (RES-3, RES-4, HON-10)."""

from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.errors import BadInput
from domain.ids import MessageId
from domain.message import Side
from domain.result import CustomersWord, OwnRelease, WordMissing
from domain.task import TaskStatus
from services.people.people import People
from services.result.her_word import HerWord
from services.result.results import Results
from services.texts.results import Interim
from tests.builders import SmallAgency
from tests.services.task.evidence import BY_PHONE, DONE, FRIDAY, chat, trail


@pytest.fixture
def results(agency: SmallAgency, tmp_path: Path) -> Results:
    return Results(agency.office, FileStore(tmp_path / "files"))


def test_staff_never_speak_for_a_customer_who_signs_in(
    results: Results, agency: SmallAgency
) -> None:
    task = agency.task(status=TaskStatus.DELIVERED)
    kim = agency.customer()
    for who in (agency.ada, agency.manager, agency.admin):
        with pytest.raises(CustomersWord):
            results.accept(who, task.id, BY_PHONE)
        with pytest.raises(CustomersWord):
            results.send_back(who, task.id, FRIDAY, "Fehlt", BY_PHONE)
    assert agency.stored(task) == task
    People(agency.office).disable(agency.admin, kim.id)
    assert results.accept(agency.manager, task.id, BY_PHONE).status is TaskStatus.DONE


def test_for_others_they_name_the_message(results: Results, agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.DELIVERED)
    said = agency.says(task, "Passt, danke!")
    with pytest.raises(WordMissing):
        results.accept(agency.ada, task.id)
    results.accept(agency.ada, task.id, HerWord(said.id))
    assert trail(agency, task)[-1].message_id == said.id


def test_nobody_writes_down_herself_what_releases_her_pay(
    results: Results, agency: SmallAgency
) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=6 * 3600)
    agency.works(task, agency.admin, timedelta(minutes=5))
    early = agency.says(task, "Klingt gut")
    agency.clock.on(hours=1)
    results.deliver_interim(agency.ada, task.id, Interim("Hotels gesucht", "Nur Ulm", "Drei"))
    for who in (agency.ada, agency.admin):
        with pytest.raises(OwnRelease):
            results.accept_interim(who, task.id, BY_PHONE)
    results.deliver(agency.ada, task.id, DONE)
    for who in (agency.ada, agency.admin):
        with pytest.raises(OwnRelease):
            results.accept(who, task.id, BY_PHONE)
    with pytest.raises(BadInput):
        results.accept(agency.ada, task.id, HerWord(early.id))
    agency.clock.on(hours=1)
    said = agency.says(task, "Passt, danke!")
    assert results.accept(agency.ada, task.id, HerWord(said.id)).status is TaskStatus.DONE


def test_or_write_down_what_she_said_elsewhere(results: Results, agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.DELIVERED)
    results.accept(agency.manager, task.id, BY_PHONE)
    (noted,) = chat(agency, task)
    assert (noted.side, noted.text) == (Side.OURS, BY_PHONE.note)
    assert trail(agency, task)[-1].message_id == noted.id


@pytest.mark.parametrize("side", [Side.OURS, Side.AUTOMATIC])
def test_a_word_of_ours_is_not_hers(results: Results, agency: SmallAgency, side: Side) -> None:
    task = agency.task(status=TaskStatus.DELIVERED)
    ours = agency.says(task, "Passt", side, agency.ada)
    elsewhere = agency.says(agency.task(), "Passt")
    for message in (ours, elsewhere):
        with pytest.raises(BadInput):
            results.accept(agency.ada, task.id, HerWord(message.id))
    with pytest.raises(BadInput):
        results.accept(agency.ada, task.id, HerWord(MessageId(ours.id + 1)))

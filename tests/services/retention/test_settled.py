"""An end settles what waits for a word to the customer (RET-1, DEAD-1, RESP-6): both engines."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.care import CareState
from domain.permission import Act
from domain.person import Actor
from domain.task import TaskStatus
from domain.triage import TriageKind
from domain.values import replace
from services.care.cares import Cares
from services.chat.chat import Chat
from services.chat.singles import Singles
from services.doctor.derived import examine_derived
from services.doctor.findings import State, What
from services.office import AGENCY
from services.retention.retention import Retention
from services.staffing.surveys import Asking, Surveys
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.agreement.evidence import contested, proposals
from tests.services.care.evidence import cares, inactive, quiet, settle
from tests.services.honorarium.evidence import items

TODAY = date(2026, 11, 23)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def retention(agency: SmallAgency, store: FileStore) -> Retention:
    return Retention(agency.office, store)


def waiting(agency: SmallAgency, who: Actor, whose: Whose = Whose.ALL) -> set[TriageKind]:
    triage = Triage(agency.office)
    return {one.item.kind for one in triage.inbox(who, whose).cases(agency.clock())}


def acts(agency: SmallAgency) -> list[str]:
    with agency.office.reading() as work:
        return [one.act for one in work.trail.everything()]


def test_unanswered_questions_and_contested_consents_wait_no_more(
    agency: SmallAgency, retention: Retention, store: FileStore
) -> None:
    task, kim = contested(agency)
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        kept = doing.work.tasks.hold(task.id)
        doing.work.tasks.save(replace(kept, status=TaskStatus.DONE, done_at=agency.clock()))
    Chat(agency.office, store).post(kim, task.id, "Noch eine Frage")
    Singles(agency.office).post(kim, agency.ada.id, "Sind Sie da?")
    agency.clock.on(minutes=1)
    standing = retention.standing(agency.admin, agency.acme)
    assert (standing.unanswered, standing.chats, standing.contested) == (1, 1, 1)
    assert {TriageKind.ANSWER_OWED, TriageKind.CONTESTED} <= waiting(agency, agency.manager)
    assert TriageKind.SINGLE_OWED in waiting(agency, agency.ada)

    retention.end_customer(agency.admin, agency.acme, TODAY)
    for who in (agency.manager, agency.ada):
        assert not waiting(agency, who)
        assert not waiting(agency, who, Whose.MINE)
    standing = retention.standing(agency.admin, agency.acme)
    assert (standing.unanswered, standing.chats, standing.contested) == (0, 0, 0)
    assert [one.settled_at for one in proposals(agency, task)] == [agency.clock()]
    told = {Act.MARK_NO_ANSWER, Act.MARK_NO_ANSWER_SINGLE, Act.SETTLE_CONTEST, Act.END_CUSTOMER}
    assert told <= set(acts(agency))
    with agency.office.reading() as work:
        assert not work.messages.answers_by(work.messages.all_of(task.id)[-1].id)
        found = {one.what: one.state for one in examine_derived(work, store)}
    assert found[What.WAITING] is State.OK


def test_what_waits_with_another_customer_goes_on_waiting(
    agency: SmallAgency, retention: Retention
) -> None:
    task = agency.task(agency.bolt)
    agency.says(task)
    max_ = agency.customer(agency.bolt, "Max Kunde")
    Singles(agency.office).post(max_, agency.bea.id, "Sind Sie da?")
    agency.clock.on(minutes=1)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    assert agency.stored(task).unanswered_count == 1
    assert TriageKind.SINGLE_OWED in waiting(agency, agency.bea)
    assert Act.MARK_NO_ANSWER not in acts(agency)


def test_nobody_is_reminded_of_a_customer_who_left_and_none_begins(
    agency: SmallAgency, retention: Retention
) -> None:
    care_id = inactive(agency)
    Cares(agency.office).take(agency.ada, care_id)
    quiet(agency, 60)
    settle(agency)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    assert {one.state for one in cares(agency)} <= {CareState.OVER}
    assert not items(agency, agency.ada.id)  # nobody was won back: no credit (CUST-5)
    before = len(cares(agency))
    for _month in range(4):
        agency.clock.on(days=30)
        settle(agency)
    assert len(cares(agency)) == before
    assert not waiting(agency, agency.manager)


def test_an_inactive_customer_who_left_is_not_the_teams_to_win_back(
    agency: SmallAgency, retention: Retention
) -> None:
    done = agency.clock() - timedelta(days=60)
    agency.task(status=TaskStatus.DONE, done_at=done, created_at=done)
    agency.books(agency.acme, 10)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    agency.clock.on(days=20)
    settle(agency)
    assert not cares(agency)


def test_requests_to_the_team_about_the_customer_are_closed(
    agency: SmallAgency, retention: Retention
) -> None:
    surveys, closes = Surveys(agency.office), agency.clock() + timedelta(days=2)
    survey = surveys.ask_for_customer(
        agency.admin, agency.acme, Asking([agency.bea.id], "Wer mag?", closes)
    )
    retention.end_customer(agency.admin, agency.acme, TODAY)
    with agency.office.reading() as work:
        closed = work.surveys.get(survey.id)
    assert not closed.is_open and "beendet" in closed.closing_note
    assert waiting(agency, agency.bea) == {TriageKind.SURVEY_ENDED}

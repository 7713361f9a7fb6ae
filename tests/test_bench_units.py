"""What the measurements compare is the same: statements of the use cases, values made by hand."""

from datetime import timedelta
from pathlib import Path

import pytest

from bench.screens import compared
from bench.units import screens
from data.engine import migrate
from data.files import FileStore
from domain.complaint import Cause
from domain.customer_file import Channel, ContactSought, Heading
from domain.proposal import Wanted
from domain.survey import DeclineReason, SurveyAnswerKind
from domain.task import TaskStatus
from domain.time_request import TimeRequestKind
from domain.triage import TriageKind
from domain.wish import WishKind
from services import calendar_days
from services.agreement.consent import Call, Consent
from services.agreement.contested import Contested
from services.chat.conversation import Conversation
from services.chat.singles import Singles
from services.chat.wishes import Wishes
from services.customer.files import CustomerFiles
from services.result.complaints import Complaints
from services.result.ratings import Ratings
from services.staffing.surveys import Answered, Asking, Surveys
from services.time.requests import Asked, TimeRequests
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency, small_agency
from tests.services.care.evidence import quiet, settle

NAMES = (
    *(f"dashboard of {who}" for who in ("an assistant", "a manager")),
    *(f"triage of {who}" for who in ("an assistant", "a manager")),
    *("list of her own tasks", "list of all tasks in reach", "chat"),
    *("list of customers", "a customer's file"),
)


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_makes_the_same_values_of_the_same_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(calendar_days, "_primed", {2025, 2026, 2027})
    path = tmp_path / "vpa.db"
    migrate(f"sqlite:///{path}")
    agency = small_agency(f"sqlite:///{path}")
    _let_everything_wait(agency)
    conversation = Conversation(agency.office, FileStore(tmp_path))
    made = screens(agency.office, conversation, agency.ada, agency.manager)
    assert set(made) == set(NAMES)
    compared(name, made[name], path)
    agency.office.database.close()


def _let_everything_wait(agency: SmallAgency) -> None:
    """Messages, a proposal, a wish, a rating, requests about time, care; and what was put off."""
    office, hour = agency.office, timedelta(hours=1)
    quiet(agency, 22, hours=20)
    assert settle(agency)
    kim, done = agency.customer(), agency.task(status=TaskStatus.DONE, done_at=agency.clock())
    Ratings(office).rate(kim, done.id, 2, "Falsches Hotel")
    Complaints(office).open(kim, done.id, Cause.RESULT, "Falsches Hotel")
    task = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=5 * 3600)
    agency.clock.on(hours=5)
    call = Call("Frau Kundin", agency.clock() - hour)
    noted, _ = Consent(office).note_phone_consent(
        agency.ada, task.id, Wanted(description="Mit Zug"), "Anruf", call
    )
    Contested(office).contest(kim, noted)
    wanted = Wanted(title="Reise nach Bonn buchen")
    Consent(office).propose(agency.ada, task.id, wanted, "Andere Stadt")
    Wishes(office).report(agency.ada, task.id, WishKind.PRIVATE_CONTACT, "Nummer")
    began = agency.clock() - 3 * hour
    for start, books in ((began, False), (began + hour, True)):
        asked = Asked(TimeRequestKind.ADD, task.id, "vergessen", None, start, 1800, "Anruf")
        filed = TimeRequests(office).file(agency.ada, asked)
        if books:
            TimeRequests(office).decide(agency.manager, filed, books=True)
    _write_a_file(agency)
    _ask_the_team(agency)
    singles = Singles(office)
    for owing in (agency.ada, agency.manager):
        singles.post(agency.bea, owing.id, "Hallo")
    until = agency.clock() + hour
    for message in ("Wie weit sind Sie?", "Hallo?"):
        agency.says(task, message)
    triage = Triage(office)
    for actor in (agency.ada, agency.manager):
        triage.snooze(actor, task.id, TriageKind.ANSWER_OWED, until)
        [owed] = triage.inbox(actor, Whose.MINE).singles
        triage.snooze_single(actor, owed.chat_id, until)


def _write_a_file(agency: SmallAgency) -> None:
    """A note, and a contact."""
    files = CustomerFiles(agency.office)
    files.add(agency.ada, agency.acme, Heading.ABOUT, "Mag es kurz")
    contact = ContactSought(Channel.PHONE, False, agency.clock())
    files.log_contact(agency.ada, agency.acme, contact)


def _ask_the_team(agency: SmallAgency) -> None:
    """Two requests, one with an answer, one without a task."""
    surveys, closes = Surveys(agency.office), agency.clock() + timedelta(hours=9)
    asking = Asking([agency.ada.id, agency.bea.id], "Wer mag?", closes)
    surveys.ask_for_customer(agency.manager, agency.bolt, asking)
    sought = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    survey = surveys.ask(agency.manager, sought.id, asking)
    said = Answered(SurveyAnswerKind.DECLINE, DeclineReason.INTEREST, "Lieber nicht")
    surveys.answer(agency.ada, survey.id, said)

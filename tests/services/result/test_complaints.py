"""A complaint finds its way: contact, solution, or management's word with time given back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.complaint import (
    AlreadyComplained,
    Cause,
    ComplaintTooLate,
    ContactFirst,
    Gravity,
    NoComplaint,
    NothingToComplain,
    SolutionAwaited,
    solution_due,
)
from domain.errors import BadInput, Forbidden
from domain.feedback import FeedbackStep
from domain.message import Side
from domain.permission import Act
from domain.person import Actor
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.dashboard.dashboard import Dashboard
from services.office import AGENCY
from services.result.complaints import Complaints, Note, Ruling
from services.result.ratings import Ratings
from services.triage.triage import Case, Triage, Whose
from tests.builders import SmallAgency
from tests.services.task.evidence import chat, trail

CALLED = Note("Hotel am falschen Ort", "Angerufen und entschuldigt", "Neu buchen bis Dienstag")
BACK = Ruling("Unbrauchbar", "Die Stadt war unklar", "Die Zeit geht zurück", True)


@pytest.fixture
def complaints(agency: SmallAgency) -> Complaints:
    return Complaints(agency.office)


def done(agency: SmallAgency) -> Task:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    agency.works(task, agency.ada, timedelta(minutes=40))
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        held = doing.work.tasks.get(task.id)
        over = replace(held, status=TaskStatus.DONE, done_at=agency.clock())
        return doing.work.tasks.save(over)


def test_contact_and_solution_end_it(complaints: Complaints, agency: SmallAgency) -> None:
    task, kim = done(agency), agency.customer()
    opened = complaints.open(kim, task.id, Cause.RESULT, "Falsches Hotel")
    assert (opened.complaint_step, opened.complaint_due_at) == (
        FeedbackStep.CONTACT,
        response_due(agency.clock()),
    )
    (said,) = chat(agency, task)
    assert (said.side, said.text) == (Side.CUSTOMER, "Falsches Hotel")
    claimed = agency.clock()
    with pytest.raises(ContactFirst):
        complaints.solve(agency.ada, task.id, "Neu gebucht")
    agency.clock.on(hours=1)
    second = complaints.contact(agency.ada, task.id, CALLED)
    assert second.complaint_due_at == solution_due(claimed)
    end = complaints.solve(agency.ada, task.id, "Neu gebucht")
    assert (end.complaint_step, end.next_due_at) == (None, None)
    (kept,) = Ratings(agency.office).of(agency.ada, task.id).complaints
    assert kept.contact_note.startswith(f"#{task.number} ")
    assert "Nächster Schritt: Neu buchen bis Dienstag" in kept.contact_note
    assert (kept.contacted_by, kept.solution) == (agency.ada.id, "Neu gebucht")
    acts = [deed.act for deed in trail(agency, task)]
    assert acts == ["complaint.open", "complaint.contact", "complaint.solve"]


def test_a_ruling_gives_the_time_back_and_never_more(
    complaints: Complaints, agency: SmallAgency
) -> None:
    task = done(agency)
    agency.books(agency.acme, 5)
    before = account(agency)
    complaints.open(agency.ada, task.id, Cause.DEADLINE, "Zu spät")
    complaints.contact(agency.ada, task.id, CALLED)
    with pytest.raises(SolutionAwaited):
        complaints.rule(agency.manager, task.id, BACK)
    agency.clock.on(days=4)
    complaints.rule(agency.manager, task.id, BACK)
    assert account(agency) == before + 40 * 60
    (kept,) = Ratings(agency.office).of(agency.manager, task.id).complaints
    assert (kept.refund_seconds, kept.ruled_by) == (40 * 60, agency.manager.id)
    assert "Assistenz: Die Stadt war unklar" in kept.ruling
    complaints.open(agency.ada, task.id, Cause.OTHER, "Noch etwas", Gravity.LOSS)
    complaints.rule(agency.manager, task.id, BACK)
    assert account(agency) == before + 40 * 60


def test_a_grave_one_is_managements_at_once(complaints: Complaints, agency: SmallAgency) -> None:
    task = done(agency)
    opened = complaints.open(agency.ada, task.id, Cause.OTHER, "Droht", Gravity.THREAT)
    assert opened.complaint_step is FeedbackStep.ARBITRATION
    inbox = Triage(agency.office).inbox(agency.manager, Whose.ALL)
    (case,) = inbox.cases(agency.clock())
    assert case.item.kind is TriageKind.COMPLAINT
    hers = Triage(agency.office).inbox(agency.ada, Whose.MINE)
    assert hers.cases(agency.clock()) == []
    with pytest.raises(Forbidden):
        complaints.rule(agency.ada, task.id, BACK)


def test_a_customer_does_not_say_how_grave_it_is(
    complaints: Complaints, agency: SmallAgency
) -> None:
    task, kim = done(agency), agency.customer()
    opened = complaints.open(kim, task.id, Cause.OTHER, "Sehr schlimm", Gravity.LOSS)
    assert opened.complaint_step is FeedbackStep.CONTACT


def test_an_assistant_can_hand_it_over(complaints: Complaints, agency: SmallAgency) -> None:
    task = done(agency)
    complaints.open(agency.ada, task.id, Cause.RESULT, "Falsch")
    handed = complaints.escalate(agency.ada, task.id, "Kommt nicht weiter")
    assert handed.complaint_step is FeedbackStep.ARBITRATION
    assert trail(agency, task)[-1].reason == "Kommt nicht weiter"


def test_it_has_its_time_and_its_ground(complaints: Complaints, agency: SmallAgency) -> None:
    task, kim = done(agency), agency.customer()
    with pytest.raises(BadInput):
        complaints.open(kim, task.id, Cause.RATING, "Schlecht bewertet")
    with pytest.raises(BadInput):
        complaints.open(kim, task.id, Cause.RESULT, " ")
    with pytest.raises(NothingToComplain):
        review = agency.task(status=TaskStatus.REVIEW)
        complaints.open(kim, review.id, Cause.RESULT, "Noch nichts da")
    with pytest.raises(NoComplaint):
        complaints.contact(agency.ada, task.id, CALLED)
    with pytest.raises(Forbidden):
        complaints.open(agency.customer(agency.bolt), task.id, Cause.RESULT, "Fremd")
    agency.clock.on(days=20)
    with pytest.raises(ComplaintTooLate):
        complaints.open(kim, task.id, Cause.RESULT, "Zu spät gemerkt")


def test_from_a_bad_rating_it_is_one_complaint_at_a_time(
    complaints: Complaints, agency: SmallAgency
) -> None:
    task, kim = done(agency), agency.customer()
    ratings = Ratings(agency.office)
    ratings.rate(kim, task.id, 2, "Schlecht")
    opened = complaints.open(kim, task.id, Cause.RATING, "Schlecht")
    assert opened.rating_step is FeedbackStep.ASSESSMENT
    assert opened.complaint_step is FeedbackStep.CONTACT
    with pytest.raises(AlreadyComplained):
        complaints.open(kim, task.id, Cause.RESULT, "Noch einmal")
    told = ratings.assess(agency.ada, task.id, "Zu schnell")
    assert told.rating_step is FeedbackStep.DECISION
    assert told.complaint_step is FeedbackStep.CONTACT
    (kept,) = ratings.of(kim, task.id).complaints
    assert (kept.ruling, kept.contact_note, kept.step) == ("", "", None)


def test_neither_duty_hides_the_other(complaints: Complaints, agency: SmallAgency) -> None:
    task, kim, ratings = done(agency), agency.customer(), Ratings(agency.office)
    ratings.rate(kim, task.id, 1)
    agency.clock.on(hours=1)
    complaints.open(agency.ada, task.id, Cause.OTHER, "Droht", Gravity.THREAT)
    assess = (TriageKind.RATING, FeedbackStep.ASSESSMENT)
    rule = (TriageKind.COMPLAINT, FeedbackStep.ARBITRATION)
    assert waits(agency, agency.ada) == ([assess], [assess], [FeedbackStep.ASSESSMENT])
    steps = [FeedbackStep.ARBITRATION, FeedbackStep.ASSESSMENT]
    assert waits(agency, agency.manager) == ([assess, rule], [assess, rule], steps)
    ratings.assess(agency.ada, task.id, "Zu schnell")
    assert waits(agency, agency.ada) == ([], [], [])
    complaints.rule(agency.manager, task.id, BACK)
    decide = (TriageKind.RATING, FeedbackStep.DECISION)
    complaints.open(agency.ada, task.id, Cause.RESULT, "Noch etwas")
    contact = (TriageKind.COMPLAINT, FeedbackStep.CONTACT)
    assert waits(agency, agency.ada) == ([contact], [contact], [FeedbackStep.CONTACT])
    both = sorted([decide, contact])
    told, counted, owed = waits(agency, agency.manager)
    assert (sorted(told), sorted(counted)) == (both, both)
    assert owed == [FeedbackStep.DECISION, FeedbackStep.CONTACT]


def waits(
    agency: SmallAgency, who: Actor
) -> tuple[
    list[tuple[TriageKind, FeedbackStep | None]],
    list[tuple[TriageKind, FeedbackStep | None]],
    list[FeedbackStep],
]:
    """What she sees of the only task: in the triage, on her dashboard, in the preview."""
    triage, board = Triage(agency.office), Dashboard(agency.office)
    cases = triage.inbox(who, Whose.ALL).cases(agency.clock())
    pending = (board.team if who.is_management else board.own)(who).pending
    owed = [triage.preview(who, case.task.id).owed for case in cases if isinstance(case, Case)]
    return (
        [(case.item.kind, case.item.step) for case in cases if isinstance(case, Case)],
        [(one.kind, one.step) for one in pending],
        [step for step, _due in (owed[0] if owed else ())],
    )


def account(agency: SmallAgency) -> int:
    with agency.office.reading() as work:
        one = work.customers.get(agency.acme)
    return one.booked_seconds - one.worked_seconds

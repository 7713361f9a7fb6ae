"""A small agency full of what no assistant may see, marked by a word that nobody else says."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.area import WorkArea
from domain.attorney import AttorneyScope, NewAttorney
from domain.customer_file import Heading
from domain.message import Side
from domain.person import Actor
from domain.stop import StopKind
from domain.survey import SurveyAnswerKind
from domain.task import Task, TaskStatus
from domain.wish import WishKind
from services.chat.singles import Singles
from services.chat.wishes import Wishes
from services.customer.attorneys import Attorneys
from services.customer.files import CustomerFiles
from services.handover.leaving import Leavings
from services.staffing.surveys import Answered, Asking, Surveys
from services.team.planning import Planning
from services.team.stops import Stops
from services.team.team import Team
from tests.builders import SmallAgency, small_agency
from tests.traps import OTHERS, SENTINEL

HOURS = [timedelta(hours=10)] * 4


@dataclass(frozen=True)
class Inside:
    """The agency, the assistant who looks round in it, and what is hers."""

    agency: SmallAgency
    bea: Actor
    hers: tuple[Task, ...]
    others: tuple[Task, ...]
    """Of a customer whom she does not serve."""


def inside(url: str) -> Inside:
    """Bea serves Bolt; Ada serves another customer, and management thinks about both."""
    agency = small_agency(url, (OTHERS, "Bolt & Söhne"))
    agency.customer(agency.bolt)
    for customer in (agency.acme, agency.bolt):
        agency.books(customer, 25)
    hers = tuple(
        agency.task(agency.bolt, title=f"Aufgabe {status.value.split('_')[0]}", status=status)
        for status in (TaskStatus.REVIEW, TaskStatus.IN_PROGRESS, TaskStatus.DELIVERED)
    )
    others = tuple(
        agency.task(title=f"{SENTINEL} {status.value}", status=status)
        for status in (TaskStatus.REVIEW, TaskStatus.IN_PROGRESS)
    )
    for task in (*hers, *others):
        agency.clock.on(minutes=1)
        agency.says(task, SENTINEL if task in others else "Wie weit sind Sie?", Side.CUSTOMER)
    _of_colleagues(agency, others[1])
    _of_management(agency, hers[1])
    return Inside(agency, agency.bea, hers, others)


def _of_colleagues(agency: SmallAgency, task: Task) -> None:
    """What another assistant plans, writes and answers."""
    office, ada, bea = agency.office, agency.ada, agency.bea
    Planning(office).confirm(ada, HOURS, wants_customers=True, wants_tasks=True, note=SENTINEL)
    CustomerFiles(office).add(ada, agency.acme, Heading.ABOUT, SENTINEL)
    agency.works(task, ada, timedelta(minutes=20))
    Singles(office).post(ada, agency.manager.id, f"{SENTINEL} unter uns")
    asked = agency.task(
        agency.bolt, title="Wer mag?", status=TaskStatus.WITH_TEAM_LEAD, assistant_id=None
    )
    until = agency.clock() + timedelta(hours=5)
    surveys = Surveys(office)
    survey = surveys.ask(agency.manager, asked.id, Asking([ada.id, bea.id], "Wer mag?", until))
    surveys.answer(ada, survey.id, Answered(SurveyAnswerKind.APPLY, text=SENTINEL))


def _of_management(agency: SmallAgency, task: Task) -> None:
    """What management thinks of both, and keeps to itself (STOP-4, CUST-8, POOL-1)."""
    office, manager = agency.office, agency.manager
    review = agency.clock().date() + timedelta(days=10)
    for who in (agency.ada, agency.bea):
        Stops(office).set(manager, who.id, StopKind.ALL, SENTINEL, review)
    Leavings(office).talk(manager, agency.ada.id, agency.clock().date(), SENTINEL)
    Team(office).report_demand(manager, WorkArea.BACKOFFICE, "", 2, SENTINEL)
    Wishes(office).report(manager, task.id, WishKind.DIRECT_CONTRACT, SENTINEL)
    signing = frozenset({next(iter(AttorneyScope))})
    first = date(2026, 1, 1)
    Attorneys(office).enter(manager, agency.acme, NewAttorney(signing, first, None, SENTINEL))

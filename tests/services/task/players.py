"""Six people around the tasks of one customer, and a model of what they have agreed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from data.files import FileStore
from domain.area import DEFAULT_FACTORS, WorkArea
from domain.check import MarketingCheck
from domain.errors import VPAError
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.proposal import Proposal
from domain.task import Task, TaskStatus
from domain.trail import Facts
from services.agreement.consent import Consent
from services.drafts import Drafts
from services.result.her_word import HerWord
from services.result.results import Results
from services.task.tasks import Tasks
from services.texts.results import Final, Interim
from tests.builders import SmallAgency

PEOPLE = ("kim", "lea", "ada", "bea", "manager", "admin")
"""Acme's customer, bolt's, acme's assistant, bolt's, and two who steer the agency."""

SERVING = frozenset({"ada", "manager", "admin"})
"""Who of our side reaches a task of acme's."""

MOVES = (
    *(Act.SET_AREA, Act.ACCEPT, Act.START, Act.DELIVER, Act.DELIVER_INTERIM, Act.DELEGATE),
    *(Act.SEND_TO_OPERATIONS, Act.RELEASE, Act.GIVE_BACK, Act.DELETE_TASK, Act.FINISH),
    *(Act.ACCEPT_INTERIM, Act.RETURN),
)
SPECIAL = {area for area, factors in DEFAULT_FACTORS.items() if factors.needs_release}
USUAL = {
    TaskStatus.REVIEW: ("ada", Act.ACCEPT),
    TaskStatus.WITH_TEAM_LEAD: ("manager", Act.GIVE_BACK),
    TaskStatus.WITH_OPERATIONS: ("admin", Act.RELEASE),
    TaskStatus.ACCEPTED: ("ada", Act.START),
    TaskStatus.IN_PROGRESS: ("ada", Act.DELIVER),
    TaskStatus.DELIVERED: ("kim", Act.RETURN),
}
ASKED = MarketingCheck(can_brief=True, knows_outcome=True)
DONE = Final("Gebucht", "Die Buchung steht.")
PART = Interim("Angebote geholt", "Bahn, noch kein Hotel", "Drei Verbindungen")
CALL = timedelta(minutes=5)


@dataclass
class Agreed:
    """What the model knows of a task: every change of it is somebody's recorded word."""

    deadline: datetime | None
    budget: int
    was_accepted: bool = False
    was_deleted: bool = False
    waiting: list[Proposal] = field(default_factory=list)
    by_phone: list[Proposal] = field(default_factory=list)


class Players:
    """Lets them act, and keeps the model."""

    def __init__(self, agency: SmallAgency, folder: Path) -> None:
        self.agency = agency
        self.people: dict[str, Actor] = {
            "kim": agency.customer(),
            "lea": agency.customer(agency.bolt, "Lea Kundin"),
            "ada": agency.ada,
            "bea": agency.bea,
            "manager": agency.manager,
            "admin": agency.admin,
        }
        self.tasks = Tasks(agency.office)
        self.consent = Consent(agency.office)
        self.results = Results(agency.office, FileStore(folder / "files"))
        self.drafts = Drafts(folder / "drafts")
        self.known: dict[TaskId, Agreed] = {}
        self.typed: dict[tuple[str, TaskId], str] = {}

    def stored(self, task_id: TaskId) -> Task:
        with self.agency.office.reading() as work:
            return work.tasks.get(task_id)

    def one(self, which: int) -> tuple[TaskId, Agreed]:
        task_id = list(self.known)[which % len(self.known)]
        return task_id, self.known[task_id]

    def attempt(self, task_id: TaskId, act: Act, who: str, to: tuple[WorkArea | None, int]) -> None:
        area, days = to
        agreed, before = self.known[task_id], self.stored(task_id)
        deadline = self.agency.clock() + timedelta(days=days)
        try:
            self._move(self.people[who], act, task_id, area, deadline)
        except VPAError:
            assert self.stored(task_id) == before
            return
        assert who not in {"lea", "bea"}, "neither another customer nor another's assistant"
        agreed.was_accepted = agreed.was_accepted or act is Act.ACCEPT
        if act is Act.DELETE_TASK:
            assert before.status is TaskStatus.REVIEW
            assert who in {"kim", "manager", "admin"}
            agreed.was_deleted = True
        if act is Act.RETURN:
            assert who == "kim", "a customer who signs in returns a result herself"
            agreed.deadline = deadline
        if act in {Act.FINISH, Act.ACCEPT_INTERIM}:
            assert who == "kim", "and accepts it herself"

    def _move(
        self, actor: Actor, act: Act, task_id: TaskId, area: WorkArea | None, deadline: datetime
    ) -> None:
        match act:
            case Act.SET_AREA:
                self.tasks.set_area(actor, task_id, area)
            case Act.DELIVER:
                self.results.deliver(actor, task_id, DONE)
            case Act.DELIVER_INTERIM:
                self.results.deliver_interim(actor, task_id, PART)
            case Act.FINISH:
                self.results.accept(actor, task_id, self._word(actor))
            case Act.ACCEPT_INTERIM:
                self.results.accept_interim(actor, task_id, self._word(actor))
            case Act.RETURN:
                self.results.send_back(actor, task_id, deadline, "Fehlt", self._word(actor))
            case Act.ACCEPT:
                self.tasks.accept(actor, task_id, marketing=ASKED)
            case Act.DELEGATE:
                self.tasks.delegate(actor, task_id, "Keine Zeit")
            case _:
                plain = {
                    Act.START: self.tasks.start,
                    Act.SEND_TO_OPERATIONS: self.tasks.send_to_operations,
                    Act.RELEASE: self.tasks.release,
                    Act.GIVE_BACK: self.tasks.give_back,
                    Act.DELETE_TASK: self.tasks.delete,
                }
                plain[act](actor, task_id)

    @staticmethod
    def _word(actor: Actor) -> HerWord:
        return HerWord() if actor.is_customer else HerWord(note="Sagte sie am Telefon.")

    @staticmethod
    def still_has(agreed: Agreed, term: str, denied: Proposal) -> bool:
        """Whether the term still is as the denied call left it."""
        if term == "budget_seconds":
            return agreed.budget == denied.new[term]
        return _moment(denied.new[term]) == agreed.deadline

    @staticmethod
    def take_over(agreed: Agreed, terms: Facts) -> None:
        if "deadline_at" in terms:
            agreed.deadline = _moment(terms["deadline_at"])
        if isinstance(budget := terms.get("budget_seconds"), int):
            agreed.budget = budget


def _moment(told: str | int | None) -> datetime | None:
    return datetime.fromisoformat(told) if isinstance(told, str) else None

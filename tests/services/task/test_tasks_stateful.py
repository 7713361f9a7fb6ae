"""Whatever is done to tasks in whatever order: the moves, the account and the evidence agree."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.area import DEFAULT_FACTORS, WorkArea
from domain.check import MarketingCheck
from domain.contract import NewTask
from domain.errors import VPAError
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.task import ACTIVE, Task, TaskStatus
from services.task.tasks import Tasks
from services.upkeep import settled
from tests.builders import SmallAgency, small_agency
from tests.services.task.evidence import BY_PHONE, DONE, in_writing, results_of
from tests.stored import task_ids

REVIEW, LEAD, OPERATIONS = (
    TaskStatus.REVIEW,
    TaskStatus.WITH_TEAM_LEAD,
    TaskStatus.WITH_OPERATIONS,
)
STEPS: dict[Act, tuple[frozenset[TaskStatus], TaskStatus | None]] = {
    Act.SET_AREA: (frozenset({REVIEW, LEAD, OPERATIONS}), None),
    Act.ACCEPT: (frozenset({REVIEW}), TaskStatus.ACCEPTED),
    Act.START: (frozenset({TaskStatus.ACCEPTED}), TaskStatus.IN_PROGRESS),
    Act.DELIVER: (frozenset({TaskStatus.IN_PROGRESS}), TaskStatus.DELIVERED),
    Act.FINISH: (frozenset({TaskStatus.DELIVERED}), TaskStatus.DONE),
    Act.RETURN: (frozenset({TaskStatus.DELIVERED}), TaskStatus.IN_PROGRESS),
    Act.DELEGATE: (frozenset({REVIEW}), LEAD),
    Act.SEND_TO_OPERATIONS: (frozenset({REVIEW}), OPERATIONS),
    Act.RELEASE: (frozenset({OPERATIONS}), REVIEW),
    Act.GIVE_BACK: (frozenset({LEAD, OPERATIONS}), REVIEW),
    Act.DELETE_TASK: (frozenset({REVIEW}), TaskStatus.DELETED),
}
"""Where each act begins and ends, written down once more from TASK-2 to TASK-7."""

MANAGEMENT_ONLY = {Act.RELEASE, Act.GIVE_BACK, Act.DELETE_TASK}
ROLES = ("ada", "bea", "manager", "admin")

BOTH = MarketingCheck(can_brief=True, knows_outcome=True)
ANSWERS = (BOTH, BOTH, MarketingCheck(can_brief=True, knows_outcome=False), None)
"""To the two questions of Marketing; only both together let an assistant accept (AREA-4)."""


@dataclass
class Modelled:
    """What the model knows of a task."""

    status: TaskStatus
    area: WorkArea | None
    deadline: datetime | None
    released: bool = False
    lines: int = 1


class TaskLife(RuleBasedStateMachine):
    """Four people do anything to the tasks of one customer."""

    def __init__(self, agency: SmallAgency) -> None:
        super().__init__()
        self.agency = agency
        self.tasks = Tasks(agency.office)
        self.results = results_of(agency)
        self.known: dict[TaskId, Modelled] = {}
        agency.books(agency.acme, 300)

    @rule(
        area=st.sampled_from([None, *WorkArea]),
        minutes=st.integers(1, 600),
        days=st.none() | st.integers(0, 3),
    )
    def order(self, area: WorkArea | None, minutes: int, days: int | None) -> None:
        deadline = None if days is None else self.agency.clock() + timedelta(days=days)
        task = self.tasks.create(
            self.agency.ada,
            NewTask(
                self.agency.acme,
                "Titel",
                "Text",
                timedelta(minutes=minutes),
                deadline=deadline,
                area=area,
            ),
        )
        self.known[task.id] = Modelled(REVIEW, area, deadline)

    @precondition(lambda self: self.known)
    @rule(
        which=st.integers(0, 1000),
        act=st.sampled_from(sorted(STEPS)),
        who=st.sampled_from(ROLES),
        area=st.sampled_from([None, *WorkArea]),
        marketing=st.sampled_from(ANSWERS),
    )
    def act(
        self,
        which: int,
        act: Act,
        who: str,
        area: WorkArea | None,
        marketing: MarketingCheck | None,
    ) -> None:
        task_id = list(self.known)[which % len(self.known)]
        model, before = self.known[task_id], self.stored(task_id)
        actor: Actor = getattr(self.agency, who)
        expected = self._can(model, act, who, marketing)
        try:
            self._do(actor, act, task_id, area, marketing)
        except VPAError:
            assert not expected
            assert self.stored(task_id) == before
            return
        assert expected
        _begins, ends = STEPS[act]
        if act is Act.SET_AREA:
            model.released = model.released and model.area is area
            model.area = area
        elif act is Act.RELEASE:
            model.released = True
        elif act is Act.RETURN:
            model.deadline = self.agency.clock() + timedelta(days=1)
        model.status = ends or model.status
        model.lines += 1

    @rule(minutes=st.integers(1, 3000))
    def wait(self, minutes: int) -> None:
        self.agency.clock.on(minutes=minutes)

    @precondition(lambda self: self.known)
    @rule(which=st.integers(0, 1000), seconds=st.integers(1, 9000))
    def work(self, which: int, seconds: int) -> None:
        task_id = list(self.known)[which % len(self.known)]
        if self.known[task_id].status is TaskStatus.IN_PROGRESS:
            span = timedelta(seconds=seconds)
            self.agency.works(self.stored(task_id), self.agency.ada, span)

    @precondition(lambda self: self.known)
    @rule(which=st.integers(0, 1000))
    def customer_writes(self, which: int) -> None:
        self.agency.says(self.stored(list(self.known)[which % len(self.known)]))

    @invariant()
    def statuses_agree(self) -> None:
        for task_id, model in self.known.items():
            task = self.stored(task_id)
            assert (task.status, task.area) == (model.status, model.area)
            assert (task.released_at is not None) == model.released
            if task.status in ACTIVE | {TaskStatus.DONE}:
                assert task.area is not None
                assert task.customer_factor == DEFAULT_FACTORS[task.area].customer
                assert task.released_at or not DEFAULT_FACTORS[task.area].needs_release
                assert task.accepted_at is not None

    @invariant()
    def derived_facts_are_as_worked_out_anew(self) -> None:
        with self.agency.office.reading() as work:
            for task_id in self.known:
                task = work.tasks.get(task_id)
                assert settled(work, task) == task

    @invariant()
    def the_account_is_the_sum_of_its_tasks(self) -> None:
        with self.agency.office.reading() as work:
            held = [work.tasks.get(task_id) for task_id in task_ids(work)]
            account = work.customers.get(self.agency.acme)
        mine = [task for task in held if task.customer_id == self.agency.acme]
        active = [task for task in mine if task.status in ACTIVE]
        assert account.worked_seconds == sum(task.debited_seconds for task in mine)
        assert account.reserved_seconds == sum(
            max(task.budget_seconds - task.debited_seconds, 0) for task in active
        )

    @invariant()
    def every_act_left_one_line(self) -> None:
        with self.agency.office.reading() as work:
            for task_id, model in self.known.items():
                lines = [one for one in work.trail.of_task(task_id) if one.subject.id == task_id]
                assert len(lines) == model.lines

    def stored(self, task_id: TaskId) -> Task:
        with self.agency.office.reading() as work:
            return work.tasks.get(task_id)

    def _can(self, model: Modelled, act: Act, who: str, marketing: MarketingCheck | None) -> bool:
        begins, _ends = STEPS[act]
        if who == "bea" or model.status not in begins:
            return False
        if act in MANAGEMENT_ONLY and who == "ada":
            return False
        if act is Act.RELEASE and who == "manager":
            return False
        if act is Act.SEND_TO_OPERATIONS:
            return model.area is not None
        if act is not Act.ACCEPT:
            return True
        if model.area is None or (DEFAULT_FACTORS[model.area].needs_release and not model.released):
            return False
        if model.area is WorkArea.MARKETING and marketing != BOTH:
            return False
        return model.deadline is None or model.deadline >= self.agency.clock()

    def _do(
        self,
        actor: Actor,
        act: Act,
        task_id: TaskId,
        area: WorkArea | None,
        marketing: MarketingCheck | None,
    ) -> None:
        tomorrow = self.agency.clock() + timedelta(days=1)
        match act:
            case Act.SET_AREA:
                self.tasks.set_area(actor, task_id, area)
            case Act.ACCEPT:
                self.tasks.accept(actor, task_id, marketing=marketing)
            case Act.DELIVER:
                self.results.deliver(actor, task_id, DONE)
            case Act.FINISH:
                self.results.accept(actor, task_id, in_writing(self.agency.office, task_id))
            case Act.RETURN:
                self.results.send_back(actor, task_id, tomorrow, "Fehlt", BY_PHONE)
            case Act.DELEGATE:
                self.tasks.delegate(actor, task_id, "Grund")
            case _:
                plain = {
                    Act.START: self.tasks.start,
                    Act.SEND_TO_OPERATIONS: self.tasks.send_to_operations,
                    Act.RELEASE: self.tasks.release,
                    Act.GIVE_BACK: self.tasks.give_back,
                    Act.DELETE_TASK: self.tasks.delete,
                }
                plain[act](actor, task_id)


def test_no_order_of_acts_breaks_moves_account_or_evidence(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    run_state_machine_as_test(
        lambda: TaskLife(agency),  # type: ignore[arg-type]
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_same_on_postgresql(postgres_url: str) -> None:
    agency = small_agency(postgres_url)
    run_state_machine_as_test(
        lambda: TaskLife(agency),  # type: ignore[arg-type]
        settings=settings(
            max_examples=4,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

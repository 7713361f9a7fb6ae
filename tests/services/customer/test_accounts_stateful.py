"""Whatever is booked, worked and given back, in whatever order: the account adds up."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.account import RefundTooLarge
from domain.area import WorkArea
from domain.booking import PACKAGES
from domain.check import MarketingCheck
from domain.contract import NewTask
from domain.credit import CreditKind
from domain.errors import VPAError
from domain.ids import TaskId
from domain.proposal import Proposal, Wanted
from domain.task import ACTIVE, Task, TaskStatus
from services.agreement.consent import Call, Consent
from services.agreement.contested import Contested
from services.agreement.releasing import Releasing
from services.customer.accounts import Accounts
from services.customer.statements import Statements
from services.task.tasks import Tasks
from tests.builders import SmallAgency, small_agency
from tests.services.task.evidence import DONE, results_of

BRIEFED = MarketingCheck(can_brief=True, knows_outcome=True)
AREAS = (WorkArea.BACKOFFICE, WorkArea.MARKETING, WorkArea.PROJECT_MANAGEMENT)


class AccountLife(RuleBasedStateMachine):
    """One customer's account, with everything that can happen to it."""

    def __init__(self, agency: SmallAgency) -> None:
        super().__init__()
        self.agency = agency
        self.tasks = Tasks(agency.office)
        self.results = results_of(agency)
        self.accounts = Accounts(agency.office)
        self.statements = Statements(agency.office)
        self.consent = Consent(agency.office)
        self.kim = agency.customer()
        self.phoned: list[Proposal] = []
        kept = self.kept()
        self.given, self.worked, self.reserved = (kept[0], kept[1], kept[2])
        self.mine: list[TaskId] = []
        self.refunded: dict[TaskId, int] = {}

    def kept(self) -> tuple[int, int, int, int]:
        with self.agency.office.reading() as work:
            one = work.customers.get(self.agency.acme)
        return one.booked_seconds, one.worked_seconds, one.reserved_seconds, one.available_seconds

    def stored(self, task_id: TaskId) -> Task:
        with self.agency.office.reading() as work:
            return work.tasks.get(task_id)

    def one(self, which: int) -> Task:
        return self.stored(self.mine[which % len(self.mine)])

    @rule(hours=st.sampled_from((*PACKAGES, 7)))
    def book(self, hours: int) -> None:
        try:
            self.accounts.book(self.agency.admin, self.agency.acme, hours)
        except VPAError:
            return
        self.given += hours * 3600

    @rule(kind=st.sampled_from(CreditKind), seconds=st.integers(-4000, 9000))
    def credit(self, kind: CreditKind, seconds: int) -> None:
        try:
            self.accounts.credit(self.agency.admin, self.agency.acme, kind, seconds, "Darum")
        except VPAError:
            return
        self.given += seconds

    @rule(area=st.sampled_from(AREAS), minutes=st.integers(1, 300))
    def order(self, area: WorkArea, minutes: int) -> None:
        budget = timedelta(minutes=minutes)
        new = NewTask(self.agency.acme, "Titel", "Text", budget, area=area)
        self.mine.append(self.tasks.create(self.agency.ada, new).id)

    @precondition(lambda self: self.mine)
    @rule(which=st.integers(0, 99), step=st.sampled_from(["accept", "start", "finish", "delete"]))
    def step(self, which: int, step: str) -> None:
        try:
            if step == "accept":
                self.tasks.accept(self.agency.admin, self.one(which).id, marketing=BRIEFED)
            elif step == "finish":
                self.results.accept(self.kim, self.one(which).id)
            else:
                getattr(self.tasks, step)(self.agency.admin, self.one(which).id)
        except VPAError:
            return

    @precondition(lambda self: self.mine)
    @rule(which=st.integers(0, 99), back=st.booleans())
    def deliver(self, which: int, back: bool) -> None:
        task = self.one(which)
        tomorrow = self.agency.clock() + timedelta(days=1)
        try:
            if back:
                self.results.send_back(self.kim, task.id, tomorrow, "Fehlt")
            else:
                self.results.deliver(self.agency.admin, task.id, DONE)
        except VPAError:
            return

    @precondition(lambda self: self.mine)
    @rule(which=st.integers(0, 99), seconds=st.integers(1, 9000))
    def work(self, which: int, seconds: int) -> None:
        task = self.one(which)
        self.agency.clock.on(seconds=seconds)
        if task.status is TaskStatus.IN_PROGRESS:
            self.agency.works(task, self.agency.ada, timedelta(seconds=seconds))

    @precondition(lambda self: self.mine)
    @rule(
        which=st.integers(0, 99),
        minutes=st.integers(1, 500),
        area=st.none() | st.sampled_from(AREAS),
        phoned=st.booleans(),
    )
    def change(self, which: int, minutes: int, area: WorkArea | None, phoned: bool) -> None:
        """Another budget, and often another area, as she agrees to it (BUD-4, AREA-2)."""
        wanted = Wanted(budget=timedelta(minutes=minutes), area=area)
        task_id, admin = self.one(which).id, self.agency.admin
        try:
            if phoned:
                call = Call("Kim Kundin", self.agency.clock())
                noted, _task = self.consent.note_phone_consent(
                    admin, task_id, wanted, "Mehr Arbeit", call
                )
                self.phoned.append(noted)
            else:
                proposal = self.consent.propose(admin, task_id, wanted, "Mehr Arbeit")
                self.consent.answer(self.kim, proposal, agrees=True)
        except VPAError:
            return

    @precondition(lambda self: self.phoned)
    @rule()
    def contest(self) -> None:
        """What was noted after a call was not so: the former terms hold again (DEAD-1)."""
        try:
            Contested(self.consent.office).contest(self.kim, self.phoned.pop())
        except VPAError:
            return

    @precondition(lambda self: self.mine)
    @rule(which=st.integers(0, 99), hers=st.booleans())
    def release(self, which: int, hers: bool) -> None:
        """What is left of a budget becomes free (BUD-5)."""
        actor = self.kim if hers else self.agency.admin
        try:
            Releasing(self.agency.office).release(actor, self.one(which).id)
        except VPAError:
            return

    @precondition(lambda self: self.mine)
    @rule(which=st.integers(0, 99), seconds=st.integers(1, 9000))
    def refund(self, which: int, seconds: int) -> None:
        task = self.one(which)
        before = self.refunded.get(task.id, 0)
        try:
            self.accounts.refund(self.agency.manager, task.id, seconds, "Frist versäumt")
        except RefundTooLarge:
            assert before + seconds > task.debited_seconds
            return
        assert before + seconds <= task.debited_seconds
        self.refunded[task.id] = before + seconds
        self.given += seconds

    @invariant()
    def the_account_is_what_was_given_less_what_was_worked(self) -> None:
        tasks = [self.stored(one) for one in self.mine]
        debited = sum(one.debited_seconds for one in tasks)
        held = sum(
            max(one.budget_seconds - one.debited_seconds, 0)
            for one in tasks
            if one.status in ACTIVE
        )
        booked, worked, reserved, available = self.kept()
        assert booked == self.given
        assert worked == self.worked + debited
        assert reserved == self.reserved + held >= 0
        assert available == booked - worked - reserved

    @invariant()
    def the_statement_tells_the_same(self) -> None:
        booked, worked, reserved, available = self.kept()
        one = self.statements.of(self.agency.admin, self.agency.acme).statement
        assert one.booked_seconds == booked
        assert one.worked_seconds == worked
        assert one.reserved_seconds == reserved
        assert one.available_seconds == available

    @invariant()
    def the_doctor_agrees(self) -> None:
        with self.agency.office.reading() as work:
            assert [one for one in work.doctor.accounts() if one.kept != one.summed] == []


def _run(agency: SmallAgency, examples: int) -> None:
    run_state_machine_as_test(
        lambda: AccountLife(agency),  # type: ignore[arg-type]  # any maker will do
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_no_order_of_acts_makes_an_account_that_does_not_add_up(sqlite_url: str) -> None:
    _run(small_agency(sqlite_url), 12)


def test_the_same_on_postgresql(postgres_url: str) -> None:
    _run(small_agency(postgres_url), 3)

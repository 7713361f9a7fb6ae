"""The demo's leaver from where she stands to her closed accounts, the clock moving on (HAND-8)."""

from datetime import date, datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.closing import Item, ways_now
from domain.errors import NotSignedIn
from domain.handover_plan import SUGGESTED
from domain.handover_terms import Step, Target
from domain.invoice import InvoiceStatus
from domain.leaving import LeavingState
from domain.leaving_gates import AccountsLocked, LastInvoiceLocked, Lock
from domain.permission import Act
from domain.person import Actor
from domain.task import TaskStatus
from domain.values import replace
from services.demo.demo import PASSWORD
from services.demo.leaving import LeavingStory
from services.handover.handovers import HandoverLine, Handovers
from services.handover.leaving import Leavings
from services.handover.steps import HandoverSteps, Succession
from services.invoice.invoices import Invoices
from services.office import AGENCY, Office
from services.people.signin import SignIn
from services.upkeep import save_settled
from tests.builders import Clock
from tests.demo_agencies import DemoAt
from tests.stored import task_ids

NOW = datetime(2026, 11, 23, 11, tzinfo=BERLIN)


class Ending:
    """Who brings it to its end."""

    def __init__(self, office: Office) -> None:
        clock = office._clock
        assert isinstance(clock, Clock)
        self.clock, self.office = clock, office
        with self.office.reading() as work:
            everybody = work.people.everybody()
        self.people = {one.name: Actor(one.id, one.name, one.roles) for one in everybody}
        self.miriam = self.people["Miriam Vogt"]
        self.henrike = self.people["Henrike Lorenz"]
        self.steps = HandoverSteps(self.office)
        (view,) = Handovers(self.office).board(self.miriam).leavings
        self.leaving = view.leaving
        self.sofia = self.people[view.leaving.name]

    def line(self, handover_id: int) -> HandoverLine:
        found = Handovers(self.office).board(self.miriam).line_of(handover_id)
        assert found is not None
        return found

    def finish_tasks(self) -> None:
        """Customers have accepted all that is still hers."""
        now = self.office.now()
        with self.office.running(Act.FINISH, AGENCY) as doing:
            for task_id in task_ids(doing.work):
                task = doing.work.tasks.get(task_id)
                over = task.status in (TaskStatus.DONE, TaskStatus.DELETED)
                if task.assistant_id == self.sofia.id and not over:
                    done = replace(task, status=TaskStatus.DONE, done_at=now, payable_upto=now)
                    save_settled(doing.work, done)

    def hand_over(self, handover_id: int) -> None:
        """Every step that is left, by whoever does it."""
        while (step := self.line(handover_id).handover.current) is not None:
            doing = {
                Step.FILE: self._file,
                Step.SUCCESSOR: self._successor,
                Step.INFORMED: self._informed,
                Step.TRAINING: self._training,
                Step.CLOSED: self._closed,
            }
            doing[step](self.line(handover_id))

    def _file(self, line: HandoverLine) -> None:
        story = LeavingStory(self.office)
        cast = story.cast()
        assert cast is not None
        story.fill(cast, line.place.customer_id, 0)
        self.steps.check_file(self.sofia, line.handover.id)

    def _successor(self, line: HandoverLine) -> None:
        if line.handover.target is None:
            target, telling = SUGGESTED[line.size]
            lea = self.people["Lea Brandhuber"].id if target is Target.SUCCESSOR else None
            self.steps.propose(self.miriam, line.handover.id, Succession(target, telling, lea))
        missing = self.line(line.handover.id).handover
        if missing.by_assistants is None:
            self.steps.agree(self.miriam, line.handover.id)
        if missing.by_customers is None:
            self.steps.agree(self.henrike, line.handover.id)

    def _informed(self, line: HandoverLine) -> None:
        self.steps.tell(self.miriam, line.handover.id, "gesagt")

    def _training(self, line: HandoverLine) -> None:
        key, handover = line.handover.id, line.handover
        if handover.training is None:
            self.steps.decide_training(self.sofia, key, wanted=False)
        successor = self.people.get(handover.successor_name)
        for item in (Item.FOLDERS, Item.RECAP, Item.CALL):
            check = handover.check(item)
            if not check.is_done:
                self.steps.prove(self.sofia, key, item, ways_now(check)[0], "da")
            if successor is not None:
                self.steps.accept(successor, key, item)
        self.steps.take_over(successor or self.henrike, key)

    def _closed(self, line: HandoverLine) -> None:
        key = line.handover.id
        for item in Item:
            while not (check := self.line(key).handover.check(item)).is_done:
                self.steps.prove(self.sofia, key, item, ways_now(check)[0], "da")
        self.steps.close(self.miriam, key)


@pytest.fixture
def ending(demo_at: DemoAt) -> Ending:
    return Ending(demo_at(NOW))


def test_from_the_middle_to_the_closed_accounts(ending: Ending) -> None:
    leavings, invoices = Leavings(ending.office), Invoices(ending.office)
    keys = [one.handover.id for one in Handovers(ending.office).board(ending.miriam).lines]
    ending.clock.at = NOW + timedelta(days=27)
    with pytest.raises(LastInvoiceLocked):
        invoices.preview(ending.sofia)
    ending.finish_tasks()
    for key in keys:
        ending.hand_over(key)
    ending.finish_tasks()
    ending.clock.at = datetime(2027, 1, 4, 9, tzinfo=BERLIN)
    (view,) = Handovers(ending.office).board(ending.miriam).leavings
    assert (view.progress.handed_over, view.invoice) == (9, [])
    last = invoices.submit(ending.sofia, "2027-LETZTE", invoices.preview(ending.sofia))
    with pytest.raises(AccountsLocked) as unpaid:
        leavings.close_accounts(ending.miriam, view.leaving)
    assert {one.lock for one in unpaid.value.reasons} == {Lock.NOT_PAID}
    ending.clock.at = datetime(2027, 1, 8, 9, tzinfo=BERLIN)
    for one in _unpaid(ending):
        invoices.pay(ending.miriam, one, date(2027, 1, 8))
    assert last.id not in _unpaid(ending)
    (view,) = Handovers(ending.office).board(ending.miriam).leavings
    assert view.leaving.last_invoice_id == last.id
    over = leavings.close_accounts(ending.miriam, view.leaving)
    assert over.state is LeavingState.CLOSED
    with pytest.raises(NotSignedIn):
        SignIn(ending.office).sign_in(ending.sofia.name, PASSWORD)
    with pytest.raises(NotSignedIn):
        SignIn(ending.office).as_known(ending.sofia.name)
    with ending.office.reading() as work:
        served = [work.customers.assignments_of(one.id) for one in work.customers.everybody()]
    assert all(one.person_id != ending.sofia.id for some in served for one in some)


def _unpaid(ending: Ending) -> list[int]:
    with ending.office.reading() as work:
        kept = work.invoices.of_person(ending.sofia.id)
    return [one.id for one in kept if one.status is InvoiceStatus.SUBMITTED]

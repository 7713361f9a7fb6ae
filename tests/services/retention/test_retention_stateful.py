"""Whatever is ended, resumed, confirmed and deleted, in whatever order: nothing goes early."""

from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from data.files import FileStore
from domain.calendar import local
from domain.errors import VPAError
from domain.ids import CustomerId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole, Role
from domain.retention import Duty, Ending, Kept, kept_until
from domain.task import TaskStatus
from services.office import AGENCY
from services.people.people import People
from services.retention.jobs import RetentionJobs
from services.retention.retention import Retention
from tests.builders import MONDAY_NINE, SmallAgency, _customer, _person, small_agency

WORD = "Nadelwald"


class Keeping(RuleBasedStateMachine):
    """Two customers and two assistants, and everything that can end."""

    def __init__(self, agency: SmallAgency, store: FileStore) -> None:
        super().__init__()
        self.agency = agency
        self.retention = Retention(agency.office, store)
        self.jobs = RetentionJobs(agency.office, store)
        agency.clock.at = MONDAY_NINE
        with agency.office.running(Act.ADD_CUSTOMER, AGENCY) as doing:
            self.people = tuple(
                _person(doing.work, agency.clock(), name, Role.ASSISTANT) for name in ("Ada", "Bea")
            )
            self.customers = tuple(
                _customer(doing.work, agency.clock(), who.name, who) for who in self.people
            )
        for customer in self.customers:
            task = agency.task(customer, status=TaskStatus.DONE)
            agency.says(task, WORD)
        self.ended: dict[CustomerId, date] = {}

    @property
    def today(self) -> date:
        return local(self.agency.clock()).date()

    def duties(self) -> list[Duty]:
        """What is about this example's people and customers."""
        mine = {*self.customers, *(one.id for one in self.people)}
        rows = self.retention.list_for(self.agency.admin)
        return [one.duty for one in rows if {one.duty.customer_id, one.duty.person_id} & mine]

    @rule(which=st.booleans())
    def end_customer(self, which: bool) -> None:
        customer = self.customers[which]
        try:
            self.retention.end_customer(self.agency.admin, customer, self.today)
        except VPAError:
            assert customer in self.ended
        else:
            self.ended[customer] = self.today

    @rule(which=st.booleans())
    def resume_customer(self, which: bool) -> None:
        customer = self.customers[which]
        try:
            self.retention.resume_customer(self.agency.admin, customer)
        except VPAError:
            assert customer not in self.ended
        else:
            del self.ended[customer]

    @rule(which=st.booleans())
    def close_account(self, which: bool) -> None:
        with self.agency.office.reading() as work:
            active = work.people.get(self.people[which].id).is_active
        if active:
            People(self.agency.office).disable(self.agency.admin, self.people[which].id)

    @rule(which=st.booleans(), who=st.booleans())
    def assign_again(self, which: bool, who: bool) -> None:
        person, customer = self.people[who], self.customers[which]
        self.agency.clock.on(minutes=1)
        with self.agency.office.database.write() as work:
            if person.id not in {one.person_id for one in work.customers.assignments_of(customer)}:
                now = self.agency.clock()
                work.customers.assign(Assignment(customer, person.id, AssignmentRole.TEAM, now))

    @rule(days=st.sampled_from((1, 30, 365, 366, 3_000)))
    def wait(self, days: int) -> None:
        self.agency.clock.on(days=days, minutes=1)

    @rule(which=st.integers(0, 20), late=st.booleans(), by=st.booleans())
    def try_at_the_edge(self, which: int, late: bool, by: bool) -> None:
        """On the last day on which something is kept, or the day after."""
        known = self.duties()
        ahead = [nth for nth, one in enumerate(known) if one.kept_until >= self.today]
        if ahead:
            nth = ahead[which % len(ahead)]
            until = known[nth].kept_until + timedelta(days=late)
            self.agency.clock.on(days=(until - self.today).days, minutes=1)
            self.try_to_delete(nth, by)

    @rule()
    def settle(self) -> None:
        self.jobs.settle()

    @rule(which=st.integers(0, 20), by=st.booleans())
    def delete(self, which: int, by: bool) -> None:
        self.try_to_delete(which, by)

    def try_to_delete(self, which: int, by: bool) -> None:
        """Confirmed or erased, or refused; never early."""
        known = self.duties()
        if not known:
            return
        duty = known[which % len(known)]
        try:
            if duty.is_ours:
                self.retention.erase(self.agency.admin, duty.id)
            else:
                hers = self.people[duty.person_id == self.people[1].id]
                who = self.agency.manager if by else hers
                self.retention.confirm(who, duty.id, "Alles")
        except VPAError:
            return
        assert duty.is_open and self.today > kept_until(duty.kept, duty.ended_on)

    @invariant()
    def nothing_went_early(self) -> None:
        for duty in self.duties():
            assert duty.kept_until == kept_until(duty.kept, duty.ended_on)
            if duty.confirmed_at is not None:
                assert local(duty.confirmed_at).date() > duty.kept_until
        gone = {
            one.customer_id
            for one in self.duties()
            if one.ending is Ending.CUSTOMER and not one.is_open
        }
        with self.agency.office.reading() as work:
            rows = work.reader.rows("SELECT DISTINCT customer_id FROM messages")
        assert {row[0] for row in rows} & set(self.customers) == set(self.customers) - gone

    @invariant()
    def papers_stay_ten_years(self) -> None:
        done = {one.customer_id for one in self.duties() if one.kept is Kept.DOCUMENTS}
        with self.agency.office.reading() as work:
            for customer in set(self.customers) - done:
                assert work.customers.get(customer).name != "–"


def _run(agency: SmallAgency, store: FileStore, examples: int) -> None:
    run_state_machine_as_test(
        lambda: Keeping(agency, store),  # type: ignore[arg-type]  # any maker will do
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_nothing_is_deleted_early_in_any_order(sqlite_url: str, tmp_path: Path) -> None:
    _run(small_agency(sqlite_url), FileStore(tmp_path / "store"), 12)


def test_the_same_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    _run(small_agency(postgres_url), FileStore(tmp_path / "store"), 3)

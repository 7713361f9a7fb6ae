"""Giving customers to assistants: lead or team, with introduction and credit (CUST-3, CHAT-4)."""

from collections.abc import Sequence

from data.reads.care import known_customers
from data.reads.templates import own_wordings
from domain.assignment import AlreadyServes, ServesNot, earns_credit, lead_among, role_held
from domain.contract import checked_text
from domain.customer import Customer
from domain.errors import BadInput
from domain.fee import FeeKind
from domain.handover_moves import OnTheWay
from domain.handover_terms import Step
from domain.ids import CustomerId, PersonId, TaskId
from domain.leaving import LeavingState
from domain.permission import Act
from domain.person import Actor, Assignment, AssignmentRole
from domain.template import Template
from domain.values import dataclass
from services.automatic import written
from services.care.steps import welcomed
from services.handover.handovers import handed_by_leaver
from services.handover.lead_tasks import given_with_customer
from services.honorarium import fees
from services.office import Doing, Office, on_customer
from services.reaching import said_to_customer, told_colleague
from services.task.creation import assistant_for
from services.task.surveys_overtaken import end_for_customer
from services.team.stops_overridden import given_despite
from services.texts.customers import ENDED, FOLLOWED

_INTRODUCES = {
    AssignmentRole.LEAD: Template.INTRODUCTION,
    AssignmentRole.TEAM: Template.TEAM_INTRODUCTION,
}


@dataclass(frozen=True, slots=True)
class Assigned:
    """What came of an assignment."""

    assignment: Assignment
    followed: PersonId | None
    """Who was the lead before her; None where there was none."""
    introduced: bool
    """Whether her introduction stands in a chat; else there is none yet."""
    credited: bool
    """Whether the half hour for a new customer is hers."""
    tasks: Sequence[TaskId] = ()
    """Those that nobody had and that are hers with the customer."""


@dataclass(frozen=True, slots=True)
class Assigning:
    """The use cases of who serves a customer."""

    office: Office

    def assign(
        self,
        actor: Actor,
        customer_id: CustomerId,
        person_id: PersonId,
        role: AssignmentRole,
        despite: str = "",
    ) -> Assigned:
        """She serves the customer from now on, and introduces herself (CHAT-4, CUST-3, CUST-4).

        - A new lead follows the former one, whose open tasks stay hers; what nobody had is the
          new one's.
        - `AlreadyServes` when she does so in this role; `BadInput` when she takes no work.
        - `StoppedNeedsReason` when she takes no customers and nothing says why `despite` it.
        - `OnTheWay` for a new lead where the former one is handing the customer over (HAND-2).
        """
        if role not in _INTRODUCES:
            raise BadInput("role", "unreadable")
        with self.office.acting(actor, Act.ASSIGN, on_customer(customer_id)) as doing:
            return assigned(doing, customer_id, person_id, role, despite)

    def end(self, actor: Actor, customer_id: CustomerId, person_id: PersonId, why: str) -> None:
        """She serves the customer no longer; her open tasks stay hers until others take them.

        `ServesNot` when she does not; `BadInput` without a reason; `OnTheWay` when she is handing
        the customer over.
        """
        reason = checked_text("reason", why)
        with self.office.acting(actor, Act.END_ASSIGNMENT, on_customer(customer_id)) as doing:
            work = doing.work
            work.accounts.hold(customer_id)
            held = role_held(work.customers.assignments_of(customer_id), person_id)
            if held is None:
                raise ServesNot(work.people.get(person_id).name)
            _refuse_on_the_way(doing, customer_id, person_id)
            work.customers.end_assignment(customer_id, person_id, doing.now)
            doing.old = {"assistant_id": person_id, "role": held.value}
            doing.reason = reason
            name = work.customers.get(customer_id).name
            doing.message_id = told_colleague(doing, person_id, ENDED.format(customer=name))


def assigned(
    doing: Doing,
    customer_id: CustomerId,
    person_id: PersonId,
    role: AssignmentRole,
    despite: str | None,
) -> Assigned:
    """The same within an act under way on this customer.

    `despite` is None where management has agreed on her before.
    """
    work, now = doing.work, doing.now
    work.accounts.hold(customer_id)
    work.duties.refuse_ended(customer_id)
    person = assistant_for(doing, person_id)
    serving = work.customers.assignments_of(customer_id)
    held, lead = role_held(serving, person), lead_among(serving)
    if held is role:
        raise AlreadyServes(work.people.get(person).name, role)
    if held is None and despite is not None:  # else it is no new customer of hers (STOP-1)
        given_despite(doing, person, customer_id, despite)
    followed = lead if role is AssignmentRole.LEAD else None
    if despite is not None:
        _refuse_on_the_way(doing, customer_id, followed)
    for one in {person, followed or person}:
        work.customers.end_assignment(customer_id, one, now)
    assignment = Assignment(customer_id, person, role, now)
    work.customers.assign(assignment)
    work.imports.keep_movement(customer_id)
    doing.old = {"assistant_id": followed, "role": held.value if held else None}
    doing.new = {"assistant_id": person, "role": role.value}
    credited = _credited(doing, customer_id, assignment)
    customer = work.customers.get(customer_id)
    said = said_to_customer(doing, customer, person, introduction(doing, customer, assignment))
    welcomed(doing, assignment, said)
    given = _followed_up(doing, assignment, is_led=lead is not None, agreed=despite is None)
    if followed is not None and despite is not None:  # else she hands the customer over herself
        name = work.people.get(person).name
        told_colleague(doing, followed, FOLLOWED.format(customer=customer.name, successor=name))
    return Assigned(assignment, followed, said is not None, credited, given)


def _followed_up(
    doing: Doing, assignment: Assignment, *, is_led: bool, agreed: bool
) -> Sequence[TaskId]:
    """What follows besides: requests to the team end, and who leaves hands the customer on.

    The tasks that nobody had are hers: by a handover where it was `agreed` before.
    """
    end_for_customer(doing, assignment, is_led=is_led)
    _handed_on_too(doing, assignment)
    act = Act.TAKE_OVER if agreed else Act.ASSIGN
    return given_with_customer(doing, assignment, act)


def _handed_on_too(doing: Doing, assignment: Assignment) -> None:
    """Who has given notice hands over what she gets all the same (HAND-3, STOP-5)."""
    leaving = doing.work.leavings.find_open(assignment.person_id)
    if leaving is not None and leaving.state is LeavingState.NOTICE:
        handed_by_leaver(doing, leaving, assignment.customer_id)


def _refuse_on_the_way(doing: Doing, customer_id: CustomerId, person_id: PersonId | None) -> None:
    """`OnTheWay` while she hands this customer over and nobody has taken over yet."""
    for one in doing.work.handovers.of_customer(customer_id):
        if one.person_id == person_id and not one.has_done(Step.TRAINING):
            raise OnTheWay(one.person_name)


def _credited(doing: Doing, customer_id: CustomerId, assignment: Assignment) -> bool:
    """Book the half hour for a new customer, once per customer (HON-4)."""
    work = doing.work
    [known] = known_customers(work.reader, customer_id)
    before = work.fees.count_items(customer_id, FeeKind.NEW_CUSTOMER) > 0
    earned = earns_credit(assignment.role, known.facts, doing.now, credited=before)
    if earned:
        person = assignment.person_id
        fees.credited_by_rule(doing, person, FeeKind.NEW_CUSTOMER, customer_id)
    return earned


def introduction(doing: Doing, customer: Customer, assignment: Assignment) -> str:
    """How she introduces herself, with the offer of a short call, in Du or Sie (CHAT-2, CHAT-4)."""
    return written(
        _INTRODUCES[assignment.role],
        customer.greeted,
        customer.address,
        own_wordings(doing.work.reader),
        assistant=doing.work.people.get(assignment.person_id).name,
    )

"""Who may do what: one table, asked by the one door to every write (ROLE-1 to ROLE-3)."""

from enum import StrEnum

from domain.errors import Forbidden, NotFound
from domain.ids import PersonId
from domain.person import MANAGEMENT, Actor, Role


class Act(StrEnum):
    """Everything that changes something; each act leaves one line in the trail."""

    FOUND_AGENCY = "agency.found"
    CHANGE_SETTINGS = "agency.settings"
    IMPORT = "agency.import"
    ADD_PERSON = "person.add"
    DISABLE_PERSON = "person.disable"
    RESET_PASSWORD = "person.reset_password"
    CHANGE_OWN_PASSWORD = "person.change_password"
    ADD_CUSTOMER = "customer.add"
    ADD_CONTACT = "customer.add_contact"
    ASSIGN = "customer.assign"
    BOOK_PACKAGE = "customer.book_package"
    BOOK_CREDIT = "customer.book_credit"
    REPORT_WISH = "customer.report_wish"
    SEE_WISH = "customer.see_wish"
    EDIT_TEMPLATE = "template.edit"
    CREATE_TASK = "task.create"
    EDIT_TASK = "task.edit"
    SET_AREA = "task.set_area"
    ACCEPT = "task.accept"
    START = "task.start"
    DELIVER = "task.deliver"
    FINISH = "task.finish"
    RETURN = "task.return"
    DELETE_TASK = "task.delete"
    DELEGATE = "task.delegate"
    SEND_TO_OPERATIONS = "task.send_to_operations"
    RELEASE = "task.release"
    GIVE_BACK = "task.give_back"
    PROPOSE = "task.propose"
    ANSWER_PROPOSAL = "task.answer_proposal"
    WITHDRAW_PROPOSAL = "task.withdraw_proposal"
    NOTE_PHONE_CONSENT = "task.phone_consent"
    CONTEST_CONSENT = "task.contest_consent"
    SETTLE_CONTEST = "task.settle_contest"
    APPROVE = "task.approve"
    WITHDRAW_APPROVAL = "task.withdraw_approval"
    SWITCH_ACCEPTANCE = "task.switch_acceptance"
    RELEASE_BUDGET = "task.release_budget"
    DELIVER_INTERIM = "task.deliver_interim"
    ACCEPT_INTERIM = "task.accept_interim"
    RATE = "task.rate"
    INQUIRE = "task.inquire"
    ASSESS = "task.assess"
    DECIDE_RATING = "task.decide_rating"
    COMPLAIN = "complaint.open"
    CONTACT_COMPLAINT = "complaint.contact"
    SOLVE_COMPLAINT = "complaint.solve"
    ESCALATE_COMPLAINT = "complaint.escalate"
    ARBITRATE_COMPLAINT = "complaint.arbitrate"
    REFUND = "task.refund"
    BRING_IN = "task.bring_in"
    LET_GO = "task.let_go"
    SPLIT = "task.split"
    WRITE_NOTE = "task.write_note"
    START_CLOCK = "clock.start"
    STOP_CLOCK = "clock.stop"
    SETTLE_CLOCK = "clock.settle"
    CHANGE_ENTRY = "entry.change"
    REQUEST_TIME = "time.request"
    WITHDRAW_TIME_REQUEST = "time.withdraw"
    DECIDE_TIME_REQUEST = "time.decide"
    POST_MESSAGE = "message.post"
    TAKE_BACK_MESSAGE = "message.take_back"
    MARK_NO_ANSWER = "message.no_answer"
    TAG_MESSAGE = "message.tag"
    COPY_MESSAGE = "message.copy"
    SET_BASE_RATE = "fee.set_base_rate"
    SET_PARTY = "fee.set_party"
    BOOK_FEE = "fee.book"
    SUBMIT_INVOICE = "invoice.submit"
    MARK_PAID = "invoice.mark_paid"
    CANCEL_INVOICE = "invoice.cancel"
    POST_SINGLE = "single.post"
    TAKE_BACK_SINGLE = "single.take_back"
    MARK_NO_ANSWER_SINGLE = "single.no_answer"


class OwnAct(StrEnum):
    """What a person does to her own view of things; it needs no permission and leaves no line."""

    SNOOZE = "own.snooze"


class Reach(StrEnum):
    """On which things a role may do an act."""

    ALL = "all"
    """On everything of the agency."""
    OWN = "own"
    """On the customers assigned to her and the tasks she takes part in (ROLE-2)."""
    SELF = "self"
    """On herself."""


_EVERY_MANAGER = dict.fromkeys(MANAGEMENT, Reach.ALL)
_STAFF = {Role.ASSISTANT: Reach.OWN} | _EVERY_MANAGER
_ASSISTANT = {Role.ASSISTANT: Reach.OWN}
_ON_HERSELF = {Role.ASSISTANT: Reach.SELF} | dict.fromkeys(MANAGEMENT, Reach.SELF)
_CUSTOMER = {Role.CUSTOMER: Reach.OWN}
_BOTH_SIDES = _STAFF | _CUSTOMER
_ADMIN = {Role.ADMIN: Reach.ALL}
_CUSTOMER_MANAGER = {Role.ADMIN: Reach.ALL, Role.CUSTOMER_MANAGER: Reach.ALL}
_ASSISTANT_MANAGER = {Role.ADMIN: Reach.ALL, Role.ASSISTANT_MANAGER: Reach.ALL}

MAY: dict[Act, dict[Role, Reach]] = {
    Act.FOUND_AGENCY: _ADMIN,
    Act.CHANGE_SETTINGS: _ADMIN,
    Act.IMPORT: _ADMIN,
    Act.ADD_PERSON: _ASSISTANT_MANAGER,
    Act.DISABLE_PERSON: _ASSISTANT_MANAGER,
    Act.RESET_PASSWORD: _ADMIN,
    Act.CHANGE_OWN_PASSWORD: dict.fromkeys(Role, Reach.SELF),
    Act.ADD_CUSTOMER: _CUSTOMER_MANAGER,
    Act.ADD_CONTACT: _CUSTOMER_MANAGER,
    Act.ASSIGN: _CUSTOMER_MANAGER,
    Act.BOOK_PACKAGE: _CUSTOMER_MANAGER,
    Act.BOOK_CREDIT: _CUSTOMER_MANAGER,
    Act.REPORT_WISH: _STAFF,
    Act.SEE_WISH: _EVERY_MANAGER,
    Act.EDIT_TEMPLATE: _EVERY_MANAGER,
    Act.CREATE_TASK: _BOTH_SIDES,
    Act.EDIT_TASK: _STAFF,
    Act.SET_AREA: _STAFF,
    Act.ACCEPT: _STAFF,
    Act.START: _STAFF,
    Act.DELIVER: _STAFF,
    Act.FINISH: _BOTH_SIDES,
    Act.RETURN: _BOTH_SIDES,
    Act.DELETE_TASK: _EVERY_MANAGER | _CUSTOMER,
    Act.DELEGATE: _STAFF,
    Act.SEND_TO_OPERATIONS: _STAFF,
    Act.RELEASE: {Role.OPERATIONS: Reach.ALL, Role.ADMIN: Reach.ALL},
    Act.GIVE_BACK: _EVERY_MANAGER,
    Act.PROPOSE: _STAFF,
    Act.ANSWER_PROPOSAL: _CUSTOMER,
    Act.WITHDRAW_PROPOSAL: _STAFF,
    Act.NOTE_PHONE_CONSENT: _STAFF,
    Act.CONTEST_CONSENT: _CUSTOMER,
    Act.SETTLE_CONTEST: _EVERY_MANAGER,
    Act.APPROVE: _CUSTOMER,
    Act.WITHDRAW_APPROVAL: _CUSTOMER,
    Act.SWITCH_ACCEPTANCE: _EVERY_MANAGER,
    Act.RELEASE_BUDGET: _BOTH_SIDES,
    Act.DELIVER_INTERIM: _STAFF,
    Act.ACCEPT_INTERIM: _BOTH_SIDES,
    Act.RATE: _CUSTOMER,
    Act.INQUIRE: _STAFF,
    Act.ASSESS: _STAFF,
    Act.DECIDE_RATING: _ASSISTANT_MANAGER,
    Act.COMPLAIN: _BOTH_SIDES,
    Act.CONTACT_COMPLAINT: _STAFF,
    Act.SOLVE_COMPLAINT: _STAFF,
    Act.ESCALATE_COMPLAINT: _STAFF,
    Act.ARBITRATE_COMPLAINT: _EVERY_MANAGER,
    Act.REFUND: _EVERY_MANAGER,
    Act.BRING_IN: _EVERY_MANAGER,
    Act.LET_GO: _EVERY_MANAGER,
    Act.SPLIT: _EVERY_MANAGER,
    Act.WRITE_NOTE: _STAFF,
    Act.START_CLOCK: _ASSISTANT,
    Act.STOP_CLOCK: _ON_HERSELF,
    Act.SETTLE_CLOCK: _ADMIN,
    Act.CHANGE_ENTRY: _ON_HERSELF,
    Act.REQUEST_TIME: _ASSISTANT,
    Act.WITHDRAW_TIME_REQUEST: _ON_HERSELF,
    Act.DECIDE_TIME_REQUEST: _EVERY_MANAGER,
    Act.POST_MESSAGE: _BOTH_SIDES,
    Act.TAKE_BACK_MESSAGE: _BOTH_SIDES,
    Act.MARK_NO_ANSWER: _STAFF,
    Act.TAG_MESSAGE: _STAFF,
    Act.COPY_MESSAGE: _STAFF,
    Act.SET_BASE_RATE: _ASSISTANT_MANAGER,
    Act.SET_PARTY: _ASSISTANT_MANAGER,
    Act.BOOK_FEE: _ASSISTANT_MANAGER,
    Act.SUBMIT_INVOICE: {Role.ASSISTANT: Reach.SELF},
    Act.MARK_PAID: _ASSISTANT_MANAGER,
    Act.CANCEL_INVOICE: _ASSISTANT_MANAGER,
    Act.POST_SINGLE: _BOTH_SIDES,
    Act.TAKE_BACK_SINGLE: _BOTH_SIDES,
    Act.MARK_NO_ANSWER_SINGLE: _BOTH_SIDES,
}
"""What is not listed is refused."""


def reach_of(actor: Actor, act: Act) -> Reach:
    """The widest reach her roles give her for the act, or `Forbidden`."""
    reaches = {MAY[act][role] for role in actor.roles if role in MAY[act]}
    for reach in (Reach.ALL, Reach.OWN, Reach.SELF):
        if reach in reaches:
            return reach
    raise Forbidden(act)


def role_acting(actor: Actor, act: Act) -> Role:
    """The role in which she does it, for the trail: the one with the widest reach."""
    reach = reach_of(actor, act)
    return min(role for role in actor.roles if MAY[act].get(role) is reach)


def sees_everything(actor: Actor) -> bool:
    """Whether she may read every chat and task (ROLE-1)."""
    return actor.is_management


def may_see_money(actor: Actor, person_id: PersonId) -> None:
    """`NotFound` unless it is her own honorarium, or she steers the assistants (HON-10)."""
    steers = actor.roles & _ASSISTANT_MANAGER.keys()
    if not steers and not (actor.is_assistant and actor.id == person_id):
        raise NotFound("person", person_id)


def for_our_side(actor: Actor, kind: str, key: object = "") -> None:
    """`NotFound` for a customer: what only our side reads does not exist for her (ROLE-3)."""
    if actor.is_customer:
        raise NotFound(kind, key)

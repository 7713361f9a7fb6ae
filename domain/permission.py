"""Who may do what: one table, asked by the one door to every write (ROLE-1 to ROLE-3)."""

from enum import StrEnum

from domain.act import Act, OwnAct
from domain.errors import Forbidden, NotFound
from domain.ids import PersonId
from domain.person import MANAGEMENT, Actor, Role

__all__ = [
    "MAY",
    "Act",
    "OwnAct",
    "Reach",
    "for_our_side",
    "may_see_money",
    "reach_of",
    "role_acting",
    "sees_everything",
]


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
_HERS_OR_MANAGEMENT = {Role.ASSISTANT: Reach.SELF} | _EVERY_MANAGER

MAY: dict[Act, dict[Role, Reach]] = {
    Act.FOUND_AGENCY: _ADMIN,
    Act.CHANGE_SETTINGS: _ADMIN,
    Act.IMPORT: _ADMIN,
    Act.ADD_PERSON: _ASSISTANT_MANAGER,
    Act.DISABLE_PERSON: _ASSISTANT_MANAGER,
    Act.NAME_LEAD: _ASSISTANT_MANAGER,
    Act.ENABLE_PERSON: _ASSISTANT_MANAGER,
    Act.RESET_PASSWORD: _ADMIN,
    Act.CHANGE_OWN_PASSWORD: dict.fromkeys(Role, Reach.SELF),
    Act.ADD_CUSTOMER: _CUSTOMER_MANAGER,
    Act.ADD_CONTACT: _CUSTOMER_MANAGER,
    Act.ASSIGN: _CUSTOMER_MANAGER,
    Act.END_ASSIGNMENT: _CUSTOMER_MANAGER,
    Act.KEEP_CARE: _ADMIN,
    Act.SETTLE_CARE: _STAFF,
    Act.BOOK_PACKAGE: _CUSTOMER_MANAGER,
    Act.BOOK_CREDIT: _CUSTOMER_MANAGER,
    Act.REPORT_WISH: _STAFF,
    Act.SEE_WISH: _EVERY_MANAGER,
    # customers' files and powers of attorney
    Act.WRITE_FILE: _STAFF,
    Act.CORRECT_FILE: _STAFF,
    Act.STRIKE_FILE: _STAFF,
    Act.LOG_CONTACT: _STAFF,
    Act.SET_ADDRESS: _STAFF,
    Act.ENTER_ATTORNEY: _EVERY_MANAGER,
    Act.REVOKE_ATTORNEY: _EVERY_MANAGER,
    Act.FILE_ATTORNEY: _EVERY_MANAGER,
    Act.MARK_ATTORNEY: _BOTH_SIDES,
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
    Act.OVERRIDE_STOP: _EVERY_MANAGER,
    Act.ASK_SURVEY: _EVERY_MANAGER,
    Act.ANSWER_SURVEY: {Role.ASSISTANT: Reach.SELF},
    Act.REPLY_SURVEY: _EVERY_MANAGER,
    Act.FOLLOW_UP_SURVEY: _EVERY_MANAGER,
    Act.AWARD_SURVEY: _EVERY_MANAGER,
    Act.CLOSE_SURVEY: _EVERY_MANAGER,
    Act.SEE_SURVEY: {Role.ASSISTANT: Reach.SELF},
    Act.TRY_OPTION: _EVERY_MANAGER,
    Act.WRITE_NOTE: _STAFF,
    Act.START_CLOCK: _ASSISTANT,
    Act.STOP_CLOCK: _ON_HERSELF,
    Act.SETTLE_CLOCK: _ADMIN,
    Act.CHANGE_ENTRY: _ON_HERSELF,
    Act.REQUEST_TIME: _ASSISTANT,
    Act.WITHDRAW_TIME_REQUEST: _ON_HERSELF,
    Act.DECIDE_TIME_REQUEST: _EVERY_MANAGER,
    Act.LOG_CALL: _STAFF,
    Act.REMOVE_CALL: _ON_HERSELF,
    Act.SETTLE_CALLS: _EVERY_MANAGER,
    Act.BOOK_PHONE_FLAT: _CUSTOMER_MANAGER,
    Act.CONFIRM_PLAN: {Role.ASSISTANT: Reach.SELF},
    Act.ENTER_ABSENCE: {Role.ASSISTANT: Reach.SELF} | _ASSISTANT_MANAGER,
    Act.CHANGE_ABSENCE: {Role.ASSISTANT: Reach.SELF} | _EVERY_MANAGER,
    Act.ANNOUNCE_ABSENCE: _ADMIN,
    Act.SEE_ABSENCE: _EVERY_MANAGER,
    Act.SET_STOP: _ASSISTANT_MANAGER,
    Act.MOVE_REVIEW: _ASSISTANT_MANAGER,
    Act.LIFT_STOP: _ASSISTANT_MANAGER,
    Act.ADD_COMPETENCE: {Role.ASSISTANT: Reach.SELF},
    Act.DROP_COMPETENCE: {Role.ASSISTANT: Reach.SELF} | _ASSISTANT_MANAGER,
    Act.ACTIVATE_COMPETENCE: _ASSISTANT_MANAGER,
    Act.EXTEND_COMPETENCES: _ASSISTANT_MANAGER,
    Act.REPORT_DEMAND: _EVERY_MANAGER,
    Act.SETTLE_DEMAND: _EVERY_MANAGER,
    # data that are kept, and deleted afterwards
    Act.KEEP_DUTIES: _ADMIN,
    Act.TELL_DUTY: _ADMIN,
    Act.CONFIRM_DELETION: {Role.ASSISTANT: Reach.SELF} | _ASSISTANT_MANAGER,
    Act.ERASE: _ASSISTANT_MANAGER | _CUSTOMER_MANAGER,
    Act.END_CUSTOMER: _CUSTOMER_MANAGER,
    Act.RESUME_CUSTOMER: _CUSTOMER_MANAGER,
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
    Act.MARK_UNPAID: _ASSISTANT_MANAGER,
    Act.CANCEL_INVOICE: _ASSISTANT_MANAGER,
    Act.ALLOW_INVOICE: _ASSISTANT_MANAGER,
    Act.POST_SINGLE: _BOTH_SIDES,
    Act.TAKE_BACK_SINGLE: _BOTH_SIDES,
    Act.MARK_NO_ANSWER_SINGLE: _BOTH_SIDES,
    # Leaving, and handing customers over (HAND).
    Act.RECORD_TALK: _ASSISTANT_MANAGER,
    Act.AGREE_FEWER_HOURS: _ASSISTANT_MANAGER,
    Act.SET_NOTICE_PERIOD: _ASSISTANT_MANAGER,
    Act.GIVE_NOTICE: _ASSISTANT_MANAGER,
    Act.FILE_NOTICE: _ASSISTANT_MANAGER,
    Act.STAY: _ASSISTANT_MANAGER,
    Act.CLOSE_ACCOUNTS: _ASSISTANT_MANAGER,
    Act.BEGIN_HANDOVER: _HERS_OR_MANAGEMENT,
    Act.PLAN_HANDOVER: _EVERY_MANAGER,
    Act.CHECK_FILE: _HERS_OR_MANAGEMENT,
    Act.PROPOSE_SUCCESSOR: _ASSISTANT_MANAGER | _CUSTOMER_MANAGER,
    Act.AGREE_SUCCESSOR: _ASSISTANT_MANAGER | _CUSTOMER_MANAGER,
    Act.TELL_CUSTOMER: _HERS_OR_MANAGEMENT,
    Act.DECIDE_TRAINING: _HERS_OR_MANAGEMENT,
    Act.PROVE_ITEM: _HERS_OR_MANAGEMENT,
    Act.ACCEPT_ITEM: {Role.ASSISTANT: Reach.SELF},
    Act.TAKE_OVER: _HERS_OR_MANAGEMENT,
    Act.CLOSE_HANDOVER: _EVERY_MANAGER,
    Act.CALL_OFF_HANDOVER: _HERS_OR_MANAGEMENT,
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

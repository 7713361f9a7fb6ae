"""Who may do what: one table, asked by the one door to every write (ROLE-1 to ROLE-3)."""

from enum import StrEnum

from domain.errors import Forbidden
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
    ASSIGN = "customer.assign"
    BOOK_PACKAGE = "customer.book_package"
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
    POST_MESSAGE = "message.post"
    TAKE_BACK_MESSAGE = "message.take_back"
    MARK_NO_ANSWER = "message.no_answer"
    TAG_MESSAGE = "message.tag"


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
_ADMIN = {Role.ADMIN: Reach.ALL}

MAY: dict[Act, dict[Role, Reach]] = {
    Act.FOUND_AGENCY: _ADMIN,
    Act.CHANGE_SETTINGS: _ADMIN,
    Act.IMPORT: _ADMIN,
    Act.ADD_PERSON: {Role.ADMIN: Reach.ALL, Role.ASSISTANT_MANAGER: Reach.ALL},
    Act.DISABLE_PERSON: {Role.ADMIN: Reach.ALL, Role.ASSISTANT_MANAGER: Reach.ALL},
    Act.RESET_PASSWORD: _ADMIN,
    Act.CHANGE_OWN_PASSWORD: dict.fromkeys(Role, Reach.SELF),
    Act.ADD_CUSTOMER: {Role.ADMIN: Reach.ALL, Role.CUSTOMER_MANAGER: Reach.ALL},
    Act.ASSIGN: {Role.ADMIN: Reach.ALL, Role.CUSTOMER_MANAGER: Reach.ALL},
    Act.BOOK_PACKAGE: {Role.ADMIN: Reach.ALL, Role.CUSTOMER_MANAGER: Reach.ALL},
    Act.CREATE_TASK: _STAFF,
    Act.EDIT_TASK: _STAFF,
    Act.SET_AREA: _STAFF,
    Act.ACCEPT: _STAFF,
    Act.START: _STAFF,
    Act.DELIVER: _STAFF,
    Act.FINISH: _STAFF,
    Act.RETURN: _STAFF,
    Act.DELETE_TASK: _EVERY_MANAGER,
    Act.DELEGATE: _STAFF,
    Act.SEND_TO_OPERATIONS: _STAFF,
    Act.RELEASE: {Role.OPERATIONS: Reach.ALL, Role.ADMIN: Reach.ALL},
    Act.GIVE_BACK: _EVERY_MANAGER,
    Act.POST_MESSAGE: _STAFF,
    Act.TAKE_BACK_MESSAGE: _STAFF,
    Act.MARK_NO_ANSWER: _STAFF,
    Act.TAG_MESSAGE: _STAFF,
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

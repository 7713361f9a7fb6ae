"""Enums in the reader's words, each with a sign and a tone; never a tone alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from domain.area import WorkArea
from domain.customer import Address
from domain.message import Side, Tag
from domain.permission import Act, OwnAct
from domain.person import AssignmentRole, Role
from domain.presence import Presence
from domain.response import Reason, ResponseUrgency
from domain.task import TaskStatus
from domain.triage import TriageKind
from widgets.countdown import SYMBOLS, Grade
from widgets.words import N_, _


@dataclass(frozen=True, slots=True)
class Label:
    """A value as it is shown."""

    symbol: str
    """One cell, told apart without colour."""
    word: str
    """In the reader's language."""
    tone: Grade = Grade.PLAIN
    """What colours it."""

    def __str__(self) -> str:
        return f"{self.symbol} {self.word}"


def task_status(status: TaskStatus) -> Label:
    """Where a task stands (TASK-2)."""
    match status:
        case TaskStatus.REVIEW:
            return Label("◇", _("to check"), Grade.SOON)
        case TaskStatus.WITH_TEAM_LEAD:
            return Label("↑", _("with the team lead"))
        case TaskStatus.WITH_OPERATIONS:
            return Label("⇡", _("with operations"))
        case TaskStatus.ACCEPTED:
            return Label("○", _("accepted"), Grade.OK)
        case TaskStatus.IN_PROGRESS:
            return Label("▶", _("in progress"), Grade.OK)
        case TaskStatus.DELIVERED:
            return Label("◈", _("delivered"), Grade.MUTED)
        case TaskStatus.DONE:
            return Label("✓", _("done"), Grade.MUTED)
        case TaskStatus.DELETED:
            return Label("✗", _("deleted"), Grade.MUTED)
        case _:
            assert_never(status)


def role(value: Role) -> str:
    """What a person is in the agency."""
    match value:
        case Role.ASSISTANT:
            return _("assistant")
        case Role.OPERATIONS:
            return _("operations")
        case Role.CUSTOMER_MANAGER:
            return _("customer manager")
        case Role.ASSISTANT_MANAGER:
            return _("VPA manager")
        case Role.ADMIN:
            return _("admin")
        case Role.CUSTOMER:
            return _("customer")
        case _:
            assert_never(value)


def roles(values: Iterable[Role]) -> str:
    """Several roles in one line, in the order of the table of roles."""
    held = frozenset(values)
    return ", ".join(role(value) for value in Role if value in held)


def assignment_role(value: AssignmentRole) -> str:
    """How an assistant stands to a customer."""
    match value:
        case AssignmentRole.LEAD:
            return _("VPA")
        case AssignmentRole.TEAM:
            return _("team assistant")
        case _:
            assert_never(value)


def address(value: Address) -> str:
    """How a customer is spoken to (CHAT-2)."""
    match value:
        case Address.DU:
            return "Du"
        case Address.SIE:
            return "Sie"
        case _:
            assert_never(value)


def work_area(area: WorkArea) -> str:
    """The area in which a task is counted (AREA-1)."""
    match area:
        case WorkArea.BACKOFFICE:
            return _("back office")
        case WorkArea.SECRETARIAT:
            return _("secretariat")
        case WorkArea.MARKETING:
            return _("marketing")
        case WorkArea.FRONTDESK:
            return _("front desk")
        case WorkArea.SALES:
            return _("sales")
        case WorkArea.PROJECT_MANAGEMENT:
            return _("project management")
        case WorkArea.DESIGN:
            return _("design")
        case _:
            assert_never(area)


def side(value: Side) -> Label:
    """Whose voice a message is (RESP-6)."""
    match value:
        case Side.CUSTOMER:
            return Label("◂", _("customer"))
        case Side.OURS:
            return Label("▸", _("us"))
        case Side.AUTOMATIC:
            return Label("∙", _("automatic"), Grade.MUTED)
        case _:
            assert_never(value)


def tag(value: Tag) -> Label:
    """What a message is for (TASK-5)."""
    match value:
        case Tag.INFORMATION:
            return Label("i", _("information"))
        case Tag.QUESTION:
            return Label("?", _("question"), Grade.SOON)
        case Tag.DECISION:
            return Label("!", _("decision"))
        case Tag.RESULT:
            return Label("◈", _("result"), Grade.OK)
        case Tag.APPROVAL:
            return Label("✓", _("approval"), Grade.OK)
        case Tag.AUTOMATIC:
            return Label("∙", _("automatic"), Grade.MUTED)
        case _:
            assert_never(value)


def presence(value: Presence) -> Label:
    """How a person is shown to others (PRES-1)."""
    match value:
        case Presence.ONLINE:
            return Label("●", _("online"), Grade.OK)
        case Presence.OFFLINE:
            return Label("○", _("offline"), Grade.MUTED)
        case _:
            assert_never(value)


def response_urgency(value: ResponseUrgency) -> Label:
    """How pressing an owed answer is."""
    match value:
        case ResponseUrgency.OK:
            return Label(SYMBOLS[Grade.OK], _("in time"), Grade.OK)
        case ResponseUrgency.SOON:
            return Label(SYMBOLS[Grade.SOON], _("due soon"), Grade.SOON)
        case ResponseUrgency.OVERDUE:
            return Label(SYMBOLS[Grade.OVERDUE], _("overdue"), Grade.OVERDUE)
        case _:
            assert_never(value)


def due_reason(value: Reason) -> str:
    """Why an answer is due when it is, as in "arrived Fri 14:01, after 14:00" (RESP-10)."""
    match value:
        case Reason.SAME_DAY:
            return _("up to 14:00")
        case Reason.AFTER_CUT_OFF:
            return _("after 14:00")
        case Reason.NON_WORKING_DAY:
            return _("on a day off")
        case _:
            assert_never(value)


def triage_kind(value: TriageKind) -> Label:
    """Why something waits."""
    match value:
        case TriageKind.ANSWER_OWED:
            return Label("◂", _("answer owed"))
        case TriageKind.TASK_CHECK:
            return Label("◇", _("to check"))
        case TriageKind.RETURNED:
            return Label("↩", _("returned"))
        case TriageKind.DEADLINE:
            return Label("◷", _("deadline"))
        case TriageKind.BUDGET_LOW:
            return Label("◔", _("budget low"))
        case _:
            assert_never(value)


_ACTS: dict[Act | OwnAct, str] = {
    Act.FOUND_AGENCY: N_("found the agency"),
    Act.CHANGE_SETTINGS: N_("change the agency's settings"),
    Act.IMPORT: N_("import data"),
    Act.ADD_PERSON: N_("add a person"),
    Act.DISABLE_PERSON: N_("disable a person"),
    Act.RESET_PASSWORD: N_("reset a password"),
    Act.CHANGE_OWN_PASSWORD: N_("change one's own password"),
    Act.ADD_CUSTOMER: N_("add a customer"),
    Act.ASSIGN: N_("assign a customer"),
    Act.BOOK_PACKAGE: N_("book a package"),
    Act.CREATE_TASK: N_("create a task"),
    Act.EDIT_TASK: N_("change a task"),
    Act.SET_AREA: N_("set the work area"),
    Act.ACCEPT: N_("accept a task"),
    Act.START: N_("start a task"),
    Act.DELIVER: N_("deliver a task"),
    Act.FINISH: N_("finish a task"),
    Act.RETURN: N_("return a task"),
    Act.DELETE_TASK: N_("delete a task"),
    Act.DELEGATE: N_("delegate a task"),
    Act.SEND_TO_OPERATIONS: N_("send a task to operations"),
    Act.RELEASE: N_("release a task"),
    Act.GIVE_BACK: N_("give a task back"),
    Act.POST_MESSAGE: N_("write a message"),
    Act.TAKE_BACK_MESSAGE: N_("take a message back"),
    Act.MARK_NO_ANSWER: N_("mark that no answer is needed"),
    Act.TAG_MESSAGE: N_("tag a message"),
    OwnAct.SNOOZE: N_("snooze"),
}


def act(value: Act | OwnAct) -> str:
    """An act, as in "You may not: accept a task" or "undone: accept a task"."""
    return _(_ACTS[value])

"""Tasks and what waits of them, in the reader's words."""

from typing import assert_never

from domain.area import WorkArea
from domain.response import Reason, ResponseUrgency
from domain.task import TaskStatus
from domain.triage import TriageKind
from widgets.countdown import SYMBOLS, Grade
from widgets.labels.label import Label
from widgets.reader import speaks_outward
from widgets.words import _


def task_status(status: TaskStatus) -> Label:
    """Where a task stands (TASK-2), in outward words for a customer."""
    return _for_customers(status) if speaks_outward() else _for_staff(status)


def _for_customers(status: TaskStatus) -> Label:
    """Who is looked for, and by whom, is not the customer's to know (CG-3)."""
    match status:
        case TaskStatus.REVIEW:
            return Label("◇", _("being checked"))
        case TaskStatus.WITH_TEAM_LEAD | TaskStatus.WITH_OPERATIONS:
            return Label("↑", _("we are finding the right person"))
        case TaskStatus.DELIVERED:
            return Label("◈", _("for acceptance"), Grade.SOON)
        case _:
            return _for_staff(status)


def _for_staff(status: TaskStatus) -> Label:
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
        case TriageKind.SINGLE_OWED:
            return Label("◃", _("single chat"))
        case TriageKind.TASK_CHECK:
            return Label("◇", _("to check"))
        case TriageKind.RETURNED:
            return Label("↩", _("returned"))
        case TriageKind.DELEGATED:
            return Label("⇄", _("to distribute"))
        case TriageKind.TO_RELEASE:
            return Label("✓", _("to release"))
        case TriageKind.DEADLINE:
            return Label("◷", _("deadline"))
        case TriageKind.BUDGET_LOW:
            return Label("◔", _("budget low"))
        case TriageKind.RATING:
            return Label("★", _("rating"))
        case TriageKind.COMPLAINT:
            return Label("‼", _("complaint"))
        case TriageKind.CONTESTED:
            return Label("⚠", _("contested"))
        case TriageKind.WISH:
            return Label("♡", _("wish"))
        case TriageKind.TIME_REQUEST:
            return Label("±", _("time request"))
        case TriageKind.TIME_ANSWERED:
            return Label("✔", _("time decided"))
        case _:
            assert_never(value)

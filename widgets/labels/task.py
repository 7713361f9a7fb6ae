"""Tasks and what waits of them, in the reader's words."""

from typing import assert_never

from domain.area import WorkArea
from domain.response import Reason
from domain.task import TaskStatus
from domain.triage import TriageKind
from widgets.countdown import Grade
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
        case TriageKind.CALLS:
            return Label("☎", _("many calls"))
        case _:
            return _beside(value)


def _beside(value: TriageKind) -> Label:
    """Why something waits that no customer's task is the reason for."""
    match value:
        case TriageKind.WISH:
            return Label("♡", _("wish"))
        case TriageKind.SURVEY_OPEN | TriageKind.SURVEY_ENDED | TriageKind.SURVEY_DECIDE:
            return _request(value)
        case TriageKind.PLAN_STALE:
            return Label("▦", _("plan"))
        case TriageKind.STOP_REVIEW:
            return Label("⊘", _("review"))
        case TriageKind.STOP_NEWS:
            return Label("⊖", _("stop news"))
        case TriageKind.ABSENCE_OPEN:
            return Label("⌂", _("absence"))
        case TriageKind.CARE:
            return Label("☏", _("customer care"))
        case TriageKind.COMPETENCE_WAITS:
            return Label("✦", _("competence"))
        case TriageKind.DATA_TO_DELETE:
            return Label("⌫", _("to delete"))
        case TriageKind.HANDOVER_STEP:
            return Label("⇢", _("handover"))
        case TriageKind.LEAVING:
            return Label("⇥", _("somebody leaves"))
        case TriageKind.TIME_REQUEST:
            return Label("±", _("time request"))
        case TriageKind.TIME_ANSWERED:
            return Label("✔", _("time decided"))
        case _:
            raise ValueError(f"no words for {value!r}")


def _request(value: TriageKind) -> Label:
    """Why a request to the team waits."""
    if value is TriageKind.SURVEY_OPEN:
        return Label("?", _("request"))
    if value is TriageKind.SURVEY_ENDED:
        return Label("⊙", _("request ended"))
    return Label("⁇", _("team asked"))

"""Which keys the foot of the triage shows for what is under the cursor, and what they do there."""

from domain.triage import FEEDBACK, TriageKind
from screens.triage.acts import AnsweringTriage
from screens.triage.no_task import asked_task
from services.triage.cases import NoTask, SurveyCase
from services.triage.triage import Case, SingleCase, WishCase
from widgets.commands import triage
from widgets.words import _

_OF_TASKS = frozenset(
    one.id
    for one in (
        triage.REPLY,
        triage.NO_ANSWER,
        triage.SNOOZE,
        triage.ACCEPT,
        triage.DELIVER,
    )
)
"""What nothing can be done with but tasks and chats."""


class TriageKeys(AnsweringTriage):
    """What is no task is seen to by one key; the foot shows that one instead of a task's."""

    def shows_here(self, command_id: str) -> bool | None:
        """Whether the foot shows the command; None for as the command itself says."""
        case = self.list.case
        if case is None:
            return None
        alone = isinstance(case, NoTask) and not isinstance(case, SingleCase)
        if command_id == triage.FOLLOW_UP.id:
            return alone or case.item.kind in FEEDBACK
        if command_id == triage.NOBODY_FOUND.id:
            return asked_task(case) is not None
        return False if alone and command_id in _OF_TASKS else None

    def does_here(self, command_id: str) -> str:
        """What seeing to it means for what is under the cursor."""
        case = self.list.case
        if command_id != triage.FOLLOW_UP.id or case is None or isinstance(case, Case):
            return ""
        if isinstance(case, SurveyCase) and case.asked.closed_at is None:
            return _("Answer the request")
        if isinstance(case, SurveyCase | WishCase) or case.item.kind is TriageKind.STOP_NEWS:
            return _("Take note")
        return _("Confirm the plan") if case.item.kind is TriageKind.PLAN_STALE else ""

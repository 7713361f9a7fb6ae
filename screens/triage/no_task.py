"""What waits and is no task of the reader's: close up, and why something cannot be done."""

from datetime import datetime

from rich.text import Text

from domain.ids import TaskId
from screens.triage.facts import wish_facts
from screens.triage.notice import notice_facts
from screens.triage.survey import survey_facts
from services.triage.cases import DecideCase, NoTask, Notice, SurveyCase
from services.triage.triage import SingleCase, WishCase
from widgets.commands import triage
from widgets.keys.present import key_of
from widgets.words import _


def facts_alone(case: WishCase | SurveyCase | DecideCase | Notice, now: datetime) -> Text:
    """Everything there is to know of it; it has no chat."""
    if isinstance(case, WishCase):
        return wish_facts(case, now)
    if isinstance(case, Notice):
        return notice_facts(case, now)
    return survey_facts(case, now)


def asked_task(case: object) -> TaskId | None:
    """The task about which the team is asked, for management; None for anything else."""
    return case.running.survey.task_id if isinstance(case, DecideCase) else None


def why_no_snooze(case: NoTask) -> str | None:
    """Why it cannot be put off; None for a single chat, which can."""
    key = key_of(triage.FOLLOW_UP)
    if isinstance(case, SingleCase):
        return None
    if isinstance(case, WishCase):
        return _("A wish cannot be put off; {key} takes note of it.").format(key=key)
    if isinstance(case, Notice):
        return _("This cannot be put off; {key} sees to it.").format(key=key)
    return _("A request cannot be put off; {key} sees to it.").format(key=key)


def why_no_task(case: NoTask, action: str, *, moves: bool) -> str | None:
    """Why this cannot be done with it; `moves` when the action moves a task on."""
    if isinstance(case, SingleCase):
        of_tasks = moves or action == "follow_up"
        return _("This is a single chat, not a task. Enter opens it.") if of_tasks else None
    if not moves and action not in ("reply", "template"):
        return None
    if isinstance(case, WishCase):
        said = _("This is a wish to take note of, not a task: {key}. Enter opens the customer.")
    elif isinstance(case, DecideCase):
        said = _("This is a request to the team: {key} sees to it. Enter opens what it is about.")
    elif isinstance(case, Notice):
        said = _("This is no task: {key} or enter sees to it.")
    else:
        said = _("This is a request that waits for your word: {key}.")
    return said.format(key=key_of(triage.FOLLOW_UP))

"""Requests to the team that something else has settled: they end, and everybody is told (STAFF-1).

Whoever gives the task to somebody, lets it be accepted, splits or deletes it while the team is
being asked would else leave a question standing that nobody needs answered any more.
"""

from collections.abc import Iterable

from domain.ids import PersonId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.staffing import ends_search
from domain.survey import Survey
from domain.task import Task
from domain.trail import Deed, Subject
from domain.values import replace
from services.office import PROGRAM, Doing


def end_overtaken(doing: Doing, before: Task, after: Task) -> None:
    """End what is asked about a task for which nobody is looked for any more."""
    if ends_search(before, after):
        got = after.assistant_id if after.assistant_id != before.assistant_id else None
        end_requests(doing, doing.work.surveys.of_task(after.id), got)


def end_for_customer(doing: Doing, made: Assignment, *, is_led: bool) -> None:
    """The same for a customer who has somebody now: a VPA, or a team assistant beside hers."""
    if made.role is AssignmentRole.LEAD or is_led:
        asked = [one for one in doing.work.surveys.open() if one.task_id is None]
        about = [one for one in asked if one.customer_id == made.customer_id]
        end_requests(doing, about, made.person_id)


def end_requests(doing: Doing, surveys: Iterable[Survey], got: PersonId | None = None) -> None:
    """End those that are open; who `got` it reads that it is hers, if she was asked."""
    for one in surveys:
        if not one.is_open:
            continue
        survey = doing.work.surveys.hold(one.id)
        asked = {each.person_id: each.name for each in doing.work.surveys.answers([survey.id])}
        ended = replace(survey, closed_at=doing.now)
        if got is not None and got in asked:
            ended = replace(ended, awarded_to=got, awarded_name=asked[got])
        doing.work.surveys.save(ended)
        subject = Subject("survey", survey.id)
        doing.work.trail.add(Deed(doing.now, None, PROGRAM, "program", Act.CLOSE_SURVEY, subject))

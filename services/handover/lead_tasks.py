"""A customer's tasks that nobody has: whoever becomes her VPA gets them (TASK-3, RESP-7, STAFF-1).

They were ordered while nobody was her VPA; a new one would be the VPA's by itself.
"""

from collections.abc import Sequence

from domain.ids import TaskId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.staffing import given_to
from domain.values import replace
from services.absence.standing_in import keep_answers
from services.office import Doing, on_task
from services.upkeep import check_given, save_settled


def given_with_customer(doing: Doing, made: Assignment, act: Act) -> Sequence[TaskId]:
    """Those in review become hers, each with a new check and a line in the trail under the `act`.

    About whom the team is being asked stays with management, which decides it by the answers.
    """
    if made.role is not AssignmentRole.LEAD:
        return ()
    work = doing.work
    waiting = [
        one
        for one in work.tasks.in_review_with_nobody(made.customer_id)
        if not any(survey.is_open for survey in work.surveys.of_task(one))
    ]
    for one in waiting:
        _given(doing, one, made, act)
    return waiting


def _given(doing: Doing, task_id: TaskId, made: Assignment, act: Act) -> None:
    before = doing.work.tasks.hold(task_id)
    if doing.actor is not None:  # the check that was owed is answered, as by every giving
        keep_answers(doing.work, before, check_given(before, doing.now, doing.actor.id))
    save_settled(doing.work, given_to(before, made.person_id, doing.now))
    doing.tell_beside(
        act,
        replace(on_task(task_id), customer_id=made.customer_id),
        old={"assistant_id": None},
        new={"assistant_id": made.person_id},
    )

"""Moving a task on, for every room alike: ask what is needed, do it, offer what follows from it.

To be awaited in a worker of group "write" of the room.
"""

from collections.abc import Mapping
from types import MappingProxyType

from domain.area import Factors, factors_on
from domain.calendar import local
from domain.check import MENDABLE
from domain.feedback import FeedbackStep
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.task import Task, TaskStatus
from domain.workflow import AreaMissing
from screens.moves import (
    agreement,
    check,
    distribution,
    feedback,
    nobody_found,
    participants,
    review,
    split,
    surveys,
    work_on_task,
)
from screens.moves.flow import Flow
from screens.room import Room
from services.task.facts import TaskFacts
from services.task.possible import why_not


async def carry_out(room: Room, act: Act, task_id: TaskId, begun_by: str = "") -> Task | None:
    """The task as the act left it; None when the reader went back, or it was refused and told so.

    The check of accepting mends what stands in its way; another act that needs an area asks for it
    first. `begun_by` is the key that began it, so that no confirmation has the same one.
    """
    moved: Task | None = None
    with room.refusals_shown():
        moved = await _carried_out(room, act, task_id, begun_by)
    return moved


async def _carried_out(room: Room, act: Act, task_id: TaskId, begun_by: str) -> Task | None:
    facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
    refusal = _refusal(room, facts, act)
    if act is Act.ACCEPT and isinstance(refusal, MENDABLE):
        return await _FLOWS[act](room, facts, begun_by)
    if isinstance(refusal, AreaMissing):
        if await review.set_area(room, facts, begun_by) is None:
            return None
        facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
        refusal = _refusal(room, facts, act)
    if refusal is not None:
        raise refusal
    return await _FLOWS[act](room, facts, begun_by)


async def follow_up(
    room: Room, task_id: TaskId, begun_by: str = "", step: FeedbackStep | None = None
) -> Task | None:
    """The same for what is owed about the task's rating or complaint (RES-4, RES-7)."""
    moved: Task | None = None
    with room.refusals_shown():
        moved = await feedback.follow_up(room, task_id, begun_by, step)
    return moved


async def about_complaint(room: Room, task_id: TaskId, begun_by: str = "") -> Task | None:
    """The same for a complaint: a new one, or what can be done about the open one (RES-7)."""
    moved: Task | None = None
    with room.refusals_shown():
        moved = await feedback.about_complaint(room, task_id, begun_by)
    return moved


def accepting(actor: Actor, status: TaskStatus) -> Act:
    """What "accept" means for a task that stands there: a customer accepts what was delivered."""
    return finishing(status) if actor.is_customer else Act.ACCEPT


def finishing(status: TaskStatus) -> Act:
    """What "finish" means for a task that stands there: in progress, an interim result."""
    return Act.ACCEPT_INTERIM if status is TaskStatus.IN_PROGRESS else Act.FINISH


def giving_back(status: TaskStatus) -> Act:
    """What "give back" means for a task that stands there: the customer returns it, or we do."""
    is_hers = status in (TaskStatus.DELIVERED, TaskStatus.IN_PROGRESS)
    return Act.RETURN if is_hers else Act.GIVE_BACK


def _refusal(room: Room, facts: TaskFacts, act: Act) -> Exception | None:
    now = room.desk.office.now()
    return why_not(room.session.actor, facts.task, act, now, _factors(room, facts))


def _factors(room: Room, facts: TaskFacts) -> Factors | None:
    if facts.task.area is None:
        return None
    today = local(room.desk.office.now()).date()
    return factors_on(facts.history, facts.task.area, today)


_FLOWS: Mapping[Act, Flow] = MappingProxyType(
    {
        Act.ACCEPT: check.accept,
        Act.SET_AREA: review.set_area,
        Act.START: work_on_task.start,
        Act.DELIVER: work_on_task.deliver,
        Act.DELIVER_INTERIM: work_on_task.deliver_interim,
        Act.FINISH: work_on_task.finish,
        Act.ACCEPT_INTERIM: work_on_task.accept_interim,
        Act.RETURN: work_on_task.return_task,
        Act.DELEGATE: review.delegate,
        Act.SEND_TO_OPERATIONS: review.send_to_operations,
        Act.RELEASE: review.release,
        Act.GIVE_BACK: distribution.give_back,
        Act.BRING_IN: participants.change,
        Act.SPLIT: split.split,
        Act.ASK_SURVEY: surveys.ask_team,
        Act.TRY_OPTION: nobody_found.nobody_found,
        Act.DELETE_TASK: review.delete,
        **feedback.FLOWS,
        Act.PROPOSE: agreement.propose_change,
        Act.RELEASE_BUDGET: agreement.release_budget,
    }
)
"""What each act asks and does."""

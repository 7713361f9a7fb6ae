"""Why an act on a task is not possible now: its step, tried without doing anything."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from domain import workflow
from domain.area import Factors
from domain.consent import changeable, without_rest
from domain.contract import with_area
from domain.errors import VPAError
from domain.permission import Act, reach_of
from domain.person import Actor
from domain.staffing import sought
from domain.task import Task, TaskStatus

_WORDS = "…"
"""Stands for what a dialog will still ask for."""


def _sent_back(task: Task, now: datetime) -> Task:
    """A result back with some deadline; of a task in progress it is an interim one."""
    send_back = (
        workflow.return_interim
        if task.status is TaskStatus.IN_PROGRESS
        else workflow.return_with_deadline
    )
    return send_back(task, now + timedelta(days=1), now)


_TRIALS: Mapping[Act, Callable[[Task, datetime], Task]] = MappingProxyType(
    {
        Act.SET_AREA: lambda task, _now: with_area(task, task.area),
        Act.START: workflow.start,
        Act.DELIVER: lambda task, now: workflow.deliver(task, _WORDS, now),
        Act.DELIVER_INTERIM: lambda task, _now: workflow.deliver_interim(task),
        Act.FINISH: workflow.done,
        Act.ACCEPT_INTERIM: workflow.accept_interim,
        Act.RETURN: _sent_back,
        Act.DELEGATE: lambda task, now: workflow.delegate(task, _WORDS, now),
        Act.SEND_TO_OPERATIONS: workflow.send_to_operations,
        Act.RELEASE: workflow.release,
        Act.GIVE_BACK: workflow.hand_back,
        Act.TRY_OPTION: lambda task, _now: sought(task),
        Act.ASK_SURVEY: lambda task, _now: sought(task),
        Act.PROPOSE: lambda task, _now: changeable(task),
        Act.RELEASE_BUDGET: lambda task, _now: without_rest(task),
    }
)
"""The step behind each act, with what a dialog would ask for filled in."""


def why_not(
    actor: Actor, task: Task, act: Act, now: datetime, factors: Factors | None
) -> VPAError | None:
    """The refusal that the act would meet, or None; `factors` are those of the task's area.

    Her reach is taken for granted: she sees the task.
    """
    try:
        reach_of(actor, act)
    except VPAError as refusal:
        return refusal
    match act:
        case Act.ACCEPT:
            return workflow.why_not(workflow.accept, task, factors, now, actor.id)
        case Act.DELETE_TASK:
            return workflow.why_not(workflow.delete, task, actor.roles)
        case _:
            trial = _TRIALS.get(act)
            return workflow.why_not(trial, task, now) if trial else None

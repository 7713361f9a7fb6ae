"""Whether the tasks of the files can be as they are written."""

from datetime import datetime

from domain.calendar import instant
from domain.task import ACTIVE, TaskStatus
from services.importing.columns import Kind
from services.importing.dates import refuse_disorder, refuse_future
from services.importing.faults import Why
from services.importing.lines import TaskLine
from services.importing.reading import Readings
from services.importing.stored import Stored

_NEEDED_DATES = {TaskStatus.DELIVERED: "delivered", TaskStatus.DONE: "done"}
"""The day without which a status cannot be."""


def check_tasks(readings: Readings, stored: Stored, now: datetime) -> None:
    """Tell what is wrong with each task (TASK-2, TASK-4)."""
    for line in readings.lines[Kind.TASKS]:
        if isinstance(line, TaskLine):
            _check_dates(readings, line, now)
            _check_contract(readings, line, stored)


def _check_dates(readings: Readings, line: TaskLine, now: datetime) -> None:
    order = {
        "created": line.created,
        "released": line.released,
        "accepted": line.accepted,
        "started": line.started,
        "delivered": line.delivered,
        "done": line.done,
    }
    refuse_future(readings, line, now, order | {"returned": line.returned})
    if line.returned is None:
        refuse_disorder(readings, line, order)
    else:  # it came back, so it may have been delivered before it was started anew
        for column, moment in order.items():
            refuse_disorder(readings, line, {"created": line.created, column: moment})
        refuse_disorder(readings, line, {"created": line.created, "returned": line.returned})
    if line.deadline is not None and instant(line.deadline) < instant(line.created):
        refuse_disorder(readings, line, {"created": line.created, "deadline": line.deadline})
    needed = _NEEDED_DATES.get(line.status, "")
    if needed and getattr(line, needed) is None:
        readings.refuse(line, needed, Why.MISSING)


def _check_contract(readings: Readings, line: TaskLine, stored: Stored) -> None:
    kept = stored.tasks.get(line.id)
    if line.status in ACTIVE and line.area is None and (kept is None or "area" in line.given):
        readings.refuse(line, "area", Why.NO_AREA)
    customer = stored.customers.get(line.customer)
    if kept is not None and (customer is None or kept.customer_id != customer.id):
        readings.refuse(line, "customer", Why.FIXED, line.customer)
    if line.worked and not _has_worker(line, stored):
        readings.refuse(line, "assistant", Why.NO_WORKER)


def _has_worker(line: TaskLine, stored: Stored) -> bool:
    """Whether the task names an assistant, or its customer has a lead."""
    kept = stored.tasks.get(line.id)
    named = line.assistant or (kept is not None and kept.assistant_id is not None)
    return bool(named) or line.customer in stored.leads

"""What the demo's assistants telephoned: a little, too much, and for somebody with a phone flat."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.demo.cast import Figure
from data.demo.dice import Dice
from data.work import Work
from domain.phone import CallLog, PhoneCall
from domain.task import Task
from domain.values import replace

_NOTES = (
    "Rückfrage zum Ablauf",
    "Termin abgestimmt",
    "Unterlagen durchgesprochen",
    "Rückruf, niemand erreicht, Nachricht hinterlassen",
    "Angebot am Telefon verglichen",
)
_SOME, _MUCH = (4, 7), (9, 12, 11)
"""Minutes of the calls on a task."""


def telephone(work: Work, staff: Sequence[Figure], now: datetime, dice: Dice) -> None:
    """The calls of three assistants, on tasks in progress on which little time is recorded."""
    assistants = [one for one in staff if one.person.is_assistant]
    for figure, minutes, with_flat in (
        (assistants[0], _SOME, False),
        (assistants[1], _MUCH, False),
        (assistants[2], _MUCH, True),
    ):
        tasks = work.tasks.in_progress_of(figure.id)
        task = min(tasks, key=lambda one: (one.worked_seconds, one.number), default=None)
        if task is not None:
            _call(work, figure, task, minutes, now, dice, with_flat=with_flat)


def _call(
    work: Work,
    figure: Figure,
    task: Task,
    minutes: Sequence[int],
    now: datetime,
    dice: Dice,
    *,
    with_flat: bool,
) -> None:
    flat = now - timedelta(days=90) if with_flat else None
    if with_flat:
        customer = work.customers.get(task.customer_id)
        work.customers.save(replace(customer, phone_flat_since=flat))
    calls: list[PhoneCall] = []
    for nth, length in enumerate(minutes):
        ended = now - timedelta(hours=2 * (len(minutes) - nth), minutes=dice.random.randrange(40))
        call = PhoneCall(
            id=dice.new_id(ended),
            task_id=task.id,
            customer_id=task.customer_id,
            person_id=figure.id,
            person_name=figure.person.name,
            started_at=ended - timedelta(minutes=length),
            seconds=length * 60,
            note=dice.pick(_NOTES),
            logged_at=ended,
        )
        calls.append(call)
        log = CallLog(calls, timedelta(seconds=task.worked_seconds), flat)
        work.phone_calls.add(replace(call, is_over=log.is_over))

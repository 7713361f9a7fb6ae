"""What waits for somebody, with the instants at which it changes its standing (RESP-8, DEAD-4)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from data.reads.away import ALL_THERE, Away
from data.reads.owed import OwedSingle
from data.reads.triage import Snoozed, WaitingTask
from domain.budget import BudgetWarning, budget_warning, remaining
from domain.calendar import instant
from domain.feedback import FeedbackStep, steps_seen
from domain.ids import PersonId, TaskId
from domain.person import Actor
from domain.response import prewarn_at
from domain.triage import SingleItem, TriageItem, TriageKind, items_of, triage_key, waits_for
from domain.turning_points import (
    answer_late_from,
    deadline_late_from,
    deadline_presses_from,
    deadline_today_from,
)
from domain.worked import whole_working_time
from services.dashboard.board import Pending
from services.triage.reported import owes

_EVER = datetime.max.replace(tzinfo=UTC)
"""A moment at which everything that can come to wait does."""


def what_waits(
    waiting: Sequence[WaitingTask],
    snoozed: Mapping[tuple[TaskId, str], Snoozed],
    singles: Sequence[OwedSingle],
    actor: Actor,
    away: Away = ALL_THERE,
    only_of: PersonId | None = None,
) -> Sequence[Pending]:
    """Everything that waits for the reader now or at any later time, the next due first.

    What came while somebody is away is her stand-in's (RESP-9); with `only_of` others' is left out.
    """
    found: list[tuple[TriageItem | SingleItem, Pending]] = [
        pair
        for one in waiting
        for pair in _pending_of(one, snoozed, steps_seen(actor.roles), away)
        if waits_for(pair[0], actor.roles) and only_of in (None, pair[1].assistant_id)
    ]
    found += [_single(owed, actor) for owed in singles]
    return [pending for _item, pending in sorted(found, key=lambda pair: triage_key(pair[0]))]


def _pending_of(
    waiting: WaitingTask,
    snoozed: Mapping[tuple[TaskId, str], Snoozed],
    steps: frozenset[FeedbackStep],
    away: Away,
) -> Iterator[tuple[TriageItem, Pending]]:
    """Everything of one task that waits now or at any later time."""
    task = waiting.task
    worked = timedelta(seconds=task.worked_seconds)
    whole = None if task.customer_factor is None else whole_working_time(task, task.customer_factor)
    left = timedelta(0) if whole is None else remaining(worked, whole)
    for item in items_of(task, _EVER, steps):
        known = snoozed.get((item.task_id, item.kind))
        turns = _turns(item, left)
        owing, name = owes(away, waiting, item)
        yield (
            item,
            Pending(
                kind=item.kind,
                about=item.task_id,
                number=item.number,
                title=task.title,
                customer=waiting.customer,
                customer_number=waiting.customer_number,
                assistant_id=owing,
                assistant=name,
                due=item.due,
                counts_from=turns.counts,
                soon_from=turns.soon,
                late_from=turns.late,
                snooze=known.snooze if known else None,
                newest=known.newest if known else 0,
                worked=worked,
                whole=whole,
                warning=budget_warning(worked, whole or timedelta(0))
                if item.kind is TriageKind.BUDGET_LOW
                else BudgetWarning.NONE,
                step=item.step,
            ),
        )


def _single(owed: OwedSingle, actor: Actor) -> tuple[SingleItem, Pending]:
    """An answer in a single chat that the reader owes, or nobody who is still there (RESP-5)."""
    item, is_nobodys = SingleItem(owed.chat_id, owed.due), owed.left and not owed.stands_in
    turns = _answer_turns(owed.due)
    return item, Pending(
        kind=item.kind,
        about=owed.chat_id,
        number=item.number,
        title="",
        customer=owed.customer,
        customer_number=owed.customer_number,
        assistant_id=None if is_nobodys else actor.id,
        assistant="" if is_nobodys else actor.name,
        due=owed.due,
        soon_from=turns.soon,
        late_from=turns.late,
        snooze=owed.snooze,
        newest=owed.newest,
        person=owed.name,
        messages=owed.count,
    )


class _Turns(NamedTuple):
    """From when on something waits, is due soon, is late."""

    counts: datetime | None = None
    soon: datetime | None = None
    late: datetime | None = None


def _turns(item: TriageItem, left: timedelta) -> _Turns:
    """The turning points of one item of a task with so much real working time left."""
    if item.due is None:
        return _Turns()
    if item.kind is TriageKind.DEADLINE:
        return _Turns(
            deadline_presses_from(item.due, left),
            deadline_today_from(item.due),
            deadline_late_from(item.due),
        )
    return _answer_turns(item.due)


def _answer_turns(due: datetime | None) -> _Turns:
    """The turning points of an owed answer."""
    if due is None:
        return _Turns()
    return _Turns(None, instant(prewarn_at(due)), answer_late_from(due))

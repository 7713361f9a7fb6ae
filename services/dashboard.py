"""The dashboard: what is owed and by when, for one assistant or over the team (RESP-8, DEAD-4)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from data.reads.dashboard import DashboardReads, KeptRow
from data.reads.triage import WINDOW, Snoozed, TriageReads, WaitingTask
from data.work import Work
from domain.budget import BudgetWarning, budget_warning, remaining
from domain.calendar import at, instant, local
from domain.category import Category, categories, quiet_days
from domain.errors import NotFound
from domain.feedback import FeedbackStep, steps_seen
from domain.ids import PersonId, TaskId
from domain.permission import for_our_side, sees_everything
from domain.person import Actor
from domain.response import prewarn_at
from domain.task import TaskStatus
from domain.triage import (
    TriageItem,
    TriageKind,
    handed_to,
    items_of,
    triage_key,
    waits_for,
)
from domain.turning_points import (
    answer_late_from,
    deadline_late_from,
    deadline_presses_from,
    deadline_today_from,
)
from domain.values import dataclass
from domain.worked import whole_working_time
from services.board import (
    AnswerRecord,
    AssistantStanding,
    CustomerStanding,
    Kept,
    OwnBoard,
    Pending,
    RatingRecord,
    TeamBoard,
)
from services.calendar_days import prime_calendar
from services.month_hours import months_of
from services.office import Office

WEEK, MONTH, QUARTER = 7, 30, 90
"""The days over which answers are counted, today included (RESP-8)."""

TREND = 14
"""So many days the trend of answers shows, today included."""

_EVER = datetime.max.replace(tzinfo=UTC)
"""A moment at which everything that can come to wait does."""

_RANK = {category: rank for rank, category in enumerate(Category)}


MONTHS = 3
"""Of how many months her hours are told."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The use cases of the dashboard: one unit of work each."""

    office: Office

    def own(self, actor: Actor) -> OwnBoard:
        """What waits for her, her answers and her customers; `NotFound` for a customer."""
        for_our_side(actor, "dashboard")
        now = self.office.now()
        with self.office.reading() as work:
            prime_calendar(work.reader, now)
            waiting = _triage(work, actor).waiting_of(actor.id, now)
            snoozed = _triage(work, actor).snoozed(now)
            reads = DashboardReads(work.reader, actor.id)
            records = _records(reads, now)
            in_time = reads.in_time_by_hour(midnight(now, TREND))
            known = reads.customers(actor.id)
            ratings = _ratings(reads, now)
            months = months_of(work, actor.id, now, MONTHS)
        return OwnBoard(
            read_at=now,
            today=local(now).date(),
            pending=_pending(waiting[:WINDOW], snoozed, actor),
            is_cut=len(waiting) > WINDOW,
            answers=records.get(actor.id, AnswerRecord()),
            in_time_by_day=_by_day(in_time, now),
            customers=sorted(
                (
                    CustomerStanding(one, categories(one.facts, now), quiet_days(one.facts, now))
                    for one in known
                ),
                key=_neglect,
            ),
            ratings=ratings.get(actor.id, RatingRecord()),
            months=months,
        )

    def team(self, actor: Actor) -> TeamBoard:
        """What waits for anybody, and how each assistant answers (ROLE-1).

        `NotFound` for somebody who does not steer the agency: for her there is no such board.
        """
        if not sees_everything(actor):
            raise NotFound("person", "team")
        now = self.office.now()
        with self.office.reading() as work:
            prime_calendar(work.reader, now)
            waiting = _triage(work, actor, handed_to(actor.roles)).waiting_in_reach(now)
            snoozed = _triage(work, actor).snoozed(now)
            reads = DashboardReads(work.reader, None)
            assistants = reads.assistants()
            rows = reads.kept(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER)))
            medians, median = reads.medians(midnight(now, MONTH))
            in_time = reads.in_time_by_hour(midnight(now, TREND))
            ratings = _ratings(reads, now)
        records = _by_assistant(rows, medians)
        return TeamBoard(
            read_at=now,
            today=local(now).date(),
            pending=_pending(waiting[:WINDOW], snoozed, actor),
            is_cut=len(waiting) > WINDOW,
            answers=_together(rows, median),
            in_time_by_day=_by_day(in_time, now),
            assistants=[
                AssistantStanding(
                    person,
                    name,
                    records.get(person, AnswerRecord()),
                    ratings.get(person, RatingRecord()),
                )
                for person, name in assistants
            ],
            ratings=sum(ratings.values(), start=RatingRecord()),
        )


def _triage(work: Work, actor: Actor, handed: Sequence[TaskStatus] = ()) -> TriageReads:
    """The triage's own reading, so that both always show the same."""
    return TriageReads(
        work.reader,
        actor.id,
        everything=sees_everything(actor),
        handed=handed,
    )


def midnight(now: datetime, days: int) -> datetime:
    """The beginning of the first of the last so many days in Berlin, today included."""
    return instant(at(local(now).date() - timedelta(days=days - 1), time(0)))


def _records(reads: DashboardReads, now: datetime) -> Mapping[PersonId | None, AnswerRecord]:
    rows = reads.kept(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER)))
    return _by_assistant(rows, reads.medians(midnight(now, MONTH))[0])


def _ratings(reads: DashboardReads, now: datetime) -> Mapping[PersonId | None, RatingRecord]:
    """The ratings of a week, of 30 and of 90 days (RES-5)."""
    return reads.ratings(*(midnight(now, days) for days in (WEEK, MONTH, QUARTER)))


def _by_assistant(
    rows: Iterable[KeptRow], medians: Mapping[PersonId | None, timedelta]
) -> Mapping[PersonId | None, AnswerRecord]:
    return {
        row.assistant_id: AnswerRecord(
            row.first, row.second, row.third, medians.get(row.assistant_id)
        )
        for row in rows
    }


def _together(rows: Sequence[KeptRow], median: timedelta | None) -> AnswerRecord:
    return AnswerRecord(
        sum((row.first for row in rows), start=Kept()),
        sum((row.second for row in rows), start=Kept()),
        sum((row.third for row in rows), start=Kept()),
        median,
    )


def _by_day(by_hour: Mapping[datetime, int], now: datetime) -> Sequence[int]:
    """The hours' answers gathered into Berlin's days, today last."""
    first = local(now).date() - timedelta(days=TREND - 1)
    days = [0] * TREND
    for hour, answers in by_hour.items():
        nth = (local(hour).date() - first).days
        if 0 <= nth < TREND:
            days[nth] += answers
    return days


def _neglect(standing: CustomerStanding) -> tuple[int, int]:
    """Sorts customers: the gravest category first, in it the longest silence."""
    first = standing.categories[0] if standing.categories else None
    rank = len(_RANK) if first is None else _RANK[first]
    return rank, -standing.quiet_days


def _pending(
    waiting: Sequence[WaitingTask],
    snoozed: Mapping[tuple[TaskId, str], Snoozed],
    actor: Actor,
) -> Sequence[Pending]:
    found = [
        pair
        for one in waiting
        for pair in _pending_of(one, snoozed, steps_seen(actor.roles))
        if waits_for(pair[0], actor.roles)
    ]
    return [pending for _item, pending in sorted(found, key=lambda pair: triage_key(pair[0]))]


def _pending_of(
    waiting: WaitingTask,
    snoozed: Mapping[tuple[TaskId, str], Snoozed],
    steps: frozenset[FeedbackStep],
) -> Iterator[tuple[TriageItem, Pending]]:
    """Everything of one task that waits now or at any later time."""
    task = waiting.task
    worked = timedelta(seconds=task.worked_seconds)
    whole = None if task.customer_factor is None else whole_working_time(task, task.customer_factor)
    left = timedelta(0) if whole is None else remaining(worked, whole)
    for item in items_of(task, _EVER, steps):
        known = snoozed.get((item.task_id, item.kind))
        turns = _turns(item, left)
        yield (
            item,
            Pending(
                kind=item.kind,
                task_id=item.task_id,
                number=item.number,
                title=task.title,
                customer=waiting.customer,
                customer_number=waiting.customer_number,
                assistant_id=task.assistant_id,
                assistant=waiting.assistant,
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
    return _Turns(None, instant(prewarn_at(item.due)), answer_late_from(item.due))

"""The dashboard: what is owed and by when, for one assistant or over the team (RESP-8, DEAD-4)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta

from data.reads.away import away_now
from data.reads.dashboard import DashboardReads, KeptRow
from data.reads.triage import WINDOW, TriageReads
from data.work import Work
from domain.calendar import at, instant, local
from domain.category import Category, categories, quiet_days
from domain.errors import NotFound
from domain.ids import PersonId
from domain.permission import for_our_side, sees_everything
from domain.person import Actor
from domain.task import TaskStatus
from domain.triage import (
    handed_to,
)
from domain.values import dataclass
from services.absence.owed import owed_in_singles
from services.calendar_days import prime_calendar
from services.dashboard.board import (
    AnswerRecord,
    AssistantStanding,
    CustomerStanding,
    Kept,
    OwnBoard,
    RatingRecord,
    TeamBoard,
)
from services.dashboard.month_hours import months_of
from services.dashboard.waiting import what_waits
from services.office import Office
from services.triage.reported import tasks_stood_in_for

WEEK, MONTH, QUARTER = 7, 30, 90
"""The days over which answers are counted, today included (RESP-8)."""

TREND = 14
"""So many days the trend of answers shows, today included."""

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
            away = away_now(work.reader, now)
            waiting = _triage(work, actor).waiting_of(actor.id, now)
            others = tasks_stood_in_for(work.reader, actor.id, now)
            snoozed = _triage(work, actor).snoozed(now)
            singles = owed_in_singles(work, actor, now, away)
            reads = DashboardReads(work.reader, actor.id)
            records = _records(reads, now)
            in_time = reads.in_time_by_hour(midnight(now, TREND))
            known = reads.customers(actor.id)
            ratings = _ratings(reads, now)
            months = months_of(work, actor.id, now, MONTHS)
        tasks = [*waiting[:WINDOW], *others]
        return OwnBoard(
            read_at=now,
            today=local(now).date(),
            pending=what_waits(tasks, snoozed, singles, actor, away, actor.id),
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
            away = away_now(work.reader, now)
            waiting = _triage(work, actor, handed_to(actor.roles)).waiting_in_reach(now)
            snoozed = _triage(work, actor).snoozed(now)
            singles = owed_in_singles(work, actor, now, away, nobodys=True)
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
            pending=what_waits(waiting[:WINDOW], snoozed, singles, actor, away),
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

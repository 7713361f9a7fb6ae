"""What waits and is no task: her plan; for management reviews, absences, competences."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from data.reads.care import WaitingCare, waiting_cares
from data.reads.duties import duties_due
from data.reads.handover_steps import next_steps
from data.reads.leavings import open_leavings
from data.reads.notices import Noticed, confirmed_at, her_absences, noticed
from data.reads.stop_news import stop_news
from data.work import Work
from domain.absence import Absence
from domain.calendar import (
    at,
    instant,
    last_open_until,
    local,
)
from domain.handover_terms import Side, sides_of
from domain.handover_turns import Turn, turns_of, waits
from domain.person import LEADS_ASSISTANTS, REACTIVATES, Actor
from domain.plan import stale_after
from domain.response import due_on, response_due
from domain.stop import StopEvent
from domain.triage import NoticeItem, TriageKind, decides
from services.triage.cases import CareCase, Notice, NoticeCase
from services.when_sent import put_off


def notices_for(
    work: Work, actor: Actor, now: datetime, *, hers: bool, everybodys: bool
) -> Sequence[Notice]:
    """What waits for the reader herself, and what for management."""
    is_hers = hers and actor.is_assistant
    away = her_absences(work.reader, actor.id, local(now).date()) if is_hers else ()
    cases: list[Notice] = list(_hers(work, actor, away, now)) if is_hers else []
    waiting = _customers(work, actor, hers=is_hers, everybodys=everybodys)
    later = put_off([one.care for one in waiting], [one for one, _alone in away], now)
    cases += (CareCase(one, goes_at=later.get(one.care.id)) for one in waiting)
    if everybodys:
        known = noticed(work.reader, local(now).date())
        cases += [_case(one) for one in known if decides(one.kind, actor.roles)]
        cases += map(_news, stop_news(work.reader, actor.id))
        cases += _leavings(work, actor, local(now).date())
    if is_hers or everybodys:
        cases += _to_delete(work, actor, local(now).date(), ours=everybodys)
    cases += _handovers(work, actor, now, everybodys=everybodys)
    return list({case.key: case for case in cases}.values())  # two competences: one look at her


def _customers(work: Work, actor: Actor, *, hers: bool, everybodys: bool) -> Sequence[WaitingCare]:
    """Customers of hers who are to be heard of; those the reactivation team wins back (CUST-5)."""
    wins_back = everybodys and bool(actor.roles & REACTIVATES)
    return waiting_cares(work.reader, actor.id, hers=hers, teams=wins_back)


def _hers(
    work: Work, actor: Actor, away: Sequence[tuple[Absence, bool]], now: datetime
) -> Iterator[NoticeCase]:
    """Her plan, once it was not confirmed for a week (PLAN-2); absences to see to (PLAN-4)."""
    confirmed = confirmed_at(work.reader, actor.id)
    if confirmed is None or instant(now) >= stale_after(confirmed):
        yield NoticeCase(NoticeItem(actor.id, TriageKind.PLAN_STALE, None), actor.name)
    for absence, is_alone in away:
        if is_alone or _left_to_tell(work, absence, now):
            due = max(response_due(absence.entered_at), _before(absence.first_day))
            item = NoticeItem(absence.id, TriageKind.ABSENCE_OPEN, due)
            yield NoticeCase(item, actor.name, absence.first_day.isoformat())


def _left_to_tell(work: Work, absence: Absence, now: datetime) -> int:
    from services.absence.telling import left_to_tell  # with its texts: not before it is needed

    return left_to_tell(work, absence, now)


def _news(event: StopEvent) -> NoticeCase:
    item = NoticeItem(event.number, TriageKind.STOP_NEWS, None)
    return NoticeCase(item, event.name, event=event)


def _leavings(work: Work, actor: Actor, today: date) -> Iterator[NoticeCase]:
    """Leavings that wait for a decision, or to be closed (HAND-1, HAND-8)."""
    if not actor.roles & LEADS_ASSISTANTS:
        return
    for one in open_leavings(work.reader):
        if one.look_on <= today:
            due = due_on(one.look_on)
            yield NoticeCase(NoticeItem(one.id, TriageKind.LEAVING, due), one.name, leaving=one)


def _to_delete(work: Work, actor: Actor, today: date, *, ours: bool) -> Iterator[NoticeCase]:
    """What is no longer kept, due in the evening of the first working day after (RET-1, CG-6)."""
    for row in duties_due(work.reader, actor.id, today, ours=ours):
        due = due_on(row.duty.due_on)
        item = NoticeItem(row.duty.id, TriageKind.DATA_TO_DELETE, due)
        yield NoticeCase(item, row.customer or row.person, duty=row)


def _handovers(
    work: Work, actor: Actor, now: datetime, *, everybodys: bool
) -> Iterator[NoticeCase]:
    """Steps of handovers that are hers to do, or management's, by their planned day (HAND-7)."""
    if not (actor.is_assistant or everybodys):
        return
    today, mine = local(now).date(), _turns(actor, everybodys=everybodys)
    for one in next_steps(work.reader, actor.id, everybodys=everybodys):
        turns = turns_of(one.facts)
        gives = one.person_id == actor.id and Turn.GIVER in turns
        takes = one.successor_id == actor.id and Turn.SUCCESSOR in turns
        if waits(one.facts, today) and (gives or takes or turns & mine):
            due = due_on(one.facts.planned_on)
            item = NoticeItem(one.handover_id, TriageKind.HANDOVER_STEP, due)
            yield NoticeCase(item, one.customer, handover=one)


def _turns(actor: Actor, *, everybodys: bool) -> frozenset[Turn]:
    """What waits for her as one of management."""
    if not (everybodys and actor.is_management):
        return frozenset()
    sides = sides_of(actor.roles)
    words = {Turn.ASSISTANTS: Side.ASSISTANTS, Turn.CUSTOMERS: Side.CUSTOMERS}
    return frozenset({Turn.MANAGEMENT, *(turn for turn, side in words.items() if side in sides)})


def _case(one: Noticed) -> NoticeCase:
    """Due within the response time (RESP-5); a review on its day, stand-ins before they begin."""
    if one.kind is TriageKind.STOP_REVIEW:
        due = due_on(date.fromisoformat(one.told))
    elif one.since is None:
        due = _before(date.fromisoformat(one.told))
    else:
        due = response_due(one.since)
    return NoticeCase(NoticeItem(one.number, one.kind, due), one.name, one.told)


def _before(day: date) -> datetime:
    """When the last working day before it closes (CAL-4)."""
    return instant(last_open_until(at(day, time(0))))

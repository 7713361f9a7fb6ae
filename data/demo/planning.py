"""How the demo's assistants plan: weeks, absences with stand-ins, a stop, and what they can do."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from data.demo.cast import Figure
from data.demo.dice import Dice
from data.demo.names import BEGINNER, STOPPED
from data.work import Work
from domain.absence import Absence, AbsenceKind
from domain.calendar import instant, local
from domain.competence import DEFAULT_COMPETENCES, HeldCompetence, Level
from domain.ids import CustomerId
from domain.person import Assignment, AssignmentRole
from domain.plan import WEEKS, Plan, monday_of
from domain.pool import TREND_WEEKS
from domain.standing_in import Backup
from domain.stop import Stop, StopCause, StopKind
from domain.values import dataclass

_STALE = 4
"""The place of her who has not confirmed her plan for more than a week."""
_PLANLESS = 13
"""The place of her who never made one."""
_CONTENT = (2, 5)
"""The places of those who have customers enough."""
_AWAY = 3
"""The place of her who is on vacation today."""
_OFFICE = 5
"""So many of the agency's competences belong to backoffice and secretariat; they come first."""
_NOTES = {2: "Lieber feste Kunden als Einzelaufgaben.", 6: "Ab nächster Woche auch abends."}

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Trip:
    """An absence, by days from today."""

    place: int
    kind: AbsenceKind
    first: int
    last: int
    reachable: str = ""
    entered: int = -30


_TRIPS = (
    _Trip(_AWAY, AbsenceKind.VACATION, -2, 5, "in Notfällen abends per Telefon", -40),
    _Trip(7, AbsenceKind.VACATION, 9, 33, "", -20),
    _Trip(1, AbsenceKind.VACATION, 25, 29, "montags kurz", -9),
    _Trip(5, AbsenceKind.SICK, -60, -58, "", -60),
    _Trip(5, AbsenceKind.SICK, -31, -30, "", -31),
    _Trip(5, AbsenceKind.VACATION, 12, 13, "", -3),
)


def arrange(work: Work, staff: list[Figure], now: datetime, dice: Dice) -> None:
    """Everything planned; the customers are there already."""
    assistants = [one for one in staff if one.person.is_assistant]
    manager = next(one for one in staff if not one.person.is_assistant)
    for place, figure in enumerate(assistants):
        for plan in _plans(place, figure, now, dice):
            work.plans.add(plan)
        for held in _competences(place, figure, manager, now):
            work.competences.keep_held(held)
    _stop(work, assistants, manager, now, dice)
    for trip in _TRIPS:
        _travel(work, trip, assistants, manager, now, dice)


def _plans(place: int, figure: Figure, now: datetime, dice: Dice) -> Iterator[Plan]:
    """One a week, on its Monday; every few weeks one more has customers enough."""
    if place == _PLANLESS:
        return
    usual = dice.pick((10, 12, 15, 20, 25))
    for ago in range(TREND_WEEKS, -1, -1):
        week = monday_of(local(now).date()) - ago * 7 * _DAY
        at = instant(datetime.combine(week, now.timetz(), now.tzinfo)).replace(
            hour=6, minute=place * 4, second=7, microsecond=0
        )
        if at >= now or at < figure.person.created_at or (place == _STALE and ago < 2):
            continue
        hours = [max(usual + dice.pick((-4, -2, 0, 0, 0, 2)), 0) for _ in range(WEEKS)]
        wants = place not in _CONTENT and (place % 6 != 2 or ago > place // 2)
        yield Plan(
            id=dice.new_id(at),
            person_id=figure.id,
            confirmed_at=at,
            first_week=week,
            hours=tuple(timedelta(hours=one) for one in hours),
            wants_customers=wants,
            wants_tasks=place != 2,
            note=_NOTES.get(place, "") if ago == 0 else "",
        )


def _competences(
    place: int, figure: Figure, manager: Figure, now: datetime
) -> Iterator[HeldCompetence]:
    """Three or four each, the first in the office; some still wait to be activated (ROLE-4)."""
    for nth in range(3 + place % 2):
        others = DEFAULT_COMPETENCES[_OFFICE:]
        known = others[(place * 4 + nth * 3) % len(others)]
        if nth == 0:
            known = DEFAULT_COMPETENCES[place % _OFFICE]
        waits = place % 5 == 1 and nth == 2
        added = max(now - timedelta(days=3 if waits else 200 - place), figure.person.created_at)
        yield HeldCompetence(
            person_id=figure.id,
            code=known.code,
            level=tuple(Level)[(place + nth) % 3],
            added_at=added,
            activated_at=None if waits else added + _DAY,
            activated_by=None if waits else manager.id,
            activated_name="" if waits else manager.person.name,
        )


def _stop(work: Work, assistants: list[Figure], manager: Figure, now: datetime, dice: Dice) -> None:
    """One catches up for a while, and one begins: her stop is to be looked at today (STOP-1)."""
    today = local(now).date()
    told = (
        (STOPPED, StopKind.ALL, StopCause.HELP, "Antworten kommen zu spät, erst aufholen", 20, 9),
        (BEGINNER, StopKind.CUSTOMERS, StopCause.BEGINNING, "Neu, erst einarbeiten", 0, 42),
    )
    for name, kind, cause, reason, ahead, ago in told:
        figure = next(one for one in assistants if one.person.name == name)
        at = now - timedelta(days=ago, hours=2)
        work.stops.add(
            Stop(
                id=dice.new_id(at),
                person_id=figure.id,
                kind=kind,
                cause=cause,
                reason=reason,
                review_on=today + ahead * _DAY,
                set_by=manager.id,
                set_name=manager.person.name,
                set_at=at,
            )
        )


def _travel(
    work: Work,
    trip: _Trip,
    assistants: list[Figure],
    manager: Figure,
    now: datetime,
    dice: Dice,
) -> None:
    """Somebody was, is or will be away; management knows of what was entered days ago."""
    figure = assistants[trip.place]
    today = local(now).date()
    first, last = today + trip.first * _DAY, today + trip.last * _DAY
    entered = now + trip.entered * _DAY - timedelta(hours=1)
    is_known = trip.entered < -4
    told = now - 16 * _DAY if trip.first < 0 and trip.kind is AbsenceKind.VACATION else None
    absence = work.absences.add(
        Absence(
            id=dice.new_id(entered),
            person_id=figure.id,
            kind=trip.kind,
            first_day=first,
            last_day=last,
            reachable=trip.reachable,
            entered_at=entered,
            entered_by=figure.id,
            entered_name=figure.person.name,
            announced_at=told,
            mailed_at=told,
            seen_by=manager.id if is_known else None,
            seen_at=entered + _DAY if is_known else None,
        )
    )
    if trip.last >= 0:
        backups = list(_backups(work, absence, figure, assistants))
        work.absences.keep_backups(absence.id, backups)
        _let_in(work, backups, entered)


def _backups(
    work: Work, absence: Absence, figure: Figure, assistants: list[Figure]
) -> Iterator[Backup]:
    """Clara stands in for the first of her customers, the next assistant for the second."""
    led = work.customers.led_by(figure.id)
    named = (assistants[0].id, assistants[6].id, None)
    for customer_id, stand_in in zip(led, named, strict=False):
        yield Backup(absence.id, customer_id, is_needed=True, stand_in_id=stand_in)
    for customer_id in led[len(named) :]:
        yield Backup(absence.id, customer_id, is_needed=False)


def _let_in(work: Work, backups: list[Backup], since: datetime) -> None:
    """Stand-ins see the customers from the day they are named."""
    for one in backups:
        customer: CustomerId = one.customer_id
        if one.stand_in_id and not work.customers.is_served_by(customer, one.stand_in_id):
            role = AssignmentRole.STAND_IN
            work.customers.assign(Assignment(customer, one.stand_in_id, role, since))

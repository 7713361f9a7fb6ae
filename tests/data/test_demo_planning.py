"""The demo agency plans: a pool just large enough, somebody away, two stopped (PLAN, POOL)."""

from datetime import UTC, datetime, timedelta

import pytest

from data.database import Database
from data.demo import names
from data.demo.keep import keep
from data.demo.make import DemoAgency
from domain.absence import AbsenceFlag, away_at, flags_of
from domain.calendar import local
from domain.person import AssignmentRole
from domain.plan import is_stale, newest_of, planned_in
from domain.stop import StopKind, review_is_due

CLOCKS = (datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC))


@pytest.mark.parametrize("now", CLOCKS)
def test_everything_to_look_at_is_there(now: datetime, sqlite_url: str) -> None:
    database = Database(sqlite_url)
    made = DemoAgency(1, now)
    with database.write() as work:
        keep(work, made, "hash", lambda share: None)
    people = {one.person.name: one.id for one in made.staff}
    with database.read() as work:
        plans = newest_of(work.plans.in_force())
        stops = {one.person_id: one for one in work.stops.holding()}
        absences = work.absences.holding_from(local(now).date())
        away = [one for one in absences if away_at([one], now)]
        backups = work.absences.backups_of([one.id for one in away])
        sick = {one.person_id: work.absences.of_person(one.person_id) for one in absences}
        waiting = work.competences.waiting()
        stand_ins = {
            one.person_id
            for backup in backups
            for one in work.customers.assignments_of(backup.customer_id)
            if one.role is AssignmentRole.STAND_IN
        }
    database.close()

    assert len(plans) == 13
    assert sum(is_stale(plan, now) for plan in plans.values()) == 1
    assert all(any(planned_in(plan, [plan.first_week])) for plan in plans.values())
    gone = {one.person_id for one in away} | stops.keys()
    wanting = sum(one.wants_customers and one.person_id not in gone for one in plans.values())
    assert 8 <= wanting <= 11
    assert {stops[people[name]].kind for name in (names.STOPPED, names.BEGINNER)} == set(StopKind)
    assert review_is_due(stops[people[names.BEGINNER]], local(now).date())
    assert len(away) == 1
    assert {one.is_needed for one in backups} == {True, False}
    assert people["Clara Sommer"] in stand_ins
    flags = {flag for one in absences for flag in flags_of(one, sick[one.person_id])}
    assert flags == {AbsenceFlag.LONG, AbsenceFlag.FREQUENT}
    assert waiting
    assert all(now - one.added_at < timedelta(days=4) for one in waiting)

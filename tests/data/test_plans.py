"""Plans, in and out - on both engines."""

from datetime import date, timedelta

from domain.plan import Plan
from domain.values import replace
from tests.data.records import AT, Kept, person


def _plan(kept: Kept, number: int = 1) -> Plan:
    return Plan(
        id=number,
        person_id=kept.ada.id,
        confirmed_at=AT + timedelta(days=number),
        first_week=date(2026, 11, 23),
        hours=tuple(timedelta(hours=n) for n in (10, 0, 12, 80)),
        wants_customers=True,
        wants_tasks=False,
        note="[/x] nur vormittags",
    )


def test_the_newest_confirmation_is_in_force(kept: Kept) -> None:
    first, second = _plan(kept), _plan(kept, 2)
    other = person("Bea")
    with kept.database.write() as work:
        work.people.add(other)
        assert work.plans.newest_of(kept.ada.id) is None
        work.plans.add(second)
        work.plans.add(first)
        bea = work.plans.add(replace(_plan(kept, 3), person_id=other.id))
    with kept.database.read() as work:
        assert work.plans.newest_of(kept.ada.id) == second
        assert list(work.plans.in_force()) == [second, bea]
        assert list(work.plans.everybodys_since(AT)) == [first, second, bea]
        assert list(work.plans.everybodys_since(second.confirmed_at)) == [second, bea]

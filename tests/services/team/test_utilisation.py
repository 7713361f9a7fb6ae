"""One figure for all: of one person the same as among everybody (PLAN-6)."""

from datetime import timedelta

from services.team.planning import Planning
from services.team.utilisation import utilisations, window
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


def test_of_one_it_is_the_same_as_among_all(agency: SmallAgency) -> None:
    plan = Planning(agency.office).confirm
    plan(agency.ada, [10 * HOUR] * 4, wants_customers=True, wants_tasks=True)
    plan(agency.bea, [5 * HOUR] * 4, wants_customers=True, wants_tasks=True)
    task = agency.task(None, budget_seconds=7200)
    agency.clock.on(hours=2)
    agency.works(task, agency.bea, HOUR)
    now = agency.clock()
    with agency.office.reading() as work:
        everybody = utilisations(work, now)
        hers = utilisations(work, now, agency.ada.id)
    assert everybody.keys() == {agency.ada.id, agency.bea.id}
    assert hers == {agency.ada.id: everybody[agency.ada.id]}
    assert everybody[agency.ada.id].left == HOUR
    assert everybody[agency.bea.id].worked == HOUR


def test_the_window_is_four_weeks_from_monday_on(agency: SmallAgency) -> None:
    start, end = window(agency.clock())
    assert (start.weekday(), start.hour, end - start) == (0, 0, timedelta(weeks=4))

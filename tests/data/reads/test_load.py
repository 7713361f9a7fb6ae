"""What was worked in a span, and what active tasks still take (PLAN-6) - on both engines."""

from datetime import timedelta
from decimal import Decimal

from data.reads.load import LoadReads
from domain.task import TaskStatus
from tests.builders import small_agency

HOUR = timedelta(hours=1)


def test_the_span_is_half_open_and_factors_shorten_what_is_left(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task(None, budget_seconds=2 * 3600, customer_factor=Decimal("1.6"))
    agency.task(None, status=TaskStatus.DELIVERED)
    agency.clock.on(hours=2)
    agency.works(task, agency.ada, HOUR)
    start = agency.clock() - HOUR
    with agency.office.reading() as work:
        hers = LoadReads(work.reader, agency.ada.id)
        assert hers.worked(start, start + HOUR) == {agency.ada.id: HOUR}
        assert hers.worked(start - HOUR, start) == {agency.ada.id: timedelta(0)}
        (ahead,) = hers.ahead()
        everybody = LoadReads(work.reader)
        assert everybody.worked(start, start + HOUR)[agency.bea.id] == timedelta(0)
        assert [one.task_id for one in everybody.ahead()] == [task.id]
    assert (ahead.left, ahead.customer) == (HOUR / 4, "Acme GmbH")

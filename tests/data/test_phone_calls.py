"""Phone calls, in and out - on both engines."""

from datetime import timedelta

import pytest

from data.reads.calls import calls_over
from domain.errors import NotFound
from domain.ids import TaskId
from domain.phone import PhoneCall
from domain.values import replace
from tests.builders import SmallAgency, small_agency


def _call(agency: SmallAgency, task: TaskId, number: int, *, over: bool) -> PhoneCall:
    return PhoneCall(
        id=number,
        task_id=task,
        customer_id=agency.acme,
        person_id=agency.ada.id,
        person_name="Ada",
        started_at=agency.clock() - timedelta(hours=number),
        seconds=600,
        note="[/x]",
        logged_at=agency.clock(),
        is_over=over,
    )


def test_calls_wait_until_somebody_saw_to_them(database_url: str) -> None:
    agency = small_agency(database_url)
    task, other = agency.task().id, agency.task().id
    fine, over = _call(agency, task, 1, over=False), _call(agency, task, 2, over=True)
    elsewhere = _call(agency, other, 3, over=True)
    now = agency.clock()
    with agency.office.database.write() as work:
        for one in (fine, over, elsewhere):
            work.phone_calls.add(one)
        assert list(work.phone_calls.of_task(task)) == [over, fine]
        assert list(calls_over(work.reader, task)) == [over, fine]
        assert work.phone_calls.settle_task(task, now) == 1
        assert work.phone_calls.settle_task(task, now) == 0
        assert list(calls_over(work.reader, task)) == []
        assert work.phone_calls.get(2) == replace(over, settled_at=now)
        assert work.phone_calls.settle_customer(agency.bolt, now) == 0
        assert work.phone_calls.settle_customer(agency.acme, now) == 1
        work.phone_calls.remove(1)
        with pytest.raises(NotFound):
            work.phone_calls.get(1)

"""What is open at a customer comes with deadline and budget - on both engines."""

from datetime import timedelta
from decimal import Decimal

from data.reads.recap import open_work
from domain.task import TaskStatus
from tests.data.records import AT, Kept


def test_open_tasks_come_by_deadline_with_what_is_left(kept: Kept) -> None:
    with kept.database.write() as work:
        late = kept.task(work, deadline_at=None, number=7)
        soon = kept.task(work, number=8, debited_seconds=600, assistant_id=None)
        over = kept.task(work, number=9, budget_seconds=60, debited_seconds=600)
        kept.task(work, status=TaskStatus.DONE)
    with kept.database.read() as work:
        found = open_work(work.reader, kept.acme.id)
    assert [one.number for one in found] == [8, 9, 7]
    first = found[0]
    assert (first.title, first.deadline_at) == (soon.title, AT + timedelta(days=3))
    assert (first.left, first.assistant) == (timedelta(minutes=50), "")
    assert first.factor == Decimal("1.35")
    assert found[1].left == timedelta(0) and over.number == 9
    assert found[2].deadline_at is None and late.number == 7

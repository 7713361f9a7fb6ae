"""What stands around handovers - on both engines."""

from datetime import timedelta

from data.reads.handovers import count_tasks_left, customs, places, served_by, tasks_to_pass
from domain.handover import Around
from domain.handover_plan import Custom
from domain.person import Assignment, AssignmentRole
from domain.task import TaskStatus
from tests.data.reads.handover_rows import handover
from tests.data.records import AT, Kept


def test_customer_tasks_and_file_are_told(kept: Kept) -> None:
    with kept.database.write() as work:
        work.handovers.add(handover(kept, 1))
        work.handovers.add(handover(kept, 2))
        open_one = kept.task(work)
        delivered = kept.task(work, status=TaskStatus.DELIVERED)
        kept.task(work, status=TaskStatus.DONE)
        found = places(work.reader, AT + timedelta(days=2))
        assert set(found) == {1, 2} and set(places(work.reader, AT, 2)) == {2}
        place = found[1]
        assert (place.customer, place.around) == (kept.acme.name, Around(7, False, 2))
        assert place.custom == Custom(timedelta(0), 3, 2, 1)
        assert customs(work.reader, AT + timedelta(days=2)) == {kept.acme.id: place.custom}
        assert tasks_to_pass(work.reader, kept.acme.id, kept.ada.id) == [open_one.id]
        assert count_tasks_left(work.reader, kept.ada.id) == 2
        assert delivered.id != open_one.id


def test_whom_she_serves_is_told_without_standing_in(kept: Kept) -> None:
    with kept.database.write() as work:
        acme, ada = kept.acme, kept.ada.id
        work.customers.assign(Assignment(acme.id, ada, AssignmentRole.STAND_IN, AT))
        assert served_by(work.reader, ada) == []
        later = AT + timedelta(days=1)
        work.customers.assign(Assignment(acme.id, ada, AssignmentRole.TEAM, later))
        assert served_by(work.reader, ada) == [(acme.id, acme.name, acme.number)]

"""Duties as lists show them: with names, the open ones first - on both engines."""

from datetime import date

from data.reads.duties import duties_due, duties_shown
from domain.ids import PersonId
from domain.retention import Ending
from domain.values import replace
from tests.data.duty_rows import duty
from tests.data.records import AT, Kept


def test_hers_and_everything(kept: Kept) -> None:
    with kept.database.write() as work:
        done = work.duties.add(duty(kept, 1, confirmed_at=AT, confirmed_name="Ada"))
        hers = work.duties.add(duty(kept, 2))
        theirs = work.duties.add(duty(kept, 3, ending=Ending.CUSTOMER, person_id=None))
    with kept.database.read() as work:
        everything = duties_shown(work.reader, None)
        assert [one.duty for one in everything] == [hers, theirs, done]
        assert [one.duty for one in duties_shown(work.reader, kept.ada.id)] == [hers, done]
        first = everything[0]
    assert (first.customer, first.customer_number) == (kept.acme.name, kept.acme.number)
    assert (first.person, first.signs_in) == (kept.ada.name, True)
    assert everything[1].person == ""


def test_what_is_due_for_her_and_for_management(kept: Kept) -> None:
    with kept.database.write() as work:
        hers = work.duties.add(duty(kept, 1))
        theirs = work.duties.add(duty(kept, 2, ending=Ending.CUSTOMER, person_id=None))
        work.duties.add(duty(kept, 3, confirmed_at=AT))
    stranger = PersonId(kept.ada.id + 1)

    def due(person: PersonId, today: date, *, ours: bool) -> list[int]:
        with kept.database.read() as work:
            rows = duties_due(work.reader, person, today, ours=ours)
            return [one.duty.id for one in rows]

    assert due(kept.ada.id, hers.kept_until, ours=True) == []
    assert due(kept.ada.id, hers.due_on, ours=False) == [1]
    assert due(stranger, theirs.due_on, ours=True) == [2]
    with kept.database.write() as work:
        work.people.save(replace(kept.ada, disabled_at=AT))
    assert due(stranger, theirs.due_on, ours=True) == [1, 2]
    assert due(stranger, theirs.due_on, ours=False) == []

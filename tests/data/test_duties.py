"""Duties to delete, in and out - on both engines."""

from datetime import date

import pytest

from domain.errors import NotFound, Stale
from domain.person import Assignment, AssignmentRole
from domain.retention import Ended, Ending
from domain.values import replace
from tests.data.duty_rows import DAY, duty
from tests.data.records import AT, Kept


def test_they_come_back_whole_the_first_to_fall_due_first(kept: Kept) -> None:
    with kept.database.write() as work:
        late, soon = work.duties.add(duty(kept, 2)), work.duties.add(duty(kept, 1))
        theirs = work.duties.add(duty(kept, 3, ending=Ending.CUSTOMER, person_id=None))
        assert list(work.duties.everything()) == [soon, late, theirs]
        assert list(work.duties.open_until(soon.kept_until)) == [soon]
        assert work.duties.get(2) == late
        with pytest.raises(NotFound):
            work.duties.get(9)


def test_a_confirmed_one_is_not_open_and_never_withdrawn(kept: Kept) -> None:
    with kept.database.write() as work:
        one, other = work.duties.add(duty(kept, 1)), work.duties.add(duty(kept, 2))
        done = work.duties.save(replace(one, confirmed_at=AT, confirmed_name="Ada"))
        assert list(work.duties.open_until(date(2040, 1, 1))) == [other]
        work.duties.withdraw([done, other])
        assert list(work.duties.everything()) == [done]
        with pytest.raises(Stale):
            work.duties.save(one)


def test_the_same_duty_is_kept_once(kept: Kept) -> None:
    with kept.database.write() as work:
        work.duties.add(duty(kept, 1))
    with pytest.raises(Exception, match=r"(?i)unique"), kept.database.write() as work:
        work.duties.add(duty(kept, 2, key="key 1"))


def test_who_and_which_customer_is_gone_is_told_with_the_last_day(kept: Kept) -> None:
    assigned = Assignment(kept.acme.id, kept.ada.id, AssignmentRole.LEAD, AT)
    with kept.database.write() as work:
        work.customers.assign(assigned)
        assert list(work.duties.assignments()) == [assigned]
        assert list(work.duties.left()) == []
        work.duties.end_customer(kept.acme.id, DAY, kept.ada.id, "Ada", AT)
        work.people.save(replace(kept.ada, disabled_at=AT))
        assert work.duties.ended_customers() == {kept.acme.id: DAY}
        assert list(work.duties.left()) == [
            Ended(Ending.CUSTOMER, DAY, kept.acme.id),
            Ended(Ending.ASSISTANT, date(2026, 11, 23), person_id=kept.ada.id),
        ]
        work.duties.resume_customer(kept.acme.id)
        assert work.duties.ended_customers() == {}

"""Stops, in and out - on both engines."""

from datetime import date, timedelta

import pytest

from domain.errors import NotFound, Stale
from domain.stop import Stop, StopCause, StopKind
from domain.values import replace
from tests.data.records import AT, Kept


def _stop(kept: Kept, number: int = 1, ahead: int = 9) -> Stop:
    return Stop(
        id=number,
        person_id=kept.ada.id,
        kind=StopKind.ALL,
        cause=StopCause.HELP,
        reason="[/x]",
        review_on=date(2026, 11, 23) + timedelta(days=ahead),
        set_by=None,
        set_name="Miriam",
        set_at=AT + timedelta(days=number),
    )


def test_those_in_force_come_by_their_review_and_hers_the_newest_first(kept: Kept) -> None:
    late, soon = _stop(kept, 1, 9), _stop(kept, 2, 3)
    with kept.database.write() as work:
        work.stops.add(late)
        work.stops.add(soon)
        assert list(work.stops.holding()) == [soon, late]
        lifted = work.stops.save(replace(soon, lifted_at=AT, lifted_name="Miriam"))
        assert list(work.stops.holding()) == [late]
        assert list(work.stops.of_person(kept.ada.id)) == [lifted, late]
        assert list(work.stops.everybodys()) == [late, lifted]
        assert work.stops.get(2) == lifted
        with pytest.raises(NotFound):
            work.stops.get(3)


def test_the_second_to_change_one_is_told(kept: Kept) -> None:
    with kept.database.write() as work:
        stop = work.stops.add(_stop(kept))
        work.stops.save(replace(stop, kind=StopKind.CUSTOMERS))
        with pytest.raises(Stale):
            work.stops.save(replace(stop, lifted_at=AT))

"""Leavings and notice periods, in and out - on both engines."""

from datetime import date, timedelta

import pytest

from domain.errors import NotFound, Stale
from domain.leaving import USUAL_NOTICE, Leaving, LeavingState, NoticePeriod, NoticeUnit
from domain.values import replace
from tests.data.records import AT, Kept


def _leaving(kept: Kept, number: int = 1) -> Leaving:
    return Leaving(
        id=number,
        person_id=kept.ada.id,
        name=kept.ada.name,
        talked_on=date(2026, 11, 20),
        talk="[/x] zieht um",
        recorded_by=kept.ada.id,
        recorded_name="Miriam",
        recorded_at=AT,
        state=LeavingState.NOTICE,
        fewer_seconds=8 * 3600,
        fewer_until=date(2026, 12, 1),
        document="Kündigung.pdf",
        noticed_on=date(2026, 11, 21),
        noticed_name="Miriam",
        noticed_at=AT + timedelta(days=1),
        last_day=date(2026, 12, 31),
        last_invoice_id=9,
    )


def test_a_leaving_comes_back_as_it_was_and_is_open_until_it_is_over(kept: Kept) -> None:
    first = _leaving(kept)
    with kept.database.write() as work:
        work.leavings.add(first)
        assert work.leavings.get(1) == work.leavings.find_open(kept.ada.id) == first
        over = work.leavings.save(replace(first, ended_at=AT, ended_reason="bleibt"))
        assert work.leavings.find_open(kept.ada.id) is None
        second = work.leavings.add(_leaving(kept, 2))
        assert list(work.leavings.of_person(kept.ada.id)) == [second, over]
        assert list(work.leavings.everybodys()) == [second, over]
        with pytest.raises(NotFound):
            work.leavings.get(3)
        with pytest.raises(Stale):
            work.leavings.save(first)


def test_a_contract_says_how_long_notice_is(kept: Kept) -> None:
    with kept.database.write() as work:
        assert work.leavings.notice_of(kept.ada.id) == USUAL_NOTICE
        for notice in (NoticePeriod(3, NoticeUnit.MONTHS, True), NoticePeriod(6)):
            work.leavings.keep_notice(kept.ada.id, notice)
            assert work.leavings.notice_of(kept.ada.id) == notice

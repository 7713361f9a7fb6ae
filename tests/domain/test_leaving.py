"""How a leaving goes on, and when the last day is (HAND-1, HAND-7, HAND-9)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadInput
from domain.leaving import (
    LEAST_NOTICE,
    LONGEST_NOTICE,
    MOVES,
    OVER,
    CustomersKnow,
    Leaving,
    LeavingMove,
    LeavingState,
    NoticePeriod,
    NoticeUnit,
    add_months,
    checked_notice,
    days_left,
    last_day,
    last_day_for_customer,
    look_again_on,
    move,
    staying,
    with_fewer_hours,
    with_notice,
)
from domain.values import replace
from tests.domain.examples.leaving import TALK, TODAY

WEEKS, MONTHS = NoticeUnit.WEEKS, NoticeUnit.MONTHS


@pytest.mark.parametrize(
    ("noticed", "notice", "last"),
    [
        (date(2026, 11, 2), NoticePeriod(), date(2026, 11, 30)),
        (date(2026, 11, 2), NoticePeriod(2, WEEKS), date(2026, 11, 30)),  # never under four weeks
        (date(2026, 11, 2), NoticePeriod(6, WEEKS), date(2026, 12, 14)),
        (date(2026, 11, 2), NoticePeriod(4, WEEKS, True), date(2026, 11, 30)),
        (date(2026, 11, 3), NoticePeriod(4, WEEKS, True), date(2026, 12, 31)),
        (date(2026, 1, 31), NoticePeriod(1, MONTHS), date(2026, 2, 28)),
        (date(2026, 2, 1), NoticePeriod(1, MONTHS), date(2026, 3, 1)),  # February is four weeks
        (date(2028, 1, 31), NoticePeriod(1, MONTHS), date(2028, 2, 29)),
        (date(2026, 11, 15), NoticePeriod(3, MONTHS, True), date(2027, 2, 28)),
        (date(2026, 12, 31), NoticePeriod(2, MONTHS), date(2027, 2, 28)),
    ],
)
def test_the_last_day_follows_from_contract_and_four_weeks(
    noticed: date, notice: NoticePeriod, last: date
) -> None:
    assert last_day(noticed, notice) == last


@given(
    st.dates(date(2000, 1, 1), date(2090, 12, 31)),
    st.integers(1, LONGEST_NOTICE),
    st.sampled_from(NoticeUnit),
    st.booleans(),
)
def test_four_weeks_are_always_left(day: date, many: int, unit: NoticeUnit, ends: bool) -> None:
    last = last_day(day, NoticePeriod(many, unit, ends))
    assert last >= day + LEAST_NOTICE
    longer = NoticePeriod(many, unit, ends)
    assert last_day(day + timedelta(days=1), longer) >= last


def test_one_customer_alone_ends_after_a_month() -> None:
    assert last_day_for_customer(date(2026, 1, 31)) == date(2026, 2, 28)
    assert add_months(date(2026, 11, 30), 3) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("count", "why"), [(0, "missing"), (-1, "missing"), (LONGEST_NOTICE + 1, "too_long")]
)
def test_a_strange_notice_period_is_refused(count: int, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        checked_notice(NoticePeriod(count))
    assert refused.value.why == why
    for fine in (1, LONGEST_NOTICE):
        assert checked_notice(NoticePeriod(fine)) == NoticePeriod(fine)


@pytest.mark.parametrize("state", list(LeavingState))
@pytest.mark.parametrize("to", list(LeavingState))
def test_only_listed_moves_are_made(state: LeavingState, to: LeavingState) -> None:
    standing = replace(TALK, state=state)
    if to in MOVES[state]:
        assert move(standing, to).state is to
    else:
        with pytest.raises(LeavingMove):
            move(standing, to)


def test_fewer_hours_are_an_alternative_for_a_time() -> None:
    until = date(2027, 2, 28)
    fewer = with_fewer_hours(TALK, timedelta(hours=8), until, TODAY)
    assert (fewer.fewer_seconds, fewer.fewer_until) == (8 * 3600, until)
    for hours, end in ((0, until), (61, until), (8, TODAY)):
        with pytest.raises(BadInput):
            with_fewer_hours(TALK, timedelta(hours=hours), end, TODAY)


def test_a_notice_has_a_document_and_a_date() -> None:
    given_ = with_notice(TALK, "Kündigung.pdf", TODAY, NoticePeriod(), TODAY)
    assert (given_.state, given_.last_day) == (LeavingState.NOTICE, date(2026, 12, 21))
    later = with_notice(TALK, "K.pdf", TODAY, NoticePeriod(), TODAY, date(2027, 1, 31))
    assert later.last_day == date(2027, 1, 31)
    tomorrow = TODAY + timedelta(days=1)
    for document, day, agreed, field in (
        ("", TODAY, None, "document"),
        ("K", tomorrow, None, "noticed_on"),
        ("K", TODAY, date(2026, 12, 20), "last_day"),
    ):
        with pytest.raises(BadInput) as refused:
            with_notice(TALK, document, day, NoticePeriod(), TODAY, agreed)
        assert refused.value.field == field
    with pytest.raises(LeavingMove):
        with_notice(given_, "K", TODAY, NoticePeriod(), TODAY)


def test_nobody_stays_as_if_nothing_were_once_a_customer_knows() -> None:
    given_ = with_notice(TALK, "K", TODAY, NoticePeriod(), TODAY)
    assert not staying(given_, 0).is_open
    with pytest.raises(CustomersKnow):
        staying(given_, 1)
    assert {state for state, to in MOVES.items() if not to} == OVER


def test_the_days_left_are_counted_to_the_last() -> None:
    given_ = with_notice(TALK, "K", TODAY, NoticePeriod(), TODAY)
    assert days_left(TALK, TODAY) is None
    assert days_left(given_, date(2026, 12, 20)) == 1
    assert days_left(given_, date(2026, 12, 23)) == -2


def test_a_leaving_is_looked_at_again_when_it_can_go_on() -> None:
    fewer = with_fewer_hours(TALK, timedelta(hours=8), date(2027, 3, 1), TODAY)
    noticed = with_notice(TALK, "K.pdf", TODAY, NoticePeriod(), TODAY)

    def again(one: Leaving) -> date:
        return look_again_on(one.state, one.talked_on, one.fewer_until, one.last_day)

    assert again(TALK) == TALK.talked_on + timedelta(days=7)
    assert again(fewer) == date(2027, 3, 1)
    assert again(noticed) == TODAY + timedelta(weeks=4, days=1)

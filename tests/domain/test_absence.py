"""Absences: days, flags, when customers are told (PLAN-3, PLAN-4)."""

from datetime import date, datetime, time, timedelta

import pytest

from domain.absence import (
    AbsenceBackwards,
    AbsenceFlag,
    AbsenceKind,
    AbsenceOver,
    AbsenceOverlaps,
    announced_from,
    away_at,
    check_days,
    ending_on,
    flags_of,
    is_away,
    is_to_be_announced,
    needs_mail,
    owes_mail,
    refuse_over,
)
from domain.calendar import BERLIN, at
from domain.ids import PersonId
from domain.values import replace
from tests.domain.examples.absence import ENTERED, TRIP


def _berlin(day: int, hour: int = 0, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


def test_it_lasts_whole_days_both_included() -> None:
    assert TRIP.days == 5
    assert TRIP.begins_at == _berlin(7)
    assert TRIP.ends_at == _berlin(12)
    assert TRIP.back_on == date(2026, 12, 14)


def test_one_day_is_a_day() -> None:
    check_days(TRIP.first_day, TRIP.first_day)
    assert replace(TRIP, last_day=TRIP.first_day).days == 1


@pytest.mark.parametrize(
    ("moment", "away"),
    [
        (_berlin(6, 23, 59), False),
        (_berlin(7), True),
        (_berlin(11, 23, 59), True),
        (_berlin(12), False),
    ],
)
def test_she_is_away_from_midnight_to_midnight(moment: datetime, away: bool) -> None:
    assert is_away(TRIP, moment) is away
    assert (away_at([TRIP], moment) is TRIP) is away


def test_who_falls_ill_today_is_away_from_the_moment_she_says_so() -> None:
    ill = replace(TRIP, kind=AbsenceKind.SICK, entered_at=_berlin(7, 11))
    assert not is_away(ill, _berlin(7, 10, 59))
    assert is_away(ill, _berlin(7, 11))


def test_one_entered_afterwards_holds_from_its_first_day() -> None:
    assert replace(TRIP, entered_at=_berlin(9, 8)).begins_at == _berlin(7)


def test_what_was_taken_back_is_no_absence() -> None:
    assert not is_away(replace(TRIP, cancelled_at=ENTERED), _berlin(8))


def test_it_cannot_end_before_it_begins() -> None:
    with pytest.raises(AbsenceBackwards):
        check_days(date(2026, 12, 7), date(2026, 12, 6))


@pytest.mark.parametrize(
    ("first", "last", "overlaps"),
    [
        (date(2026, 12, 11), date(2026, 12, 20), True),
        (date(2026, 12, 1), date(2026, 12, 7), True),
        (date(2026, 12, 1), date(2026, 12, 31), True),
        (date(2026, 12, 12), date(2026, 12, 20), False),
        (date(2026, 12, 1), date(2026, 12, 6), False),
    ],
)
def test_she_is_away_once_at_a_time(first: date, last: date, overlaps: bool) -> None:
    check_days(first, last, [replace(TRIP, cancelled_at=ENTERED)])
    if overlaps:
        with pytest.raises(AbsenceOverlaps):
            check_days(first, last, [TRIP])
    else:
        check_days(first, last, [TRIP])


@pytest.mark.parametrize(
    ("last", "flagged"), [(date(2026, 12, 27), False), (date(2026, 12, 28), True)]
)
def test_longer_than_three_weeks_is_flagged(last: date, flagged: bool) -> None:
    long = replace(TRIP, last_day=last)
    assert (AbsenceFlag.LONG in flags_of(long, [long])) is flagged


@pytest.mark.parametrize(
    ("entered", "flagged"),
    [(_berlin(5, 23, 59), False), (_berlin(6), True), (_berlin(7, 9), True), (_berlin(9), True)],
)
def test_entered_for_the_next_day_is_flagged(entered: datetime, flagged: bool) -> None:
    short = replace(TRIP, entered_at=entered)
    assert (AbsenceFlag.SHORT_NOTICE in flags_of(short, [short])) is flagged


def test_the_third_within_ninety_days_is_frequent() -> None:
    at_edge = replace(TRIP, id=2, first_day=TRIP.first_day - timedelta(days=90))
    within = replace(TRIP, id=3, first_day=TRIP.first_day - timedelta(days=89))
    other = replace(TRIP, id=4, first_day=TRIP.first_day - timedelta(days=1))
    later = replace(TRIP, id=5, first_day=TRIP.first_day + timedelta(days=1))
    assert AbsenceFlag.FREQUENT not in flags_of(TRIP, [TRIP, at_edge, other, later])
    assert AbsenceFlag.FREQUENT in flags_of(TRIP, [TRIP, within, other])
    assert AbsenceFlag.FREQUENT not in flags_of(
        TRIP, [TRIP, replace(within, cancelled_at=ENTERED), other]
    )


def test_from_two_days_on_customers_are_mailed_too() -> None:
    assert not needs_mail(replace(TRIP, last_day=TRIP.first_day))
    assert needs_mail(replace(TRIP, last_day=TRIP.first_day + timedelta(days=1)))


@pytest.mark.parametrize(
    ("first", "entered", "told"),
    [
        (date(2026, 12, 7), ENTERED, _berlin(23, 8, month=11)),
        (date(2026, 12, 5), ENTERED, _berlin(23, 8, month=11)),
        (date(2026, 12, 7), _berlin(30, 14, month=11), _berlin(30, 14, month=11)),
        (date(2026, 12, 7), _berlin(4, 20), _berlin(7, 8)),
    ],
)
def test_customers_are_told_two_weeks_ahead_in_the_open_window(
    first: date, entered: datetime, told: datetime
) -> None:
    assert announced_from(replace(TRIP, first_day=first, entered_at=entered)) == told


def test_being_ill_is_not_announced_and_nothing_is_twice() -> None:
    due = _berlin(23, 8, month=11)
    assert announced_from(replace(TRIP, kind=AbsenceKind.SICK)) is None
    assert is_to_be_announced(TRIP, due)
    assert not is_to_be_announced(TRIP, due - timedelta(seconds=1))
    assert not is_to_be_announced(replace(TRIP, announced_at=due), due)
    assert not is_to_be_announced(replace(TRIP, cancelled_at=due), due)
    assert not is_to_be_announced(TRIP, TRIP.ends_at)


def test_what_is_over_changes_no_more() -> None:
    refuse_over(TRIP, TRIP.ends_at - timedelta(seconds=1))
    with pytest.raises(AbsenceOver):
        refuse_over(TRIP, TRIP.ends_at)
    with pytest.raises(AbsenceOver):
        refuse_over(replace(TRIP, cancelled_at=ENTERED), ENTERED)


@pytest.mark.parametrize(
    ("kind", "ahead", "owes"),
    [
        (AbsenceKind.VACATION, 15, False),
        (AbsenceKind.VACATION, 14, True),
        (AbsenceKind.VACATION, -4, True),
        (AbsenceKind.VACATION, -5, False),
        (AbsenceKind.SICK, 1, False),
        (AbsenceKind.SICK, 0, True),
    ],
)
def test_the_mail_is_owed_from_two_weeks_ahead_or_from_falling_ill_on(
    kind: AbsenceKind, ahead: int, owes: bool
) -> None:
    away = replace(TRIP, kind=kind, last_day=TRIP.first_day + timedelta(days=4), mailed_at=None)
    now = at(away.first_day - timedelta(days=ahead), time(0))
    assert owes_mail(away, now) is owes
    assert not owes_mail(replace(away, mailed_at=now), now)
    assert not owes_mail(replace(away, cancelled_at=now), now)
    assert not owes_mail(replace(away, last_day=away.first_day), now)


@pytest.mark.parametrize(
    ("last", "hours", "told_anew", "seen_anew"),
    [
        (11, -48, False, False),
        (10, -1, True, False),
        (10, 0, False, False),
        (10, 30, False, False),
        (14, 30, True, True),
    ],
)
def test_another_end_is_told_anew_before_it_has_begun_or_when_it_is_later(
    last: int, hours: int, told_anew: bool, seen_anew: bool
) -> None:
    said = replace(TRIP, announced_at=ENTERED, mailed_at=ENTERED, seen_at=ENTERED)
    now = TRIP.begins_at + timedelta(hours=hours)
    after = ending_on(said, date(2026, 12, last), now, by=TRIP.person_id)
    assert after.last_day == date(2026, 12, last)
    assert (after.announced_at is None, after.mailed_at is None) == (told_anew, told_anew)
    assert (after.seen_at is None) is seen_anew
    assert ending_on(said, date(2026, 12, 14), now, by=PersonId(1)).seen_at == ENTERED

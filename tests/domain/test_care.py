"""When customers are to be heard of: spells, full days, the open window (CUST-3 to CUST-6)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, in_open_window, instant, local
from domain.care import (
    AHEAD,
    BY_ITSELF,
    LIVE,
    Care,
    CareKind,
    CareSettled,
    CareState,
    Due,
    KnownCustomer,
    after_full_days,
    dues,
    ends_by_contact,
    first_state,
    holds,
    refuse_settled,
    spell_of,
    steps,
)
from domain.category import CustomerFacts
from domain.ids import CustomerId, PersonId
from domain.values import replace

MOVED = datetime(2026, 11, 2, 10, 30, tzinfo=BERLIN)
"""A Monday."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FACTS = CustomerFacts(
    since=MOVED - 300 * DAY,
    packages=2,
    first_hours=5,
    first_bought_at=MOVED - 200 * DAY,
    last_done_at=MOVED,
    last_movement_at=MOVED,
    account=10 * HOUR,
    available=10 * HOUR,
)
ADA = PersonId(7)
KNOWN = KnownCustomer(CustomerId(1), FACTS, 3, 0, ADA, MOVED - 100 * DAY, frozenset({ADA}))


def kinds(known: KnownCustomer, now: datetime, cares: tuple[Care, ...] = ()) -> list[CareKind]:
    return [due.kind for due in dues(known, cares, now)]


def care_of(due: Due, state: CareState = CareState.SENT) -> Care:
    return Care(due.spell, KNOWN.id, due.kind, due.spell, state, due.at, due.at)


@pytest.mark.parametrize(
    ("begun", "days", "open_at"),
    [
        ("2026-11-02T10:30", 21, "2026-11-23T10:30"),
        ("2026-11-02T07:59", 21, "2026-11-23T08:00"),
        ("2026-11-02T19:00", 21, "2026-11-24T08:00"),
        ("2026-11-06T18:59", 21, "2026-11-27T18:59"),
        ("2026-11-06T19:00", 21, "2026-11-30T08:00"),  # over the weekend
        ("2026-12-04T12:00", 21, "2026-12-28T08:00"),  # over Christmas
        ("2026-03-10T10:00", 21, "2026-03-31T10:00"),  # over the night when clocks go forward
        ("2026-10-20T10:00", 21, "2026-11-10T10:00"),
        ("2026-11-02T10:30", 49, "2026-12-21T10:30"),
    ],
)
def test_full_days_count_on_the_clock_and_end_in_the_open_window(
    begun: str, days: int, open_at: str
) -> None:
    found = after_full_days(datetime.fromisoformat(begun).replace(tzinfo=BERLIN), days)
    assert f"{local(found):%Y-%m-%dT%H:%M}" == open_at


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.integers(0, 100),
)
def test_what_is_due_is_due_in_the_open_window_and_never_too_early(
    begun: datetime, days: int
) -> None:
    found = after_full_days(begun, days)
    assert in_open_window(found)
    gone = local(found).replace(tzinfo=None) - local(begun).replace(tzinfo=None)
    assert gone >= days * DAY
    assert gone < (days + 6) * DAY


def test_three_weeks_are_seen_coming_three_days_before() -> None:
    at = after_full_days(MOVED, 21)
    assert kinds(KNOWN, at - AHEAD - timedelta(seconds=1)) == []
    [due] = dues(KNOWN, (), at - AHEAD)
    assert due == Due(CareKind.CHECK_IN, spell_of(MOVED), at)
    assert kinds(KNOWN, at, (care_of(due),)) == []


def test_seven_weeks_are_due_at_their_time_and_make_an_end_of_the_three() -> None:
    at = after_full_days(MOVED, 49)
    assert kinds(KNOWN, at - timedelta(seconds=1)) == [CareKind.CHECK_IN]
    assert kinds(KNOWN, at) == [CareKind.LONG_SILENCE]


def test_a_movement_begins_another_spell() -> None:
    at = after_full_days(MOVED, 21)
    [due] = dues(KNOWN, (), at)
    later = replace(KNOWN, facts=replace(FACTS, last_movement_at=MOVED + 30 * DAY))
    sent = care_of(due, CareState.PLANNED)
    assert holds(sent, KNOWN, at) and not holds(sent, later, at)
    [again] = dues(later, (sent,), at + 30 * DAY)
    assert again.kind is CareKind.CHECK_IN and again.spell != due.spell


@pytest.mark.parametrize(
    "known",
    [
        replace(KNOWN, lead_id=None, lead_since=None),
        replace(KNOWN, facts=replace(FACTS, packages=0, first_bought_at=None)),
    ],
)
def test_without_a_lead_or_a_package_nobody_is_written_to(known: KnownCustomer) -> None:
    for days in (21, 49):
        assert not {CareKind.CHECK_IN, CareKind.LONG_SILENCE} & set(
            kinds(known, after_full_days(MOVED, days))
        )


LOW = replace(FACTS, account=2 * HOUR - timedelta(seconds=1), available=HOUR / 2)


def test_whose_collaboration_has_ended_is_left_alone() -> None:
    at = after_full_days(MOVED, 49)
    [due] = dues(KNOWN, (), at)
    gone = replace(KNOWN, facts=replace(KNOWN.facts, has_ended=True))
    assert dues(gone, (), at) == ()
    waiting = care_of(due, CareState.OPEN)
    assert steps(gone, (waiting,), at).end == (waiting,)


def test_a_rebooker_is_told_once_a_spell_a_day_after() -> None:
    now = MOVED + HOUR
    low = replace(KNOWN, facts=LOW)
    [due] = dues(low, (), now)
    assert due == Due(CareKind.REBOOKING, 1, after_full_days(now, 1))
    told = care_of(due)
    assert kinds(low, now + 20 * HOUR, (told,)) == []
    assert steps(KNOWN, (told,), now).close == (told,)
    over = replace(told, spell_over_at=now)
    assert steps(KNOWN, (over,), now).close == ()
    [again] = dues(low, (over,), now)
    assert again.spell == 2


@pytest.mark.parametrize(
    ("account", "available", "told"),
    [(2 * HOUR, HOUR / 2, False), (HOUR, HOUR, False), (HOUR, HOUR - DAY / 86400, True)],
)
def test_both_limits_are_strict(account: timedelta, available: timedelta, told: bool) -> None:
    facts = replace(FACTS, account=account, available=available)
    found = kinds(replace(KNOWN, facts=facts), MOVED)
    assert (CareKind.REBOOKING in found) is told


FRESH = replace(
    KNOWN,
    facts=CustomerFacts(MOVED, 1, 5, MOVED, last_movement_at=MOVED, account=5 * HOUR),
    tasks=0,
    lead_since=MOVED,
)


def test_a_new_customer_without_a_task_is_asked_for_after_four_weeks() -> None:
    at = after_full_days(MOVED, 28)
    assert CareKind.NO_TASK not in kinds(FRESH, at - timedelta(seconds=1))
    assert CareKind.NO_TASK in kinds(FRESH, at)
    ordered = replace(FRESH, tasks=1)
    assert CareKind.NO_TASK not in kinds(ordered, at)
    [due] = [one for one in dues(FRESH, (), at) if one.kind is CareKind.NO_TASK]
    assert holds(care_of(due), FRESH, at) and not holds(care_of(due), ordered, at)
    assert CareKind.NO_TASK not in kinds(replace(FRESH, facts=replace(FRESH.facts, packages=2)), at)


def test_inactive_counts_tasks_not_movement() -> None:
    at = after_full_days(MOVED, 70)
    moved = replace(KNOWN, facts=replace(FACTS, last_movement_at=at - DAY))
    assert kinds(moved, at - timedelta(seconds=1)) == []
    [due] = dues(moved, (), at)
    assert due == Due(CareKind.INACTIVE, spell_of(MOVED), at)
    assert kinds(replace(moved, facts=replace(moved.facts, open_tasks=1)), at) == []
    taken = care_of(due, CareState.TAKEN)
    in_review = replace(moved, facts=replace(moved.facts, open_tasks=1))
    assert holds(taken, in_review, at)
    assert not holds(taken, replace(in_review, agreed_tasks=1), at)


def test_a_welcome_is_whose_customer_it_is() -> None:
    welcome = Care(1, KNOWN.id, CareKind.WELCOME, 1, CareState.OPEN, MOVED, MOVED, person_id=ADA)
    assert holds(welcome, KNOWN, MOVED)
    assert not holds(welcome, replace(KNOWN, serving=frozenset()), MOVED)


def test_messages_go_in_the_open_window_alone() -> None:
    at = after_full_days(MOVED, 21)
    [due] = dues(KNOWN, (), at)
    planned = care_of(due, CareState.PLANNED)
    assert steps(KNOWN, (planned,), at - timedelta(seconds=1)).are_none
    assert steps(KNOWN, (planned,), at).send == (planned,)
    night = at.astimezone(BERLIN).replace(hour=22)
    assert steps(KNOWN, (planned,), night).send == ()
    for state in set(CareState) - {CareState.PLANNED}:
        assert steps(KNOWN, (replace(planned, state=state),), at).send == ()


def test_how_each_begins() -> None:
    for kind in CareKind:
        planned = first_state(kind, ADA) is CareState.PLANNED
        assert planned is (kind in BY_ITSELF)
    assert first_state(CareKind.INACTIVE, None) is CareState.LEFT


def test_what_is_settled_is_told_and_a_contact_ends_all_but_being_inactive() -> None:
    for state in CareState:
        care = Care(1, KNOWN.id, CareKind.NO_TASK, 1, state, MOVED, MOVED)
        assert ends_by_contact(care) is (state in LIVE)
        assert not ends_by_contact(replace(care, kind=CareKind.INACTIVE))
        if state not in LIVE:
            with pytest.raises(CareSettled):
                refuse_settled(care)
    with pytest.raises(CareSettled):
        refuse_settled(replace(care, state=CareState.OPEN), CareState.PLANNED)


@given(st.lists(st.sampled_from(["work", "quiet", "job"]), max_size=30), st.integers(1, 23))
def test_nothing_is_begun_twice_in_a_spell_whatever_happens(doings: list[str], step: int) -> None:
    """Days go by, work is recorded, the job runs at any hour: each spell has each kind once."""
    known, now = KNOWN, MOVED
    cares: list[Care] = []
    for nth, doing in enumerate(doings):
        now += step * DAY / 2
        if doing == "work":
            known = replace(known, facts=replace(known.facts, last_movement_at=now))
        if doing == "job":
            for due in dues(known, cares, now):
                cares.append(replace(care_of(due), id=nth))
    keys = [(one.kind, one.spell) for one in cares]
    assert len(keys) == len(set(keys))
    assert all(in_open_window(one.due_at) for one in cares)
    assert all(instant(one.due_at) == one.due_at for one in cares)

"""The last days on which things are kept, what falls due when, and that nothing goes early."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import CustomerId, PersonId
from domain.person import Assignment, AssignmentRole
from domain.retention import (
    AlreadyDeleted,
    Duty,
    Ended,
    Ending,
    Kept,
    Owed,
    StillKept,
    changes,
    check_deletion,
    ended_assignments,
    is_due,
    keep_until_documents,
    keep_until_working_files,
    kept_until,
    newly_due,
    owed_after,
)
from domain.values import replace

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("ended", "kept"),
    [
        ("2026-11-23", "2027-11-23"),
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
        ("2026-12-31", "2027-12-31"),
    ],
)
def test_working_files_are_kept_a_year(ended: str, kept: str) -> None:
    assert keep_until_working_files(date.fromisoformat(ended)) == date.fromisoformat(kept)


@pytest.mark.parametrize(
    ("ended", "kept"),
    [
        ("2026-01-01", "2036-12-31"),
        ("2026-12-31", "2036-12-31"),
        ("2027-01-01", "2037-12-31"),
        ("2028-02-29", "2038-12-31"),
    ],
)
def test_documents_are_kept_ten_years_from_the_end_of_the_year(ended: str, kept: str) -> None:
    assert keep_until_documents(date.fromisoformat(ended)) == date.fromisoformat(kept)


@given(DAYS)
def test_working_files_are_kept_a_year_of_days_and_no_day_more(ended: date) -> None:
    kept = keep_until_working_files(ended) - ended
    assert kept in {timedelta(days=365), timedelta(days=366)}


@given(DAYS)
def test_documents_outlive_working_files(ended: date) -> None:
    assert keep_until_documents(ended) > keep_until_working_files(ended)


ACME, BOLT, ADA = CustomerId(1), CustomerId(2), PersonId(7)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def _assigned(customer: CustomerId, until: datetime | None, since: int = 0) -> Assignment:
    began = NOON - timedelta(days=900 - since)
    return Assignment(customer, ADA, AssignmentRole.TEAM, began, until)


def _duty(kept: Kept = Kept.WORKING_FILES, **details: object) -> Duty:
    ended = Ended(Ending.CUSTOMER, date(2026, 11, 23), ACME)
    plain = Duty(
        id=1,
        key=Owed(ended, kept).key,
        ending=ended.ending,
        kept=kept,
        customer_id=ACME,
        person_id=None,
        ended_on=ended.ended_on,
        kept_until=kept_until(kept, ended.ended_on),
        made_at=NOON,
    )
    return replace(plain, **details)  # type: ignore[arg-type]


def test_who_stopped_twice_has_stopped_the_second_time_and_who_is_back_has_not() -> None:
    first, second = NOON - timedelta(days=400), NOON
    twice = [_assigned(ACME, first), _assigned(ACME, second, 500)]
    back = [_assigned(BOLT, first), _assigned(BOLT, None, 500)]
    found = list(ended_assignments(twice + back))
    assert found == [Ended(Ending.ASSIGNMENT, date(2026, 11, 23), ACME, ADA)]


def test_an_assignment_ends_on_a_day_in_berlin() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    (ended,) = ended_assignments([_assigned(ACME, late)])
    assert ended.ended_on == date(2027, 1, 1)


def test_of_an_assignment_only_working_files_are_hers_to_delete() -> None:
    ended = [
        Ended(Ending.ASSIGNMENT, date(2026, 11, 23), ACME, ADA),
        Ended(Ending.ASSISTANT, date(2026, 11, 23), None, ADA),
    ]
    owed = [(one.ended.ending, one.kept, one.kept_until) for one in owed_after(ended)]
    assert owed == [
        (Ending.ASSIGNMENT, Kept.WORKING_FILES, date(2027, 11, 23)),
        (Ending.ASSISTANT, Kept.WORKING_FILES, date(2027, 11, 23)),
        (Ending.ASSISTANT, Kept.DOCUMENTS, date(2036, 12, 31)),
    ]


def test_what_is_owed_no_more_goes_unless_it_was_confirmed() -> None:
    still = list(owed_after([Ended(Ending.CUSTOMER, date(2026, 11, 23), ACME)]))
    known, done = _duty(), _duty(key="old", confirmed_at=NOON)
    gone = _duty(key="other day")
    missing, withdrawn = changes([known, done, gone], still)
    assert [one.kept for one in missing] == [Kept.DOCUMENTS] and withdrawn == [gone]
    assert changes([known, done], []) == ([], [known])


@pytest.mark.parametrize(("day", "due"), [("2027-11-23", False), ("2027-11-24", True)])
def test_it_falls_due_on_the_day_after_the_last_one(day: str, due: bool) -> None:
    duty, today = _duty(), date.fromisoformat(day)
    assert is_due(duty, today) is due and duty.due_on == date(2027, 11, 24)
    assert bool(newly_due([duty], today)) is due
    assert not newly_due([replace(duty, appeared_at=NOON)], today)
    if due:
        check_deletion(duty, today)
    else:
        with pytest.raises(StillKept):
            check_deletion(duty, today)


def test_nothing_is_deleted_twice() -> None:
    with pytest.raises(AlreadyDeleted, match="Mia"):
        check_deletion(_duty(confirmed_at=NOON, confirmed_name="Mia"), date(2040, 1, 1))


@given(DAYS, st.sampled_from(Kept), st.integers(-4000, 4000))
def test_no_day_within_the_retention_lets_anything_be_deleted(
    ended: date, kept: Kept, days: int
) -> None:
    last = kept_until(kept, ended)
    duty, today = _duty(kept, ended_on=ended, kept_until=last), last + timedelta(days=days)
    if days <= 0:
        with pytest.raises(StillKept) as refused:
            check_deletion(duty, today)
        assert refused.value.kept_until == last and not is_due(duty, today)
    else:
        check_deletion(duty, today)
        assert is_due(duty, today)


def test_what_she_has_at_home_is_hers_to_delete_and_the_rest_ours() -> None:
    ours = {one for one in Ending if _duty(ending=one).is_ours}
    assert ours == {Ending.CUSTOMER, Ending.ASSISTANT}

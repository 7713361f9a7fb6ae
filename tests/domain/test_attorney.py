"""Powers of attorney hold on Berlin days, both included, for whom and what they say (POA-1)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.attorney import (
    LONGEST_DOCUMENT,
    AttorneyScope,
    AttorneyStanding,
    NewAttorney,
    PowerOfAttorney,
    checked,
    covering,
    standing,
)
from domain.calendar import BERLIN
from domain.errors import BadInput
from domain.ids import CustomerId, PersonId
from domain.values import replace

BUY, PAY = AttorneyScope.BUY, AttorneyScope.PAY
IN_FORCE, AHEAD = AttorneyStanding.IN_FORCE, AttorneyStanding.AHEAD
RUN_OUT, REVOKED = AttorneyStanding.RUN_OUT, AttorneyStanding.REVOKED
ADA, BEA = PersonId(3), PersonId(4)
ONE = PowerOfAttorney(
    id=1,
    customer_id=CustomerId(2),
    scopes=frozenset({BUY}),
    holder_id=ADA,
    holder_name="Ada",
    first_day=date(2026, 3, 29),
    last_day=date(2026, 10, 25),
    document="Vollmacht.pdf",
    entered_by=PersonId(9),
    entered_name="Mia",
    entered_at=datetime(2026, 3, 1, tzinfo=BERLIN),
)
"""Its first and its last day are those on which the clock changes."""


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[arg-type,misc]


class TestStanding:
    @pytest.mark.parametrize(
        ("moment", "expected"),
        [
            (at(2026, 3, 28, 23, 59, 59), AHEAD),
            (at(2026, 3, 29), IN_FORCE),
            (datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC), AHEAD),
            (datetime(2026, 3, 28, 23, tzinfo=UTC), IN_FORCE),
            (at(2026, 10, 25, 23, 59, 59), IN_FORCE),
            (datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC), IN_FORCE),
            (datetime(2026, 10, 25, 23, tzinfo=UTC), RUN_OUT),
            (at(2026, 10, 26), RUN_OUT),
        ],
    )
    def test_both_days_are_included_in_berlin(
        self, moment: datetime, expected: AttorneyStanding
    ) -> None:
        assert standing(ONE, moment) is expected

    def test_a_single_day_is_enough(self) -> None:
        day = replace(ONE, last_day=ONE.first_day)
        assert standing(day, at(2026, 3, 29, 12)) is IN_FORCE
        assert standing(day, at(2026, 3, 30)) is RUN_OUT

    def test_without_a_last_day_it_holds_until_revoked(self) -> None:
        assert standing(replace(ONE, last_day=None), at(2126, 1, 1)) is IN_FORCE

    def test_revoked_it_holds_until_that_very_moment(self) -> None:
        revoked = replace(ONE, revoked_at=at(2026, 5, 1, 10))
        assert standing(revoked, at(2026, 5, 1, 9, 59, 59)) is IN_FORCE
        assert standing(revoked, at(2026, 5, 1, 10)) is REVOKED
        assert standing(revoked, at(2026, 12, 1)) is REVOKED

    @given(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)))
    def test_it_holds_on_no_other_days(self, moment: datetime) -> None:
        day = moment.astimezone(BERLIN).date()
        assert (standing(ONE, moment) is IN_FORCE) is (ONE.first_day <= day <= date(2026, 10, 25))


class TestCovering:
    @pytest.mark.parametrize(
        ("scope", "holder", "covered"),
        [(BUY, ADA, True), (PAY, ADA, False), (BUY, BEA, False), (BUY, None, False)],
    )
    def test_only_for_whom_and_what_it_says(
        self, scope: AttorneyScope, holder: PersonId | None, covered: bool
    ) -> None:
        found = covering([ONE], scope, holder, at(2026, 5, 1))
        assert (found == ONE) is covered

    @pytest.mark.parametrize("holder", [ADA, BEA, None])
    def test_one_for_everybody_covers_whoever_works(self, holder: PersonId | None) -> None:
        every = replace(ONE, holder_id=None, holder_name="")
        assert covering([every], BUY, holder, at(2026, 5, 1)) == every

    def test_one_that_holds_is_found_behind_others(self) -> None:
        over = replace(ONE, id=2, last_day=date(2026, 4, 1))
        gone = replace(ONE, id=3, revoked_at=at(2026, 4, 1))
        assert covering([over, gone, ONE], BUY, ADA, at(2026, 5, 1)) == ONE
        assert covering([over, gone], BUY, ADA, at(2026, 5, 1)) is None


class TestEntering:
    NEW = NewAttorney(frozenset({BUY}), date(2026, 5, 1), date(2026, 5, 1), " Vollmacht \n 7 ")

    def test_the_document_becomes_one_line(self) -> None:
        assert checked(self.NEW).document == "Vollmacht 7"
        assert checked(replace(self.NEW, last_day=None)).last_day is None
        longest = replace(self.NEW, document="x" * LONGEST_DOCUMENT)
        assert checked(longest) == longest

    @pytest.mark.parametrize(
        ("changes", "field", "why"),
        [
            ({"scopes": frozenset()}, "scope", "missing"),
            ({"last_day": date(2026, 5, 1) - timedelta(days=1)}, "last", "before_first"),
            ({"document": " "}, "document", "missing"),
            ({"document": "x" * (LONGEST_DOCUMENT + 1)}, "document", "too_long"),
        ],
    )
    def test_what_cannot_be_taken_is_named(
        self, changes: dict[str, object], field: str, why: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            checked(replace(self.NEW, **changes))  # type: ignore[arg-type]
        assert refusal.value == BadInput(field, why)

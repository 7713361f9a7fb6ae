"""A consent changes exactly what was proposed, within what the rules allow (DEAD, BUD, AREA-2)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import DEFAULT_FACTORS, WorkArea
from domain.consent import (
    agreed,
    asked_late,
    checked_wanted,
    next_version,
    refuse_moved,
    restored,
    without_rest,
)
from domain.contract import contract
from domain.entry import Entry
from domain.errors import BadInput
from domain.ids import MessageId, PersonId
from domain.proposal import (
    CHANGEABLE,
    TERMS,
    AreaNeedsRelease,
    BudgetBelowWork,
    NotCovered,
    NothingProposed,
    NothingToRelease,
    Proposal,
    TermsClosed,
    TermsMoved,
    Wanted,
)
from domain.task import ACTIVE, Task, TaskStatus
from domain.worked import at_factors_of, debit, restated
from domain.workflow import DeadlinePassed
from tests.domain.examples.consent import FRIDAY, HOUR, MINUTE, NOW, TASK

PLENTY = 100 * HOUR
MARKETING = DEFAULT_FACTORS[WorkArea.MARKETING]


def worked(minutes: int, task: Task = TASK) -> Task:
    timed = replace(task, worked_seconds=minutes * 60)
    return replace(timed, debited_seconds=debit(timed))


def proposal(old: Mapping[str, str | int | None], new: Mapping[str, str | int | None]) -> Proposal:
    return Proposal(
        *(1, TASK.id, TASK.customer_id, old, new, "Grund", MessageId(1), PersonId(1), "Ada", NOW)
    )


class TestWanted:
    def test_only_what_differs_is_told_both_ways(self) -> None:
        wanted = Wanted(title=" Titel ", deadline=FRIDAY + 72 * HOUR, budget=3 * HOUR)
        old, new = checked_wanted(TASK, wanted, NOW)
        assert old == {"deadline_at": "2026-11-27T11:00:00+00:00", "budget_seconds": 7200}
        assert new == {"deadline_at": "2026-11-30T11:00:00+00:00", "budget_seconds": 10800}

    @pytest.mark.parametrize(
        ("wanted", "field", "why"),
        [
            (Wanted(title=" "), "title", "missing"),
            (Wanted(description=""), "description", "missing"),
            (Wanted(deadline=NOW - MINUTE), "deadline", "past"),
            (Wanted(budget=timedelta(0)), "budget", "missing"),
        ],
    )
    def test_what_cannot_be_taken_is_named(self, wanted: Wanted, field: str, why: str) -> None:
        with pytest.raises(BadInput) as refused:
            checked_wanted(TASK, wanted, NOW)
        assert (refused.value.field, refused.value.why) == (field, why)

    @pytest.mark.parametrize("wanted", [Wanted(), Wanted(title="Titel", budget=2 * HOUR)])
    def test_nothing_new_is_no_proposal(self, wanted: Wanted) -> None:
        with pytest.raises(NothingProposed):
            checked_wanted(TASK, wanted, NOW)

    @pytest.mark.parametrize("status", TaskStatus)
    def test_terms_change_until_the_result_is_handed_over(self, status: TaskStatus) -> None:
        task = replace(TASK, status=status)
        if status in CHANGEABLE:
            assert checked_wanted(task, Wanted(title="Neu"), NOW)[1] == {"title": "Neu"}
            return
        with pytest.raises(TermsClosed):
            checked_wanted(task, Wanted(title="Neu"), NOW)
        with pytest.raises(TermsClosed):
            agreed(task, {"title": "Neu"}, None, PLENTY, NOW)


class TestAgreed:
    @given(
        st.builds(
            Wanted,
            title=st.none() | st.text(min_size=1, max_size=40),
            deadline=st.none()
            | st.datetimes(NOW.replace(tzinfo=None)).map(
                lambda at: min(at, datetime(9000, 1, 1)).replace(tzinfo=UTC)
            ),
            budget=st.none() | st.integers(1, 90_000).map(lambda one: timedelta(seconds=one)),
            area=st.none() | st.sampled_from([WorkArea.MARKETING, WorkArea.SECRETARIAT]),
        )
    )
    def test_exactly_the_proposed_terms_change(self, wanted: Wanted) -> None:
        try:
            old, new = checked_wanted(TASK, wanted, NOW)
        except (BadInput, NothingProposed):
            return
        area = wanted.area or WorkArea.BACKOFFICE
        after = agreed(TASK, new, DEFAULT_FACTORS[area], PLENTY, NOW)
        told = contract(after)
        assert {field: told[field] for field in new} == dict(new)
        rest = [field for field in TERMS if field not in new]
        assert [told[field] for field in rest] == [contract(TASK)[field] for field in rest]
        assert after.status is TASK.status
        refuse_moved(TASK, old)
        with pytest.raises(TermsMoved):
            refuse_moved(after, old)

    def test_a_deadline_that_has_passed_meanwhile_is_refused(self) -> None:
        _old, new = checked_wanted(TASK, Wanted(deadline=NOW + HOUR), NOW)
        with pytest.raises(DeadlinePassed):
            agreed(TASK, new, None, PLENTY, NOW + 2 * HOUR)

    @pytest.mark.parametrize(
        ("minutes", "budget", "available", "lacking"),
        [
            (0, 180, 60, None),
            (0, 180, 59, 1),
            (0, 180, -30, 90),
            (150, 180, 30, None),  # half an hour beyond the budget: nothing is reserved
            (150, 180, 29, 1),
            (30, 60, -500, None),  # lowering needs nothing
        ],
    )
    def test_a_raise_needs_available_time(
        self, minutes: int, budget: int, available: int, lacking: int | None
    ) -> None:
        task, new = worked(minutes), {"budget_seconds": budget * 60}
        if lacking is None:
            assert agreed(task, new, None, available * MINUTE, NOW).budget_seconds == budget * 60
            return
        with pytest.raises(NotCovered) as refused:
            agreed(task, new, None, available * MINUTE, NOW)
        assert refused.value.missing == lacking * MINUTE

    def test_before_the_acceptance_the_whole_raise_counts(self) -> None:
        review = replace(TASK, status=TaskStatus.REVIEW)
        with pytest.raises(NotCovered) as refused:
            agreed(review, {"budget_seconds": 10800}, None, 2 * HOUR, NOW)
        assert refused.value.missing == HOUR

    def test_below_what_is_worked_it_is_refused(self) -> None:
        with pytest.raises(BudgetBelowWork) as refused:
            agreed(worked(61), {"budget_seconds": 3600}, None, PLENTY, NOW)
        assert refused.value.worked == 61 * MINUTE
        assert agreed(worked(60), {"budget_seconds": 3600}, None, PLENTY, NOW).budget_seconds

    def test_another_area_holds_for_time_recorded_from_then_on(self) -> None:
        after = agreed(worked(60), {"area": "marketing"}, MARKETING, PLENTY, NOW)
        assert (after.area, after.customer_factor) == (WorkArea.MARKETING, Decimal("1.3"))
        assert after.assistant_factor == Decimal("1.2")
        assert debit(after) == 3600
        assert debit(worked(70, after)) == 3600 + 780

    def test_before_the_acceptance_no_factor_is_frozen_and_the_release_is_gone(self) -> None:
        review = replace(TASK, status=TaskStatus.REVIEW, released_at=NOW, customer_factor=None)
        design = DEFAULT_FACTORS[WorkArea.DESIGN]
        after = agreed(review, {"area": "design"}, design, PLENTY, NOW)
        assert (after.area, after.customer_factor) == (WorkArea.DESIGN, None)
        assert after.released_at is None

    def test_running_work_cannot_move_to_an_area_that_needs_a_release(self) -> None:
        with pytest.raises(AreaNeedsRelease):
            agreed(TASK, {"area": "design"}, DEFAULT_FACTORS[WorkArea.DESIGN], PLENTY, NOW)


def entry(at: datetime, minutes: int) -> Entry:
    return Entry(at.day, TASK.id, PersonId(1), at, minutes * 60, "")


class TestRestored:
    @given(st.integers(0, 600), st.integers(0, 600))
    def test_the_work_of_the_meantime_costs_what_it_would_have(
        self, before: int, meanwhile: int
    ) -> None:
        first = worked(before)
        changed = agreed(first, {"area": "marketing"}, MARKETING, PLENTY, NOW)
        denied = proposal({"area": "backoffice"}, {"area": "marketing"})
        back = restored(worked(before + meanwhile, changed), denied, contract(first))
        entries = [
            at_factors_of(first, entry(NOW, before)),
            at_factors_of(changed, entry(NOW + timedelta(days=1), meanwhile)),
        ]
        back, restating = restated(back, entries, NOW + timedelta(hours=1))
        assert restating == [at_factors_of(first, entries[1])]
        assert back == replace(
            worked(before + meanwhile, first), debited_seconds=back.debited_seconds
        )
        assert debit(back) == (before + meanwhile) * 60

    def test_what_a_later_consent_changed_stays(self) -> None:
        denied = proposal(
            {"title": "Titel", "budget_seconds": 7200}, {"title": "Neu", "budget_seconds": 9000}
        )
        later = replace(TASK, title="Neu", budget_seconds=10800)
        back = restored(later, denied, contract(TASK))
        assert (back.title, back.budget_seconds) == ("Titel", 10800)

    def test_without_a_former_contract_running_work_keeps_its_area(self) -> None:
        moved = replace(TASK, area=WorkArea.MARKETING, title="Neu")
        denied = proposal({"area": None, "title": "Titel"}, {"area": "marketing", "title": "Neu"})
        back = restored(moved, denied, None)
        assert (back.area, back.title) == (WorkArea.MARKETING, "Titel")
        review = restored(replace(moved, status=TaskStatus.REVIEW), denied, None)
        assert (review.area, review.title) == (None, "Titel")

    @pytest.mark.parametrize("status", [TaskStatus.DONE, TaskStatus.DELETED])
    def test_what_is_over_stays(self, status: TaskStatus) -> None:
        denied = proposal({"title": "Titel"}, {"title": "Neu"})
        with pytest.raises(TermsClosed):
            restored(replace(TASK, title="Neu", status=status), denied, None)


@pytest.mark.parametrize(
    ("at", "late"),
    [
        (datetime(2026, 11, 26, 22, 59, tzinfo=UTC), False),  # 23:59 in Berlin, the day before
        (datetime(2026, 11, 26, 23, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 30, 8, tzinfo=UTC), True),
    ],
)
def test_asking_on_the_day_of_the_deadline_is_late(at: datetime, late: bool) -> None:
    assert asked_late(TASK, {"deadline_at": None}, at) is late
    assert not asked_late(TASK, {"budget_seconds": 1}, at)
    assert not asked_late(replace(TASK, deadline_at=None), {"deadline_at": None}, at)


class TestWithoutRest:
    @pytest.mark.parametrize(
        ("minutes", "kept"), [(0, 0), (1, 5), (5, 5), (61, 65), (115, 115), (116, None)]
    )
    def test_the_budget_becomes_what_is_worked_in_steps_of_five(
        self, minutes: int, kept: int | None
    ) -> None:
        if kept is None:
            with pytest.raises(NothingToRelease):
                without_rest(worked(minutes))
        else:
            assert without_rest(worked(minutes)).budget_seconds == kept * 60

    @pytest.mark.parametrize("status", TaskStatus)
    def test_only_of_a_running_contract(self, status: TaskStatus) -> None:
        task = replace(TASK, status=status)
        if status in ACTIVE:
            assert without_rest(task).budget_seconds == 0
            return
        with pytest.raises(TermsClosed):
            without_rest(task)

    @given(st.integers(0, 9000), st.sampled_from(["1.0", "1.3", "1.8", "2.0"]))
    def test_it_never_takes_what_is_worked(self, seconds: int, factor: str) -> None:
        task = replace(TASK, worked_seconds=seconds, customer_factor=Decimal(factor))
        try:
            after = without_rest(task)
        except NothingToRelease:
            assert task.budget_seconds - debit(task) < 300
        else:
            assert debit(task) <= after.budget_seconds < debit(task) + 300


def test_versions_count_on_and_hold_every_term() -> None:
    first = next_version(TASK, [], 10, NOW, (PersonId(1), "Ada"))
    change = proposal({"title": "Titel"}, {"title": "Neu"})
    second = next_version(
        replace(TASK, title="Neu"), [first], 11, NOW + HOUR, (None, "Kim"), change
    )
    assert (first.number, second.number) == (1, 2)
    assert first.terms == contract(TASK)
    assert second.terms["title"] == "Neu"
    assert (second.proposal_id, first.proposal_id) == (1, None)

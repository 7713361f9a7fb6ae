"""Of several steps about one task the assistant's come first, then the earliest; who sees which."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.feedback import (
    MANAGEMENTS,
    NOTHING_OWED,
    OF_RATINGS,
    FeedbackStep,
    next_owed,
    steps_seen,
)
from domain.person import MANAGEMENT, Role
from tests.domain.test_workflow import NOW

STEPS = st.tuples(
    st.sampled_from(FeedbackStep),
    st.integers(0, 99).map(lambda hours: NOW + timedelta(hours=hours)),
)


def test_nothing_is_owed_where_nothing_is_open() -> None:
    assert next_owed([]) == NOTHING_OWED


@given(st.lists(STEPS, min_size=1, max_size=5))
def test_the_assistants_steps_come_first_and_then_the_earliest(
    steps: list[tuple[FeedbackStep, object]],
) -> None:
    step, due = next_owed(steps)  # type: ignore[arg-type]
    assert (step, due) in steps
    assert step is not None
    of_hers = [at for one, at in steps if one not in MANAGEMENTS]
    if of_hers:
        assert step not in MANAGEMENTS
    assert due == min(of_hers or [at for _one, at in steps])  # type: ignore[type-var]


def test_customers_see_no_step_and_assistants_none_of_the_managements() -> None:
    assert steps_seen(frozenset({Role.CUSTOMER})) == frozenset()
    assert steps_seen(frozenset({Role.ASSISTANT})) == frozenset(FeedbackStep) - MANAGEMENTS
    for role in MANAGEMENT:
        assert steps_seen(frozenset({role, Role.ASSISTANT})) == frozenset(FeedbackStep)


def test_a_step_follows_from_a_rating_or_a_complaint() -> None:
    assert FeedbackStep.DECISION in OF_RATINGS
    assert FeedbackStep.ARBITRATION not in OF_RATINGS

"""Of several steps about one task one's own come first, then the earliest; who sees which."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.feedback import (
    MANAGEMENTS,
    NOTHING_OWED,
    OF_RATINGS,
    FeedbackStep,
    Owed,
    earliest_owed,
    owed_to_see,
    steps_seen,
)
from domain.person import MANAGEMENT, Role
from tests.domain.examples.workflow import NOW

STEPS = st.tuples(
    st.sampled_from(FeedbackStep),
    st.integers(0, 99).map(lambda hours: NOW + timedelta(hours=hours)),
)


ROLES = st.frozensets(st.sampled_from(Role), min_size=1)


def test_nothing_is_owed_where_nothing_is_open() -> None:
    assert earliest_owed([]) == NOTHING_OWED
    assert owed_to_see([], frozenset(Role), hers=False) == []


@given(st.lists(STEPS, min_size=1, max_size=5))
def test_of_several_the_first_due_counts(steps: list[Owed]) -> None:
    found = earliest_owed(steps)
    assert found in steps
    assert found[1] == min(at for _one, at in steps)


@given(st.lists(STEPS, max_size=5), ROLES, st.booleans())
def test_everything_she_may_see_is_seen_her_own_duty_first(
    steps: list[Owed], roles: frozenset[Role], hers: bool
) -> None:
    found = owed_to_see(steps, roles, hers=hers)
    seen = steps_seen(roles)
    assert sorted(found) == sorted(one for one in steps if one[0] in seen)
    steers = bool(roles & MANAGEMENT) and not hers
    own = [(step in MANAGEMENTS) is steers for step, _due in found]
    assert own == sorted(own, reverse=True)
    for is_own in (True, False):
        dues = [due for (_step, due), one in zip(found, own, strict=True) if one is is_own]
        assert dues == sorted(dues)


def test_customers_see_no_step_and_assistants_none_of_the_managements() -> None:
    assert steps_seen(frozenset({Role.CUSTOMER})) == frozenset()
    assert steps_seen(frozenset({Role.ASSISTANT})) == frozenset(FeedbackStep) - MANAGEMENTS
    for role in MANAGEMENT:
        assert steps_seen(frozenset({role, Role.ASSISTANT})) == frozenset(FeedbackStep)


def test_a_step_follows_from_a_rating_or_a_complaint() -> None:
    assert FeedbackStep.DECISION in OF_RATINGS
    assert FeedbackStep.ARBITRATION not in OF_RATINGS

"""What stars ask for, by when, and that a rating stays once somebody has reacted (RES-4)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.errors import BadInput
from domain.feedback import FeedbackStep
from domain.ids import PersonId
from domain.rating import (
    AlreadyReacted,
    AssessmentAwaited,
    NotDoneYet,
    Rating,
    StepNotOwed,
    assessed,
    corrected,
    decided,
    inquired,
    rated,
    step_after,
)
from domain.response import response_due
from domain.task import TaskStatus
from tests.domain.examples.workflow import NOW, standing

KIM, ADA, MIA = PersonId(1), PersonId(2), PersonId(3)
FRIDAY = datetime(2026, 11, 27, 14, 1, tzinfo=BERLIN)


def rating(stars: int, now: datetime = NOW) -> Rating:
    return rated(standing(TaskStatus.DONE), 7, stars, "Na ja", KIM, now)


@pytest.mark.parametrize(
    ("stars", "step"),
    [
        (5, None),
        (4, None),
        (3, FeedbackStep.INQUIRY),
        (2, FeedbackStep.ASSESSMENT),
        (1, FeedbackStep.ASSESSMENT),
    ],
)
def test_what_stars_ask_for(stars: int, step: FeedbackStep | None) -> None:
    assert step_after(stars) is step
    assert rating(stars).step is step


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 11, 27, 14, 0, 59, tzinfo=BERLIN), "2026-11-27T18:00:00+01:00"),
        (FRIDAY, "2026-11-30T12:00:00+01:00"),
        (datetime(2026, 12, 24, 15, tzinfo=BERLIN), "2026-12-28T12:00:00+01:00"),
        (datetime(2026, 12, 25, 9, tzinfo=BERLIN), "2026-12-28T18:00:00+01:00"),
        (datetime(2027, 3, 27, 9, tzinfo=BERLIN), "2027-03-30T18:00:00+02:00"),
    ],
)
def test_it_is_due_within_the_response_time(now: datetime, due: str) -> None:
    """After the cut-off on a Friday, at Christmas, and over Easter with the change of the clock."""
    due_at = rating(2, now).due_at
    assert due_at is not None
    assert due_at.isoformat() == due


@pytest.mark.parametrize("stars", [0, 6, -1])
def test_there_are_one_to_five_stars(stars: int) -> None:
    with pytest.raises(BadInput):
        rating(stars)


@pytest.mark.parametrize("status", [one for one in TaskStatus if one is not TaskStatus.DONE])
def test_only_what_is_done_is_rated(status: TaskStatus) -> None:
    with pytest.raises(NotDoneYet):
        rated(standing(status), 7, 5, "", KIM, NOW)


class TestCorrecting:
    def test_a_better_rating_asks_for_less(self) -> None:
        better = corrected(rating(1), 7, 4, "Doch gut", NOW)
        assert (better.stars, better.step, better.due_at) == (4, None, None)

    def test_what_it_asks_for_already_keeps_its_time(self) -> None:
        first = rating(2, FRIDAY)
        later = corrected(first, 7, 1, "Schlimmer", FRIDAY + timedelta(days=1))
        assert later.due_at == first.due_at

    def test_after_a_reaction_it_stays(self) -> None:
        for reacted in (
            inquired(rating(3), 7, NOW),
            assessed(rating(2), 7, "Eilig", ADA, NOW),
            decided(assessed(rating(2), 7, "Eilig", ADA, NOW), 7, "Gespräch", MIA, NOW),
        ):
            with pytest.raises(AlreadyReacted):
                corrected(reacted, 7, 5, "", NOW)


class TestSteps:
    def test_an_inquiry_settles_three_stars(self) -> None:
        asked = inquired(rating(3), 7, NOW)
        assert (asked.step, asked.due_at, asked.inquired_at) == (None, None, NOW)
        with pytest.raises(StepNotOwed):
            inquired(asked, 7, NOW)

    def test_after_the_assessment_management_decides_within_the_response_time(self) -> None:
        told = assessed(rating(1), 7, "Zu eilig gearbeitet", ADA, FRIDAY)
        assert (told.step, told.due_at) == (FeedbackStep.DECISION, response_due(FRIDAY))
        end = decided(told, 7, "Gespräch geführt", MIA, FRIDAY)
        assert (end.step, end.due_at, end.decided_by) == (None, None, MIA)
        with pytest.raises(StepNotOwed):
            decided(end, 7, "Noch eins", MIA, FRIDAY)

    def test_management_waits_for_the_assessment_up_to_its_minute(self) -> None:
        first = rating(2, FRIDAY)
        assert first.due_at is not None
        with pytest.raises(AssessmentAwaited):
            decided(first, 7, "So", MIA, first.due_at + timedelta(seconds=59))
        end = decided(first, 7, "Nach Aktenlage", MIA, first.due_at + timedelta(minutes=1))
        assert (end.step, end.assessment) == (None, "")

    def test_a_late_assessment_still_counts(self) -> None:
        first = rating(2, FRIDAY)
        late = assessed(first, 7, "Verzeihung", ADA, FRIDAY + timedelta(days=9))
        assert late.step is FeedbackStep.DECISION

    @given(st.integers(1, 5))
    def test_no_step_is_taken_that_the_stars_do_not_ask_for(self, stars: int) -> None:
        one = rating(stars)
        if one.step is not FeedbackStep.INQUIRY:
            with pytest.raises(StepNotOwed):
                inquired(one, 7, NOW)
        if one.step is not FeedbackStep.ASSESSMENT:
            with pytest.raises(StepNotOwed):
                assessed(one, 7, "x", ADA, NOW)
            with pytest.raises(StepNotOwed):
                decided(replace(one), 7, "x", MIA, NOW)

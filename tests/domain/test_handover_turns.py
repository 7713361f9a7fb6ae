"""Whose turn it is, step by step, and from when it waits (HAND-5, HAND-6, HAND-10)."""

from datetime import date, timedelta

import pytest

from domain.handover_terms import Step, Target
from domain.handover_turns import AHEAD, StepFacts, Turn, turns_of, waits

DAY = date(2026, 12, 1)
SUCCESSOR, TEAM = Target.SUCCESSOR, Target.REACTIVATION


@pytest.mark.parametrize(
    ("facts", "turns"),
    [
        (StepFacts(Step.FILE, DAY), {Turn.GIVER}),
        (StepFacts(Step.SUCCESSOR, DAY), {Turn.MANAGEMENT}),
        (StepFacts(Step.SUCCESSOR, DAY, SUCCESSOR), {Turn.ASSISTANTS, Turn.CUSTOMERS}),
        (StepFacts(Step.SUCCESSOR, DAY, TEAM, assistants_agree=True), {Turn.CUSTOMERS}),
        (StepFacts(Step.INFORMED, DAY, SUCCESSOR), {Turn.MANAGEMENT, Turn.GIVER}),
        (StepFacts(Step.INFORMED, DAY, TEAM), {Turn.MANAGEMENT}),
        (StepFacts(Step.TRAINING, DAY, SUCCESSOR, to_prove=3), {Turn.GIVER}),
        (
            StepFacts(
                Step.TRAINING, DAY, SUCCESSOR, training_decided=True, to_prove=2, to_accept=1
            ),
            {Turn.GIVER, Turn.SUCCESSOR},
        ),
        (
            StepFacts(Step.TRAINING, DAY, SUCCESSOR, training_decided=True, training_runs=True),
            set(),
        ),
        (StepFacts(Step.TRAINING, DAY, SUCCESSOR, training_decided=True), {Turn.SUCCESSOR}),
        (StepFacts(Step.TRAINING, DAY, TEAM, open_tasks=1), set()),
        (StepFacts(Step.TRAINING, DAY, TEAM), {Turn.MANAGEMENT}),
        (StepFacts(Step.CLOSED, DAY, items_open=1, open_tasks=1), {Turn.GIVER}),
        (StepFacts(Step.CLOSED, DAY, open_tasks=1), set()),
        (StepFacts(Step.CLOSED, DAY), {Turn.MANAGEMENT}),
    ],
)
def test_it_is_the_turn_of_whoever_can_go_on(facts: StepFacts, turns: set[Turn]) -> None:
    assert turns_of(facts) == turns


def test_a_step_waits_a_week_ahead_or_when_others_have_done_their_part() -> None:
    early = DAY - AHEAD - timedelta(days=1)
    assert not waits(StepFacts(Step.FILE, DAY), early)
    assert waits(StepFacts(Step.FILE, DAY), DAY - AHEAD)
    assert not waits(StepFacts(Step.SUCCESSOR, DAY), early)
    assert waits(StepFacts(Step.SUCCESSOR, DAY, SUCCESSOR), early)
    assert waits(StepFacts(Step.TRAINING, DAY, SUCCESSOR, to_accept=1), early)
    assert not waits(StepFacts(Step.TRAINING, DAY, SUCCESSOR, to_prove=1), early)
    assert not waits(StepFacts(Step.INFORMED, DAY, SUCCESSOR, to_accept=1), early)

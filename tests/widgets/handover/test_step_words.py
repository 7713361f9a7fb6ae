"""What waits about a handover is told in a few words."""

from datetime import date

import pytest

from data.reads.handover_steps import NextStep
from data.reads.leavings import OpenLeaving
from domain.handover_terms import Step, Target
from domain.handover_turns import StepFacts
from domain.ids import PersonId
from domain.leaving import LeavingState
from widgets.handover.step_words import leaving_title, leaving_why, step_title, step_why

DAY = date(2026, 12, 1)


def _step(step: Step, target: Target | None = None) -> NextStep:
    facts = StepFacts(step, DAY, target)
    return NextStep(1, PersonId(7), "[/x] Clara", None, "Acme", 3, facts)


@pytest.mark.parametrize("step", list(Step))
def test_every_step_has_a_title(step: Step) -> None:
    assert len(step_title(_step(step))) > 8


def test_proposing_and_agreeing_are_told_apart_and_whose_it_is() -> None:
    assert step_title(_step(Step.SUCCESSOR)) == "Eine Nachfolge vorschlagen"
    assert step_title(_step(Step.SUCCESSOR, Target.SUCCESSOR)) == "Der Nachfolge zustimmen"
    assert step_why(_step(Step.FILE)).startswith("[/x] Clara gibt den Kunden ab")


@pytest.mark.parametrize(
    ("state", "title", "why"),
    [
        (LeavingState.TALK, "Entscheiden, was aus dem Gespräch folgt", "eine Woche her"),
        (LeavingState.FEWER_HOURS, "Weniger Stunden enden", "bis Di 01.12.2026"),
        (LeavingState.NOTICE, "dann die Konten schließen", "Der letzte Tag war Mo 30.11.2026"),
    ],
)
def test_a_leaving_tells_what_is_to_be_decided(state: LeavingState, title: str, why: str) -> None:
    one = OpenLeaving(1, "Clara", state, DAY)
    assert title in leaving_title(one) and why in leaving_why(one)

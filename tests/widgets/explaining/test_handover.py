"""What is said when a step of a handover is held."""

from domain.handover import Blocker, SameApprover, StepDone, StepHeld, TooEarlyToTell
from domain.handover_terms import Hindrance, Step
from widgets.explain import explain

HELD = [Blocker(Hindrance.NO_SUCCESSOR)]


def test_every_reason_is_named() -> None:
    for error in (StepHeld(Step.INFORMED, HELD), TooEarlyToTell(HELD)):
        assert "niemand" in explain(error)
    assert "[/x] Vogt" in explain(StepDone(Step.FILE, "[/x] Vogt"))
    assert "[/x] Vogt" in explain(SameApprover("[/x] Vogt"))

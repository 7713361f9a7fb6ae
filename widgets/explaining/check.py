"""Why a Marketing task was not accepted (AREA-4)."""

from domain.check import AdviceNeeded, QuestionsOpen
from domain.errors import VPAError
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain.check`."""
    match error:
        case QuestionsOpen(number=number):
            return _(
                "Task #{number} is Marketing: can the customer brief us, and does she know the "
                "outcome? Answer both in its check, then accept it."
            ).format(number=number)
        case AdviceNeeded(number=number):
            return _(
                "For task #{number} the customer needs advice first. Pass it on to the team lead."
            ).format(number=number)
        case _:
            return ""

"""Why nobody can be brought into a task."""

from domain.errors import VPAError
from domain.participant import TaskOver
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain.participant`."""
    match error:
        case TaskOver(number=number):
            return _("Task #{number} is over. Create a new one for anything more.").format(
                number=number
            )
        case _:
            return ""

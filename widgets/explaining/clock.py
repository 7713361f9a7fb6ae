"""What refusals about the clock say."""

from domain.clock import BudgetUsedUp, ClockRuns, NoClockRuns, NotToBeClocked
from domain.errors import VPAError
from domain.task import TaskStatus
from widgets import formats
from widgets.labels.task import task_status
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/clock.py`."""
    match error:
        case ClockRuns(number=number, title=title, begun_at=begun):
            return _("Your clock already runs on #{number} {title}, since {time}.").format(
                number=number, title=formats.plain(title, 40), time=formats.clock(begun)
            )
        case NoClockRuns():
            return _("No clock of yours runs.")
        case NotToBeClocked(status=TaskStatus.ACCEPTED | TaskStatus.IN_PROGRESS):
            return _("The task has no factor yet, so no time can be recorded on it.")
        case NotToBeClocked(status=status):
            return _("The clock runs only on a task in progress; this one is “{status}”.").format(
                status=task_status(status).word
            )
        case BudgetUsedUp(number=number):
            return _(
                "The working time of #{number} is used up: nothing beyond is paid. Ask the "
                "customer for more budget first."
            ).format(number=number)
        case _:
            return ""

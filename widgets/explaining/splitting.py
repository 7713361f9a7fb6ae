"""Why a task cannot be split."""

from domain.errors import VPAError
from domain.splitting import NotLarge, PartsTooLarge, TooLateToSplit
from domain.task import UNDER_DEADLINE, TaskStatus
from widgets import formats
from widgets.labels.task import task_status
from widgets.words import _


def _elsewhere(status: TaskStatus) -> str:
    """Why a task that stands there is not split, and what to do instead."""
    if status in UNDER_DEADLINE:
        return _(
            "#{number} is accepted: its budget is agreed with the customer and is not split any "
            "more. Bring in a project assistant for a part of it. Or propose a smaller budget to "
            "the customer, and order the rest as a task of its own once she agrees."
        )
    return _(
        "#{number} is “{status}”; nothing of it is left to split. "
        "Order what is still to be done as a new task."
    )


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain.splitting`."""
    match error:
        case NotLarge():
            return _(
                "Only tasks with 20 hours of real working time or more are split. "
                "For a smaller part bring in a project assistant."
            )
        case TooLateToSplit(number=number, status=status):
            return _elsewhere(status).format(number=number, status=task_status(status).word)
        case PartsTooLarge(left=left):
            return _("This part may take {time} at most. Make it smaller.").format(
                time=formats.duration(left)
            )
        case _:
            return ""

"""What refusals about handing customers over say."""

from domain.errors import VPAError
from domain.handover import SameApprover, StepDone, StepHeld, TooEarlyToTell
from widgets import formats
from widgets.handover.words import blockers_told
from widgets.labels import handover as labels
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/handover.py`."""
    match error:
        case StepHeld(step=step, blockers=held):
            return _("“{step}” cannot be done yet: {why}.").format(
                step=labels.step(step), why=blockers_told(held)
            )
        case TooEarlyToTell(blockers=held):
            return _("It is too early to tell the customer: {why}.").format(why=blockers_told(held))
        case StepDone(step=step, by=name):
            return _("“{step}” is done already, by {name}.").format(
                step=labels.step(step), name=formats.plain(name, 40)
            )
        case SameApprover(name=name):
            return _(
                "{name} has agreed for the other side. Two people agree: let a colleague do it."
            ).format(name=formats.plain(name, 40))
        case _:
            return ""

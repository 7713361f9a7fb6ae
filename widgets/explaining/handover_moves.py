"""What refusals of a handover's moves say."""

from domain.errors import VPAError
from domain.handover_moves import CustomerTold, NobodyProposed, NotTheSuccessor, OnTheWay
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/handover_moves.py`."""
    match error:
        case CustomerTold(successor=name):
            return _(
                "The customer knows already that {name} follows. Talk to the customer before "
                "anything of it changes."
            ).format(name=formats.plain(name, 40) or _("the reactivation team"))
        case NobodyProposed():
            return _("There is nothing to agree on yet. Propose a successor first.")
        case OnTheWay(by=name):
            return _(
                "{name} is handing this customer over. Who follows is proposed and agreed on among "
                "the handovers; the customer hears it there first."
            ).format(name=formats.plain(name, 40))
        case NotTheSuccessor(successor=name) if name:
            return _("{name} takes this customer over; only she accepts.").format(
                name=formats.plain(name, 40)
            )
        case NotTheSuccessor():
            return _("Nobody is named to take this customer over, so nobody accepts.")
        case _:
            return ""

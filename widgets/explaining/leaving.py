"""What refusals about a leaving say."""

from domain.errors import VPAError
from domain.leaving import CustomersKnow, LeavingBegun, LeavingMove
from widgets import formats
from widgets.labels import handover as labels
from widgets.words import _, ngettext


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/leaving.py`."""
    match error:
        case LeavingMove(state=state, to=to):
            return _("It stands at “{now}”; “{next}” does not follow on that.").format(
                now=labels.leaving_state(state).word, next=labels.leaving_state(to).word
            )
        case LeavingBegun(name=name, state=state):
            return _("For {name} it has begun already: {state}. Go on from there.").format(
                name=formats.plain(name, 40), state=labels.leaving_state(state).word
            )
        case CustomersKnow(told=told):
            return ngettext(
                "{count} customer was told that she leaves. Take that back with the customer "
                "first.",
                "{count} customers were told that she leaves. Take that back with them first.",
                told,
            ).format(count=told)
        case _:
            return ""

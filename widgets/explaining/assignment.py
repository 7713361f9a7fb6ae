"""What refusals about who serves a customer say."""

from domain.assignment import AlreadyServes, ServesNot
from domain.errors import VPAError
from widgets import formats
from widgets.labels.people import assignment_role
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/assignment.py`."""
    match error:
        case AlreadyServes(name=name, role=role):
            return _("{name} has this customer already ({role}). Choose somebody else.").format(
                name=formats.plain(name, 40), role=assignment_role(role)
            )
        case ServesNot(name=name):
            return _(
                "{name} does not have this customer (any longer), so there is nothing to end. "
                "Look again."
            ).format(name=formats.plain(name, 40))
        case _:
            return ""

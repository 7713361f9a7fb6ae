"""What refusals about customers' files say."""

from domain.customer_file import HoldsSecret, NoteClosed
from domain.errors import VPAError
from widgets import formats
from widgets.labels.guard import secret
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/customer_file.py`."""
    match error:
        case HoldsSecret(kinds=kinds):
            return _(
                "This looks like {found}, which a customer's file never holds. "
                "Write where it is found instead."
            ).format(found=_(" and ").join(secret(one) for one in kinds))
        case NoteClosed(by=by):
            return _(
                "{name} has corrected this note or struck it out meanwhile. Read it again first."
            ).format(name=formats.plain(by, 40))
        case _:
            return ""

"""What refusals about the closing list say."""

from domain.closing import NothingToAccept, WrongOrder
from domain.errors import VPAError
from widgets.labels import handover as labels
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/closing.py`."""
    match error:
        case WrongOrder(way=way, needs=needs):
            return _("“{way}” comes after “{needs}”. Enter that first.").format(
                way=labels.way(way), needs=labels.way(needs)
            )
        case NothingToAccept(item=item):
            return _("“{item}” cannot be accepted: it is not done, or nobody accepts it.").format(
                item=labels.item(item)
            )
        case _:
            return ""

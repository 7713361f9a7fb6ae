"""What refusals about requests for recorded time say."""

from domain.errors import VPAError
from domain.time_request import AlreadyRequested, OwnRequest, RequestClosed
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/time_request.py`."""
    match error:
        case AlreadyRequested():
            return _("A request about this entry already waits for management's decision.")
        case RequestClosed():
            return _("This request was decided or withdrawn meanwhile.")
        case OwnRequest():
            return _("Nobody decides about her own time; ask a colleague of management.")
        case _:
            return ""

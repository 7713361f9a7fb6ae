"""What refusals about reminders of customers say."""

from domain.care import CareSettled
from domain.errors import VPAError
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/care.py`."""
    match error:
        case CareSettled(name=""):
            return _("This was settled by itself meanwhile. There is nothing left to do about it.")
        case CareSettled(name=name):
            return _("{name} has settled this already. There is nothing left to do here.").format(
                name=formats.plain(name, 40)
            )
        case _:
            return ""

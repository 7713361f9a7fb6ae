"""What refusals about reported demand say."""

from domain.errors import VPAError
from domain.pool import DemandSettled
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/pool.py`."""
    match error:
        case DemandSettled(settled_name=name):
            return _("{name} has settled this demand already. Look again.").format(
                name=formats.plain(name, 40)
            )
        case _:
            return ""

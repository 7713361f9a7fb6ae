"""What refusals about kept data say."""

from domain.errors import VPAError
from domain.retention import (
    AlreadyDeleted,
    Kept,
    NotOver,
    StillHandedOver,
    StillKept,
    StillServed,
)
from widgets import formats
from widgets.words import _, ngettext


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/retention.py`."""
    match error:
        case StillKept(kept_until=day, kept=Kept.DOCUMENTS):
            return _(
                "Contracts, official papers and invoices are kept until {day}. They can be deleted "
                "from the day after."
            ).format(day=formats.day_full(day))
        case StillKept(kept_until=day):
            return _(
                "Working files are kept until {day}. They can be deleted from the day after."
            ).format(day=formats.day_full(day))
        case AlreadyDeleted(name=name):
            return _("{name} has confirmed this deletion already.").format(
                name=formats.plain(name, 40)
            )
        case NotOver():
            return _("The collaboration goes on, so nothing of it is deleted. Read the list again.")
        case StillServed(open_tasks=count):
            return ngettext(
                "{n} task is still open. Finish it first, then the collaboration can end.",
                "{n} tasks are still open. Finish them first, then the collaboration can end.",
                count,
            ).format(n=formats.count(count))
        case StillHandedOver():
            return _(
                "A handover of this customer is under way. Go through it in the handover room, or "
                "call it off there; then the collaboration can end."
            )
        case _:
            return ""

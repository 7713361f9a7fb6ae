"""What refusals about absences say."""

from domain.absence import AbsenceBackwards, AbsenceOver, AbsenceOverlaps, AbsencePast
from domain.errors import VPAError
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/absence.py`."""
    match error:
        case AbsenceBackwards(first_day=first, last_day=last):
            return _(
                "The absence would end on {last}, before it begins on {first}. Change one of the "
                "two days."
            ).format(first=formats.day_full(first), last=formats.day_full(last))
        case AbsenceOverlaps(first_day=first, last_day=last):
            return _(
                "An absence from {first} to {last} is entered already. Change that one, or choose "
                "other days."
            ).format(first=formats.day_full(first), last=formats.day_full(last))
        case AbsencePast(last_day=last):
            return _(
                "The absence would be over since {last}. Enter only one that lasts until today or "
                "longer; change the last day."
            ).format(last=formats.day_full(last))
        case AbsenceOver(last_day=last):
            return _(
                "This absence is over (last day {last}); it stays as it was. Enter a new one."
            ).format(last=formats.day_full(last))
        case _:
            return ""

"""When the community guidelines are to be accepted again (CG-1)."""

from calendar import monthrange
from datetime import date

MONTHS_BETWEEN = 3
"""How many months an acceptance holds."""

_YEAR = 12


def next_acceptance(accepted: date) -> date:
    """The day by which the next acceptance is due: 3 months after the last (CG-1).

    The same day of the month, or the month's last day where it has no such day.
    """
    years, month = divmod(accepted.month - 1 + MONTHS_BETWEEN, _YEAR)
    year = accepted.year + years
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(accepted.day, last))

"""When an invoice is paid (HON-7)."""

from datetime import date

from domain.calendar import add_working_days

PAID_WITHIN = 4
"""How many working days after submission the payment is due."""


def payout_due(submitted: date) -> date:
    """The day by which an invoice submitted then is paid: the 4th working day after (HON-7)."""
    return add_working_days(submitted, PAID_WITHIN)

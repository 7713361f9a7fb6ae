"""The way to the next premium, in words."""

from datetime import timedelta

from domain.premium import missing_to_next_step
from widgets import formats
from widgets.words import _


def next_step_told(seconds: int) -> str:
    """How far it is to the next premium step of the month (HON-3)."""
    missing = missing_to_next_step(seconds)
    if missing is None:
        return _("The highest premium step is reached.")
    minutes = -(-missing[0] // 60)
    return _("{time} to the next step: {amount} for every hour.").format(
        time=formats.duration(timedelta(minutes=minutes)), amount=formats.money(missing[1])
    )

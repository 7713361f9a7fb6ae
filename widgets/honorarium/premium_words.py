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
    return _("{time} to the next step: {amount} for every hour.").format(
        time=_still(missing[0]), amount=formats.money(missing[1])
    )


def next_step_short(seconds: int) -> tuple[str, ...]:
    """The same ever shorter, for a small place; nothing on the last step."""
    missing = missing_to_next_step(seconds)
    if missing is None:
        return ()
    time, amount = _still(missing[0]), formats.money(missing[1])
    return (
        _("{time} to the next step").format(time=time),
        _("{time} to {amount}/h").format(time=time, amount=amount),
    )


def _still(seconds: int) -> str:
    """Rounded up to the minute: after so much work the step is reached."""
    return formats.duration(timedelta(minutes=-(-seconds // 60)))

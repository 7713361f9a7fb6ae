"""Premiums: for the hours of a month and for rebooked packages (HON-2, HON-3).

Money is `Decimal` euros with cents; nothing passes through a float.
"""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

CENT = Decimal("0.01")

PER_HOUR_FROM = (
    (timedelta(hours=80), Decimal("1.50")),
    (timedelta(hours=60), Decimal("1.00")),
    (timedelta(hours=40), Decimal("0.50")),
)
"""From which working time of a month each hour of it earns how much, the most first (HON-3)."""

REBOOKING: Mapping[int, Decimal] = MappingProxyType(
    {
        5: Decimal("0.00"),
        10: Decimal("5.00"),
        25: Decimal("10.00"),
        50: Decimal("20.00"),
        100: Decimal("35.00"),
        300: Decimal("70.00"),
    }
)
"""The premium by the hours of the rebooked package; the trial earns none (HON-2, CUST-7)."""


def performance_premium(worked: timedelta) -> Decimal:
    """The premium for a calendar month's real working time, half a cent rounded up (HON-3).

    The step reached holds for all of the time, broken hours in proportion; thresholds are
    inclusive and count seconds. `ValueError` on a negative time.
    """
    if worked < timedelta(0):
        raise ValueError(f"a negative working time: {worked}")
    for threshold, per_hour in PER_HOUR_FROM:
        if worked >= threshold:
            hours = Fraction(
                worked // timedelta.resolution, timedelta(hours=1) // worked.resolution
            )
            cents = Fraction(per_hour) * hours * 100
            return CENT * int(cents + Fraction(1, 2))
    return Decimal("0.00")


def missing_to_next_step(seconds: int) -> tuple[int, Decimal] | None:
    """How many seconds are missing to the next premium step, and what an hour earns then (HON-3).

    None on the last step.
    """
    for threshold, per_hour in reversed(PER_HOUR_FROM):
        missing = int(threshold.total_seconds()) - seconds
        if missing > 0:
            return missing, per_hour
    return None


def rebooking_premium(hours: int) -> Decimal:
    """The premium for a rebooked package of so many hours (HON-2).

    The first purchase earns none whatever its size: that is for the caller to know. `ValueError`
    when there is no such package.
    """
    if hours not in REBOOKING:
        raise ValueError(f"no package of {hours} hours")
    return REBOOKING[hours]


def share(amount: Decimal, people: int) -> list[Decimal]:
    """The amount in equal parts of whole cents; leftover cents go one each to the first (HON-2).

    The caller lines the people up: lead first, then by assignment date. A negative amount, a
    premium taken back, is shared the same way. `ValueError` when nobody is there to share or the
    amount has fractions of a cent.
    """
    if people < 1:
        raise ValueError("nobody to share with")
    cents = amount / CENT
    if cents != cents.to_integral_value():
        raise ValueError(f"not whole cents: {amount}")
    each, over = divmod(abs(int(cents)), people)
    sign = -1 if amount < 0 else 1
    return [CENT * (sign * (each + (place < over))) for place in range(people)]

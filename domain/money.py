"""Money: whole cents in the store, `Decimal` euros outside, half a cent rounded up once a line."""

from decimal import Decimal
from fractions import Fraction

CENT = Decimal("0.01")


def half_up(cents: Fraction | int) -> int:
    """Whole cents; half a cent goes away from zero, so that taking back equals giving."""
    whole = int(abs(Fraction(cents)) + Fraction(1, 2))
    return -whole if cents < 0 else whole


def euros(cents: int) -> Decimal:
    """The amount in euros, with its two places."""
    return CENT * cents


def cents_of(amount: Decimal) -> int:
    """The amount in cents; `ValueError` for fractions of a cent."""
    cents = amount / CENT
    if cents != cents.to_integral_value():
        raise ValueError(f"not whole cents: {amount}")
    return int(cents)


def german(cents: int) -> str:
    """The amount as a German document writes it: "1.234,50 €"."""
    return f"{german_number(cents)} €"


def german_number(cents: int) -> str:
    """The same without its sign of money: "1.234,50"."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{whole:,}".replace(",", ".") + f",{rest:02}"

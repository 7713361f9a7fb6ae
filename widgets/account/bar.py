"""A customer's account as a bar: worked, reserved, available (BUD-5)."""

WORKED, RESERVED, AVAILABLE = "█", "▒", "░"
"""What each part is drawn with; told apart without colour."""

NOTHING = "·"
"""Draws an account without a booking."""

OVERDRAWN = "!"
"""Ends the bar of an account of which more is worked and reserved than booked."""


def account_bar(booked: int, worked: int, reserved: int, width: int) -> str:
    """Exactly `width` cells for the seconds of an account; what is there shows at least a cell.

    An account without a booking is a dotted line, unless something was worked or reserved on it.
    """
    left = booked - worked - reserved
    if width <= 0:
        return ""
    if left < 0:
        return _drawn((WORKED, worked), (RESERVED, reserved), width=width - 1) + OVERDRAWN
    if booked == 0:
        return NOTHING * width
    return _drawn((WORKED, worked), (RESERVED, reserved), (AVAILABLE, left), width=width)


def _drawn(*parts: tuple[str, int], width: int) -> str:
    """The parts by their share; what rounding brings too many or too few falls to the largest."""
    there = [(sign, part) for sign, part in parts if part > 0]
    whole = sum(part for _, part in there)
    cells = [max(round(width * part / whole), 1) for _, part in there]
    while sum(cells) != width and max(cells) > 0:
        largest = cells.index(max(cells))
        cells[largest] += 1 if sum(cells) < width else -1
    return "".join(sign * many for (sign, _), many in zip(there, cells, strict=True))

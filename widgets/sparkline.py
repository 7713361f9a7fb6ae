"""Small trends and bars of text, for dashlets and facts."""

from collections.abc import Sequence
from decimal import Decimal

_STEPS = "▁▂▃▄▅▆▇█"
_PARTS = " ▏▎▍▌▋▊▉█"
_EIGHTHS = 8


def spark(numbers: Sequence[int], width: int | None = None) -> str:
    """The numbers as columns one cell wide, the newest `width` of them; the least is the lowest.

    Nothing at all is a blank, equal numbers stand at the same low height.
    """
    shown = numbers if width is None else numbers[max(len(numbers) - width, 0) :]
    if not shown or width == 0:
        return ""
    low, spread = min(shown), max(shown) - min(shown)
    top = len(_STEPS) - 1
    return "".join(_STEPS[(number - low) * top // spread if spread else 0] for number in shown)


def bar(share: float | Decimal, width: int) -> str:
    """A bar of exactly `width` cells, filled by the share of one in eighths of a cell.

    Anything above nothing shows at least a sliver; only the whole fills it to the end.
    """
    cells = max(width, 0) * _EIGHTHS
    filled = round(min(max(float(share), 0.0), 1.0) * cells)
    if share > 0:
        filled = max(filled, 1)
    if share < 1:
        filled = min(filled, cells - 1)
    whole, part = divmod(max(filled, 0), _EIGHTHS)
    drawn = "█" * whole + (_PARTS[part] if part else "")
    return drawn[: max(width, 0)].ljust(max(width, 0), "░")

"""How a kind of work is described, and how its texts become what somebody writes.

A text holds `[du|Sie]` where the two forms of address differ, and `{slot}` where a name, a day or
an amount goes. Slots are filled after the forms are chosen, so that a filled name is never read.
"""

import re
from collections.abc import Mapping

from domain.area import WorkArea
from domain.customer import Address
from domain.values import dataclass

Pair = tuple[str, str]
"""Something said, and what the other side says to it."""

_FORMS = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


_TWO_STOPS = re.compile(r"(?<=\d)\.\.(?!\.)")
"""A date that ends in a full stop, at the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of task, with building blocks that fit each other."""

    area: WorkArea
    titles: tuple[str, ...]
    orders: tuple[str, ...]
    """The customer's first message."""
    expected: str
    """What the result is to be."""
    hours: tuple[int, int]
    """The smallest and largest budget, in quarters of an hour."""
    questions: tuple[Pair, ...]
    """The assistant asks, the customer answers."""
    requests: tuple[Pair, ...]
    """The customer asks, the assistant answers."""
    updates: tuple[str, ...]
    """The assistant tells how far she is."""
    notes: tuple[str, ...]
    """What she writes into the time log."""
    summary: str
    """What she says on delivery."""
    returned: str
    """What the customer says when it comes back."""
    files: tuple[str, ...]
    """Names of papers that belong to it."""
    slots: Mapping[str, tuple[str, ...]]
    """What stays the same through one task, such as the town of a journey."""
    is_standing: bool = False
    """Whether it goes on for months with many small requests."""


def spoken(text: str, address: Address, slots: Mapping[str, str]) -> str:
    """The text in the customer's form of address, filled; an unknown slot is a `KeyError`."""
    form = 1 if address is Address.DU else 2
    said = _FORMS.sub(lambda found: found.group(form), text).format_map(slots)
    return _TWO_STOPS.sub(".", said)

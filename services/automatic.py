"""Automatic messages to customers: German, Du or Sie as the customer has it (CHAT-2, CHAT-4).

They are data, not words of the screen: a customer reads them as they were sent. Names are filled in
as they are, and no chat ever reads a message as markup.
"""

from collections.abc import Mapping
from types import MappingProxyType

from domain.customer import Address
from domain.template import Template, fill, left_open, refuse_left_open
from services.texts.absences import ABSENCES
from services.texts.care import CARE
from services.texts.customers import CUSTOMERS
from services.texts.handovers import HANDOVERS
from services.texts.letters import LETTERS
from services.texts.orders import ORDERS

Wordings = Mapping[tuple[Template, Address], str]
"""What the agency words in its own way."""

NO_WORDINGS: Wordings = MappingProxyType({})

TEXTS: Mapping[tuple[Template, Address], str] = MappingProxyType(
    {**ORDERS, **CUSTOMERS, **CARE, **ABSENCES, **HANDOVERS, **LETTERS}
)
"""Every text as the program brings it along, in both forms."""


def written(
    template: Template,
    contact: str,
    address: Address,
    own: Wordings = NO_WORDINGS,
    /,
    **filled: str,
) -> str:
    """The text for this contact, in the agency's `own` wording where that can be filled whole.

    `Unfilled` when not even the program's own text can be (CHAT-7).
    """
    values = {"contact": contact} | filled
    text = wording(template, address, own)
    if not _is_filled_by(text, values):
        text = TEXTS[template, address]
    refuse_left_open(fill(text, dict.fromkeys(values, "")))
    return fill(text, values)


def wording(template: Template, address: Address, own: Wordings = NO_WORDINGS) -> str:
    """The text with its placeholders: the agency's own, else the one that came along."""
    return own.get((template, address)) or TEXTS[template, address]


def _is_filled_by(text: str, values: Mapping[str, str]) -> bool:
    return not left_open(fill(text, dict.fromkeys(values, "")))

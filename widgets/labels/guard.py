"""What does not belong into a message, in the reader's words."""

from typing import assert_never

from domain.guard import Secret
from widgets.words import _


def secret(value: Secret) -> str:
    """What a text seems to hold (CHAT-5)."""
    match value:
        case Secret.CARD:
            return _("a card number")
        case Secret.IBAN:
            return _("a bank account (IBAN)")
        case Secret.PASSWORD:
            return _("a password or PIN")
        case _:
            assert_never(value)

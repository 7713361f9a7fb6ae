"""Customers' wishes, in the reader's words."""

from typing import assert_never

from domain.wish import WishKind
from widgets.words import _


def wish_kind(value: WishKind) -> str:
    """What the customer wished for (CUST-8)."""
    match value:
        case WishKind.PRIVATE_CONTACT:
            return _("private contact")
        case WishKind.DIRECT_CONTRACT:
            return _("direct contract")
        case _:
            assert_never(value)

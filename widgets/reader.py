"""Who reads: our side, or a customer, to whom some things have outward words only (CG-3)."""

from collections.abc import Iterable

from domain.person import Role
from widgets.audience import Audience, audience_of

_side = Audience.STAFF


def speak_to(roles: Iterable[Role]) -> None:
    """From now on speak to somebody with these roles."""
    global _side  # noqa: PLW0603 (one reader sits at one terminal)
    _side = audience_of(roles)


def speaks_outward() -> bool:
    """Whether a customer reads."""
    return _side is Audience.CUSTOMERS

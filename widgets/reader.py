"""Who reads: our side, or a customer, to whom some things have outward words only (CG-3)."""

from collections.abc import Iterable

from domain.person import Role
from widgets.audience import Audience, audience_of
from widgets.words import use_du

_side = Audience.STAFF


def speak_to(roles: Iterable[Role], *, says_du: bool = False) -> None:
    """From now on speak to somebody with these roles; to a customer in Du where she says so."""
    global _side  # noqa: PLW0603 (one reader sits at one terminal)
    _side = audience_of(roles)
    if says_du and speaks_outward():
        from widgets.in_du import IN_DU  # few ever read it

        use_du(IN_DU)
    else:
        use_du({})


def speaks_outward() -> bool:
    """Whether a customer reads."""
    return _side is Audience.CUSTOMERS

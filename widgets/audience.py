"""Whom a room, a command or a page of the help is for: our side, customers, or both."""

from collections.abc import Iterable
from enum import StrEnum

from domain.person import Role


class Audience(StrEnum):
    """Who may know of it; what names nobody is for our side alone (ROLE-3)."""

    STAFF = "staff"
    CUSTOMERS = "customers"
    EVERYBODY = "everybody"

    def includes(self, roles: Iterable[Role]) -> bool:
        """Whether somebody with these roles belongs to it."""
        return self in (Audience.EVERYBODY, audience_of(roles))

    def meets(self, other: "Audience") -> bool:
        """Whether anybody belongs to both."""
        return Audience.EVERYBODY in (self, other) or self is other


def audience_of(roles: Iterable[Role]) -> Audience:
    """To which side somebody with these roles belongs."""
    return Audience.CUSTOMERS if Role.CUSTOMER in roles else Audience.STAFF

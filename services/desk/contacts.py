"""The part of the desk about those who sign in for a customer, and what they see of us."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.contacts import Contacts
    from services.profiles import Profiles


class ContactCases:
    """The use cases around customers who sign in, each made at its first use."""

    office: Office

    @cached_property
    def profiles(self) -> "Profiles":
        """What customers see of those who work for them."""
        from services.profiles import Profiles

        return Profiles(self.office)

    @cached_property
    def contacts(self) -> "Contacts":
        """Who signs in for a customer."""
        from services.contacts import Contacts

        return Contacts(self.office)

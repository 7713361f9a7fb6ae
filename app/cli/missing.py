"""What a command lacks to go on."""

from domain.errors import VPAError


class NoPassword(VPAError):
    """A password is needed and there is nobody to ask for it."""


class NobodyNamed(VPAError):
    """The command acts as a person, and none was named."""


class NoAgency(VPAError):
    """The database holds no agency yet."""

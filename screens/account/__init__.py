"""A customer's own account."""

from screens.account.room import AccountScreen

__all__ = ["AccountScreen"]

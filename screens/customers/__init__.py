"""The customers: the list, and one customer's card beside it."""

from screens.customers.room import CustomersScreen

__all__ = ["CustomersScreen"]

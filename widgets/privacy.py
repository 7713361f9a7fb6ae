"""Customers' names, hidden while others may look at the screen (F2)."""

from widgets.words import _

_hidden = False


def hide_customers(hidden: bool) -> None:
    """From now on show customers by number, or by name again."""
    global _hidden  # noqa: PLW0603 (one reader sits at one terminal)
    _hidden = hidden


def customers_hidden() -> bool:
    """Whether customers are shown by number."""
    return _hidden


def customer_name(name: str, number: int) -> str:
    """The customer as she may be shown now: her name, or her number in its stead."""
    return _("Customer {number}").format(number=number) if _hidden else name


def partner_name(name: str, customer: str, number: int) -> str:
    """Who writes in a single chat, as she may be shown now: with her customer, or as a number."""
    if not customer:
        return name
    shown = customer_name(customer, number)
    return shown if _hidden else f"{name} · {shown}"

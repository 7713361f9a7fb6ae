"""The field above the list for what to look for; gone while it is empty and not in use."""

from textual import on
from textual.widgets import Input

from widgets.entry.one_line import OneLine
from widgets.words import _


class FilterLine(OneLine):
    """What to look for; whoever holds it hears every change."""

    def __init__(self) -> None:
        super().__init__(placeholder=_hint(), id="filter")

    def open(self) -> None:
        """Let her type."""
        self.add_class("-used")
        self.focus()

    def clear_all(self) -> None:
        """Forget what was looked for."""
        self.value = ""
        self.remove_class("-used")

    def respeak(self) -> None:
        """Show the hint again."""
        self.placeholder = _hint()

    @on(Input.Submitted)
    def _take(self) -> None:
        self.set_class(bool(self.value), "-used")


def _hint() -> str:
    return _("Customer, task, number or assistant")

"""The box of dialogs with a list that is moved through while something else has the focus."""

from typing import TypeVar

from textual.widgets import OptionList

from screens.dialogs.dialog import Dialog

FEW = 6
"""So many choices need no filter."""

T = TypeVar("T")


class ListDialog(Dialog[T | None]):
    """Answers with something of its one list, or with None when the reader goes back.

    Its filter, where it has one, is seen once something is typed if the choices are few.
    """

    DEFAULT_CSS = """
    ListDialog.-few #filter { height: 0; border: none; }
    """

    def filters(self, choices: int, typed: str) -> None:
        """Hide the filter while nothing is typed and the choices are seen at a glance."""
        self.set_class(choices <= FEW and not typed, "-few")

    def action_move(self, by: int) -> None:
        """Move the cursor in the list, wherever the focus is."""
        options = self.query_one(OptionList)
        if by > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_back(self) -> None:
        """Answer nothing."""
        self.dismiss(None)

"""The box of dialogs with a list that is moved through while something else has the focus."""

from typing import TypeVar

from textual.widgets import OptionList

from screens.dialogs.dialog import Dialog

T = TypeVar("T")


class ListDialog(Dialog[T | None]):
    """Answers with something of its one list, or with None when the reader goes back."""

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

"""One answer at the foot of a dialog: its key and its words, clickable."""

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import Static

from widgets.keys.names import key_names


class Answer(Static):
    """A way to answer a dialog."""

    class Clicked(Message):
        """The answer was given by the mouse."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, keys: str, words: str, action: str, *, is_default: bool = False) -> None:
        key = Text(f" {key_names(keys)} ", "bold reverse")
        style = "bold" if is_default else ""
        super().__init__(Text.assemble(key, " ", (words, style)), classes="answer", markup=False)
        self.action = action
        """What it does."""

    def on_click(self, event: events.Click) -> None:
        """Tell the dialog."""
        event.stop()
        self.post_message(self.Clicked(self.action))

"""The chat of one task on the screen: top, messages, search, what goes along, composer."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from widgets.chat.composer import Composer
from widgets.chat.log import ChatLog
from widgets.chat.own_lines import OwnLines
from widgets.commands import bindings, tasks
from widgets.entry.one_line import OneLine
from widgets.words import _


class FindLine(OneLine):
    """The field for what is searched for in the chat; it stays focused while one jumps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(tasks.FIND_OLDER, tasks.FIND_NEWER, tasks.FIND_END)
    ]

    class Asked(Message):
        """The reader wants the next place: towards older (-1) or newer messages (1)."""

        def __init__(self, text: str, direction: int) -> None:
            super().__init__()
            self.text = text
            self.direction = direction

    class Ended(Message):
        """The reader is done with searching."""

    def action_find_older(self) -> None:
        """Ask for the next older place."""
        self.post_message(self.Asked(self.value.strip(), -1))

    def action_find_newer(self) -> None:
        """Ask for the next newer place."""
        self.post_message(self.Asked(self.value.strip(), 1))

    def action_find_end(self) -> None:
        """Stop searching."""
        self.post_message(self.Ended())


class ChatPane(Vertical):
    """Everything of one chat, from its top line to the composer."""

    DEFAULT_CSS = """
    ChatPane { width: 1fr; height: 1fr; }
    ChatPane > #chat-top { background: $boost; text-style: bold; }
    ChatPane > ChatLog { height: 1fr; }
    ChatPane > FindLine { display: none; background: $boost; }
    ChatPane.-finding > FindLine { display: block; }
    ChatPane > #found { color: $text-muted; }
    ChatPane > #along { color: $text-warning; }
    ChatPane.-closed > Composer { display: none; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="-closed")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield OwnLines(id="chat-top")
        yield ChatLog(empty=_("Enter on a task opens its chat here."))
        yield FindLine(placeholder=_("Find in this chat"), compact=True)
        yield OwnLines(id="found")
        yield OwnLines(id="along")
        yield Composer(placeholder=_("Write a message"))

    def respeak(self) -> None:
        """Show every word of its own again."""
        self.query_one(FindLine).placeholder = _("Find in this chat")
        self.composer.placeholder = _("Write a message")
        if not self.has_class("-closed"):
            self.log_view.empty = _("Nothing is written here yet.")
        else:
            self.log_view.empty = _("Enter on a task opens its chat here.")

    @property
    def log_view(self) -> ChatLog:
        """The messages."""
        return self.query_one(ChatLog)

    @property
    def composer(self) -> Composer:
        """Where one writes."""
        return self.query_one(Composer)

    def show_top(self, *sentences: str) -> None:
        """Whose chat it is and who is there."""
        self.query_one("#chat-top", OwnLines).say(*sentences)

    def show_found(self, sentence: str) -> None:
        """What the search came to."""
        self.query_one("#found", OwnLines).say(sentence)

    def show_along(self, *sentences: str) -> None:
        """What goes along with the next message, and what holds for it."""
        self.query_one("#along", OwnLines).say(*sentences)

    def begin_find(self) -> None:
        """Open the field for searching."""
        self.add_class("-finding")
        self.query_one(FindLine).focus()

    def end_find(self, *, focus: bool = True) -> None:
        """Close it; with `focus` the chat has it again."""
        self.remove_class("-finding")
        self.show_found("")
        self.log_view.find("")
        if focus:
            self.log_view.focus()

    @on(Input.Submitted)
    def _kept_here(self, event: Input.Submitted) -> None:
        event.stop()

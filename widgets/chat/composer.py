"""Where a message is written: several lines, kept as a draft while it grows."""

import os
from typing import ClassVar

from textual import events
from textual.app import SuspendNotSupported
from textual.binding import BindingType
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from domain.values import dataclass, replace
from widgets.chat.gaps import first_gap
from widgets.chat.outside_editor import NoEditor, edited, editor_command
from widgets.commands import bindings, lists, tasks
from widgets.keys.enter import enter_sends
from widgets.safe_text import clean
from widgets.words import _

DRAFT_AFTER = 0.4
"""Seconds after a change in which it is told; typing on does not put it off."""


class Composer(TextArea):
    """A text of three to eight lines that is sent by enter, or by the other key if so set.

    Sending empties it without an `Edited`: whoever sends drops the draft, or gives the text back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            replace(tasks.SEND, action="enter", priority=True),
            replace(tasks.NEW_LINE, action="other_enter", priority=True),
            replace(tasks.EDITOR, key=f"{tasks.EDITOR.key},f4"),
            replace(lists.BACK, action="leave"),
        )
    ]
    DEFAULT_CSS = """
    Composer {
        height: auto;
        min-height: 5;
        max-height: 10;
    }
    """

    @dataclass
    class Told(Message):
        """What a composer tells."""

        composer: "Composer"
        """The composer."""

        @property
        def control(self) -> "Composer":
            """The composer, for `@on` selectors."""
            return self.composer

    @dataclass
    class Submitted(Told):
        """The text is to be sent."""

        text: str
        """Without controls and without empty lines around it; empty only when so set."""

    @dataclass
    class Edited(Told):
        """The draft changed, at most half a second ago."""

        text: str
        """All of it."""

    @dataclass
    class Left(Told):
        """The reader goes back to the list."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(
            text,
            placeholder=placeholder,
            highlight_cursor_line=False,
            id=id,
            classes=classes,
        )
        self.enter_sends = enter_sends()
        """Whether enter sends and the other key breaks the line, or the other way round."""
        self.sends_empty = False
        """Whether an empty text is sent as well: files go along."""
        self._told = text
        self._telling: Timer | None = None

    def show_draft(self, text: str) -> None:
        """Put another draft in, with the cursor at its end; it is not told as an edit."""
        self.tell_draft()
        self._told = text
        self.text = text
        self.move_cursor(self.document.end)

    def give_back(self, text: str) -> None:
        """Put a text that could not be sent before what was written since."""
        self.text = f"{text}\n{self.text}" if self.text else text
        self.move_cursor(self.document.end)

    def take_out(self, text: str) -> None:
        """It was sent after all: what was written behind it stays."""
        if self.text.startswith(text):
            self.text = self.text.removeprefix(text).removeprefix("\n")
            self.move_cursor(self.document.end)

    def take_in(self, text: str) -> None:
        """Put a ready text in at the cursor, and mark the first thing that it leaves open."""
        self.insert(text)
        if (gap := first_gap(self.text)) is not None:
            self.selection = gap

    def tell_draft(self) -> None:
        """Tell the draft now if it changed, rather than in a moment."""
        if self._telling is not None:
            self._telling.stop()
            self._telling = None
        if self.text != self._told:
            self._told = self.text
            self.post_message(self.Edited(self, self.text))

    def on_paste(self, event: events.Paste) -> None:
        """Let no control character in by a paste."""
        event.text = clean(event.text)

    def on_text_area_changed(self) -> None:
        """Tell the draft soon."""
        if self._telling is None:
            self._telling = self.set_timer(DRAFT_AFTER, self.tell_draft)

    def on_blur(self) -> None:
        """Tell the draft before the reader is elsewhere."""
        self.tell_draft()

    def action_enter(self) -> None:
        """Send or break the line, as set."""
        self.send() if self.enter_sends else self.insert("\n")

    def action_other_enter(self) -> None:
        """Break the line or send, as set."""
        self.insert("\n") if self.enter_sends else self.send()

    def action_leave(self) -> None:
        """Go back to the list; the draft stays."""
        self.tell_draft()
        self.post_message(self.Left(self))

    def action_editor(self) -> None:
        """Write on in the reader's own editor."""
        self.tell_draft()
        try:
            command = editor_command(dict(os.environ))
            with self.app.suspend():
                changed = edited(self.text, command)
        except SuspendNotSupported:
            self._say(_("This terminal cannot open another editor."))
        except NoEditor as error:
            self._say(_("The editor could not be used: {name}").format(name=error))
        else:
            self.text = changed
            self.move_cursor(self.document.end)

    def send(self) -> None:
        """Tell that the text is to be sent, and be empty again."""
        text = clean(self.text).strip("\n")
        if text.strip() or self.sends_empty:
            self._told = ""
            self.text = ""
            self.post_message(self.Submitted(self, text))

    def _say(self, sentence: str) -> None:
        self.notify(sentence, severity="warning", markup=False)

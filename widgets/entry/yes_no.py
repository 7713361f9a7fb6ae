"""A field of a form that is yes or no: space or a click changes it, j/y and n say it."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from widgets.words import _


class YesNo(Static, can_focus=True):
    """Yes or no, in words."""

    DEFAULT_CSS = """
    YesNo { height: 1; width: 1fr; padding: 0 1; background: $panel; }
    YesNo:focus { background: $primary 25%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "change", show=False),
        Binding("j,y", "say(True)", show=False),
        Binding("n", "say(False)", show=False),
    ]

    class Changed(Message):
        """It says something now, the same or the other."""

        def __init__(self, field: "YesNo") -> None:
            super().__init__()
            self.field = field
            """Which one."""

    def __init__(self, value: bool, *, id: str) -> None:
        super().__init__("", id=id, markup=False)
        self.value = value
        """What it says."""

    def on_mount(self) -> None:
        """Say it."""
        self._say()

    def action_change(self) -> None:
        """The other of the two."""
        self.action_say(not self.value)

    def action_say(self, value: bool) -> None:
        """This from now on."""
        self.value = value
        self._say()
        self.post_message(self.Changed(self))

    def on_click(self, event: events.Click) -> None:
        """The mouse changes it too."""
        event.stop()
        self.action_change()

    def _say(self) -> None:
        word = _("yes") if self.value else _("no")
        mark = "✓ " if self.value else "– "
        hint = (_("Space changes it"), "$text-muted")
        self.update(Content.assemble(mark, word, "  ", hint))

"""A field of a form that shows what was picked; enter picks anew."""

from collections.abc import Hashable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from domain.values import dataclass
from widgets import formats
from widgets.keys.names import key_names
from widgets.words import _


class Chosen(Static, can_focus=True):
    """What was picked, by name; it asks for a picker by `Wanted`."""

    DEFAULT_CSS = """
    Chosen { height: 1; width: 1fr; padding: 0 1; background: $panel; }
    Chosen:focus { background: $primary 25%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "pick", show=False)]

    @dataclass
    class Wanted(Message):
        """Something else is to be picked."""

        chosen: "Chosen"
        """The field."""

        @property
        def control(self) -> "Chosen":
            """The field, for `@on` selectors."""
            return self.chosen

    def __init__(self, value: Hashable | None, name: str, *, id: str) -> None:
        super().__init__("", id=id, markup=False)
        self.value = value
        """What was picked; None for nothing."""
        self._told = name

    def on_mount(self) -> None:
        """Show what is picked from the start."""
        self.choose(self.value, self._told)

    def choose(self, value: Hashable | None, name: str) -> None:
        """From now on this is picked; the name may be one people wrote."""
        self.value, self._told = value, name
        hint = _("{key} picks").format(key=key_names("enter"))
        self.update(Content.assemble(formats.plain(name, 44), "  ", (hint, "$text-muted")))

    def action_pick(self) -> None:
        """Ask for a picker."""
        self.post_message(self.Wanted(self))

    def on_click(self, event: events.Click) -> None:
        """The mouse picks too."""
        event.stop()
        self.action_pick()

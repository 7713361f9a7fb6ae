"""The line at the foot: the keys that work here, now."""

from typing import NamedTuple, Protocol, runtime_checkable

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen
from textual.widget import Widget

from widgets import commands
from widgets.commands import frame
from widgets.held_pictures import holds_pictures
from widgets.keys.names import key_name
from widgets.words import _


class _Shown(NamedTuple):
    """One key in the line."""

    key: str
    label: str
    words: str
    usable: bool
    stays: bool

    @property
    def width(self) -> int:
        return cell_len(self.label) + cell_len(self.words) + 3


@runtime_checkable
class Naming(Protocol):
    """A screen where a command can do something else than its own words say."""

    def does_here(self, command_id: str) -> str:
        """What it does here and now, in the reader's words; empty when its own words are true."""
        ...


@runtime_checkable
class Choosing(Protocol):
    """A screen whose parts need other keys: it says which of them the line shows here and now."""

    def shows_here(self, command_id: str) -> bool | None:
        """Whether the line shows it; None for as the command itself says."""
        ...


class KeyLine(Widget):
    """The keys that work where the focus is; one that cannot be used now stays, but dim.

    It reads the bindings of the focused widget and of everything around it, so it is right
    wherever the focus goes, and it can be clicked.
    """

    DEFAULT_CSS = "KeyLine { height: 1; background: $panel; color: $foreground; }"

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[_Shown] = []
        """What the line holds now, from the left."""

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    def on_resize(self) -> None:
        """It was not asked for while nothing was painted."""
        self._changed(self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        if not self.size and holds_pictures(self):
            return
        if self.is_attached and screen is self.screen:
            shown = self._read()
            if shown != self._shown:
                self._shown = shown
                self.refresh()

    def render(self) -> Text:
        """The keys, each with what it does; what does not fit is left to the help."""
        line = Text(no_wrap=True, end="")
        for shown in self._fitting():
            dim = "" if shown.usable else "dim"
            line.append(f" {shown.label}", f"{dim} bold".strip())
            line.append(f" {shown.words} ", dim)
        return line

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        start = 0
        for shown in self._fitting():
            if start <= event.x < start + shown.width:
                self.app.simulate_key(shown.key)
                return
            start += shown.width

    def _fitting(self) -> list[_Shown]:
        """As many as fit from the left, and always the one that shows all the others."""
        last = [shown for shown in self._shown if shown.stays]
        used = sum(shown.width for shown in last)
        fitting: list[_Shown] = []
        for shown in self._shown:
            if not shown.stays:
                used += shown.width
                if used <= self.size.width:
                    fitting.append(shown)
        return fitting + last

    def _read(self) -> list[_Shown]:
        seen: set[str] = set()
        shown: list[_Shown] = []
        for key, active in self.screen.active_bindings.items():
            binding = active.binding
            name = binding.id or binding.action
            if not self._is_shown(binding) or name in seen or self._typed(key, active):
                continue
            seen.add(name)
            stays = binding.id == frame.EXPLAIN.id
            words = _("Help") if stays else _does(self.screen, binding)
            shown.append(_Shown(key, key_name(key), words, active.enabled, stays))
        return shown

    def _is_shown(self, binding: Binding) -> bool:
        screen = self.screen
        wished = screen.shows_here(binding.id or "") if isinstance(screen, Choosing) else None
        return binding.show if wished is None else wished

    def _typed(self, key: str, active: ActiveBinding) -> bool:
        """Whether the key would be typed into the focused field instead of doing this."""
        focused = self.screen.focused
        if focused is None or active.binding.priority or active.node is focused:
            return False
        character = key_character(key)
        return character is not None and focused.check_consume_key(key, character)


def does_on(screen: Screen[object], command: commands.Command) -> str:
    """What the command does on this screen now, in the reader's words."""
    here = screen.does_here(command.id) if isinstance(screen, Naming) else ""
    return here or command.does


def _does(screen: Screen[object], binding: Binding) -> str:
    command = commands.find(binding.id)
    return binding.description if command is None else does_on(screen, command)


def key_character(key: str) -> str | None:
    """The character a key types, or None."""
    name = key_name(key)
    return name if len(name) == 1 else None

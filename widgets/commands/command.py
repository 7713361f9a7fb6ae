"""What a command is, and how it becomes a key binding."""

from textual.binding import Binding

from domain.values import dataclass
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can do by a key."""

    id: str
    """`room.verb`; the name the user's keys.toml calls it by."""
    key: str
    """The default key, alternatives split by commas, in Textual's names."""
    words: str
    """What it does, in English, marked by `N_`; shown in the reader's language."""
    show: bool = True
    """Whether the line of keys at the foot shows it; help and palette always do."""
    action: str = ""
    """The Textual action; empty for the last part of the id."""
    priority: bool = False
    """Whether it works even while something is being typed."""

    @property
    def group(self) -> str:
        """The room it belongs to: the first part of its id."""
        return self.id.partition(".")[0]

    @property
    def does(self) -> str:
        """What it does, in the reader's language."""
        return _(self.words)

    @property
    def runs(self) -> str:
        """The action it runs."""
        return self.action or self.id.partition(".")[2]


def bindings(*commands: Command) -> list[Binding]:
    """The key bindings of these commands, described in the reader's language."""
    return [
        Binding(
            command.key,
            command.runs,
            command.does,
            show=command.show,
            priority=command.priority,
            id=command.id,
        )
        for command in commands
    ]

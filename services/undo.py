"""What can be undone: the last acts of this terminal, newest first."""

from collections import deque
from collections.abc import Callable

from domain.permission import Act, OwnAct
from domain.values import dataclass

DEPTH = 20
"""How many acts are remembered."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """One act and the use case that takes it back."""

    act: Act | OwnAct
    """What was done."""
    what: str
    """On what, as the reader knows it: a task's title, a customer's name."""
    run: Callable[[], object]
    """Takes it back, under the same permissions; refuses with the errors of that use case."""


class UndoStack:
    """The undoable acts of one person at one terminal; older ones than `DEPTH` are forgotten."""

    def __init__(self) -> None:
        self._acts: deque[Undoable] = deque(maxlen=DEPTH)

    def push(self, undoable: Undoable) -> None:
        """Remember an act as the last one."""
        self._acts.append(undoable)

    def pop(self) -> Undoable | None:
        """The last act, forgotten from now on; None when nothing is left."""
        return self._acts.pop() if self._acts else None

    def clear(self) -> None:
        """Forget everything: another person sits down."""
        self._acts.clear()

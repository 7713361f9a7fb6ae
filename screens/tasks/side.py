"""One panel beside the chat (TASK-9)."""

from datetime import datetime
from typing import ClassVar

from textual.containers import Vertical
from textual.widget import Widget

from domain.ids import TaskId
from screens.room import Room
from widgets.rows.rows import Rows


def kind_and_id(rows: Rows) -> tuple[str, int]:
    """What the line under the cursor is, in a list of several kinds; ("", 0) where none is."""
    key = rows.key_at_cursor
    return key if isinstance(key, tuple) else ("", 0)


class Side(Vertical):
    """One panel about the task whose chat is open.

    It asks the room's desk in `read`, called whenever something may have changed while it shows.
    """

    DEFAULT_CSS = "Side { height: 1fr; display: none; }"
    NAME: ClassVar[str] = ""
    """By what the commands call it."""

    @property
    def target(self) -> Widget:
        """What is focused when the reader goes to it."""
        raise NotImplementedError

    async def read(self, room: Room, task_id: TaskId) -> None:
        """Read what it shows of this task, and show it."""
        raise NotImplementedError

    def tick(self, now: datetime) -> None:
        """Let its countdowns go on, without asking."""

"""A room of lines: what is done there is done to the line under the cursor."""

from collections.abc import Hashable
from typing import TYPE_CHECKING

from screens.navigation import GoBack
from screens.room import Room
from widgets.rows.rows import Rows

if TYPE_CHECKING:
    from textual.worker import Worker


class LineRoom(Room):
    """One list at a time; others lead here to one of its lines, and it leads back to them."""

    @property
    def rows(self) -> Rows:
        """The lines that are shown."""
        raise NotImplementedError

    @property
    def here(self) -> tuple[str, object]:
        """What kind of line the cursor is on, and of what; an empty kind where there is none."""
        key = self.rows.key_at_cursor
        return key if isinstance(key, tuple) and len(key) == 2 else ("", 0)

    def on_mount(self) -> None:
        """Stand on the lines."""
        self.rows.focus()

    def reload(self) -> "Worker[None]":
        """Read the lines again."""
        raise NotImplementedError

    async def stand_on(self, key: Hashable) -> None:
        """Read the lines and stand on this one, if there is one."""
        await self.reload().wait()
        self.rows.move_to(key)

    def action_back(self) -> None:
        """Back to where she came from."""
        if self.came_from:
            self.post_message(GoBack())

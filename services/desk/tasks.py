"""The part of the desk about tasks: ordering them, and moving them on."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.task.orders import Orders
    from services.task.tasks import Tasks


class TaskCases:
    """The use cases that make tasks and move them on, each made at its first use."""

    office: Office
    _files: Path

    @cached_property
    def tasks(self) -> "Tasks":
        """Creating tasks and moving them on."""
        from services.task.tasks import Tasks

        return Tasks(self.office)

    @cached_property
    def orders(self) -> "Orders":
        """Ordering tasks by questions."""
        from data.files import FileStore
        from services.task.orders import Orders

        return Orders(self.office, FileStore(self._files))

"""The part of the unit of work about what is kept, and what is deleted afterwards."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.duties import DutyRepository
    from data.erasing import Erasing


class KeepWork:
    """The repositories of keeping and deleting, each made at its first use."""

    @cached_property
    def connection(self) -> "Connection":
        """SQLAlchemy's connection of this work; for the repositories of this floor only."""
        raise NotImplementedError

    @cached_property
    def duties(self) -> "DutyRepository":
        """What is to be deleted, by whom and from when on."""
        from data.duties import DutyRepository

        return DutyRepository(self.connection)

    @cached_property
    def erasing(self) -> "Erasing":
        """Deletion that leaves nothing but lines without content."""
        from data.erasing import Erasing

        return Erasing(self.connection)

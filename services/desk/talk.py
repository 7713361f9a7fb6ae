"""The part of the desk about talking: templates, notes, single chats, wishes."""

from functools import cached_property
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.chat.copying import Copying
    from services.chat.notes import Notes
    from services.chat.singles import Singles
    from services.chat.templates import Templates
    from services.chat.wishes import Wishes


class TalkCases:
    """The use cases around what is said, each made at its first use."""

    office: Office

    @cached_property
    def templates(self) -> "Templates":
        """Texts for recurring occasions, and the agency's own wording."""
        from services.chat.templates import Templates

        return Templates(self.office)

    @cached_property
    def notes(self) -> "Notes":
        """Internal notes on tasks."""
        from services.chat.notes import Notes

        return Notes(self.office)

    @cached_property
    def singles(self) -> "Singles":
        """Single chats."""
        from services.chat.singles import Singles

        return Singles(self.office)

    @cached_property
    def copying(self) -> "Copying":
        """Copying messages into tasks."""
        from services.chat.copying import Copying

        return Copying(self.office)

    @cached_property
    def wishes(self) -> "Wishes":
        """Customers' wishes for private contact or direct employment."""
        from services.chat.wishes import Wishes

        return Wishes(self.office)

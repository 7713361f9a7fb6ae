"""Asks for several people, with marks and a filter."""

from domain.ids import PersonId
from screens.dialogs.choose_several import ChooseSeveral
from widgets.words import _


class ChoosePeople(ChooseSeveral[PersonId]):
    """Those marked, in the order of the list, or None when the reader goes back."""

    def nothing_marked(self) -> str:
        """What is said where nobody is marked yet."""
        return _("Nobody is marked yet.")

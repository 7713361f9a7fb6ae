"""Asks which of the data that are kept is looked into; each with its day."""

from collections.abc import Sequence

from screens.dialogs.pick import Choice, Pick
from services.retention import DutyRow
from widgets.words import _


class PickKept(Pick[DutyRow]):
    """One of them, or None; wide enough that each stands on one line."""

    DEFAULT_CSS = """
    PickKept > #box { width: 116; }
    PickKept OptionList { max-height: 9; }
    """

    def __init__(self, choices: Sequence[Choice[DutyRow]]) -> None:
        super().__init__(_("What is kept until when?"), choices)

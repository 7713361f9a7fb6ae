"""Asks which of the data that are kept is looked into; each with its day."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual import on
from textual.events import Resize
from textual.widgets import OptionList

from screens.dialogs.pick import Choice, Pick
from services.retention.retention import DutyRow
from widgets import formats
from widgets.words import _

WIDEST = 116
"""Columns of the box where there is room."""

_AROUND = 12
"""Columns that border, padding and the bar beside the list take of them."""

_LEAST = 12
"""Columns a name has at the least."""


class PickKept(Pick[DutyRow]):
    """One of them, or None; each stands on one line, its day whole and its name as long as fits."""

    DEFAULT_CSS = f"""
    PickKept > #box {{ width: {WIDEST}; }}
    PickKept OptionList {{ max-height: 9; }}
    """

    def __init__(self, choices: Sequence[Choice[DutyRow]], *, at: int = 0, typed: str = "") -> None:
        super().__init__(_("What is kept until when?"), choices, at=at, typed=typed)

    def prompt(self, choice: Choice[DutyRow]) -> Text:
        """Its name, cut where the day needs the room, and its day."""
        room = min(WIDEST, self.app.size.width) - _AROUND
        state = formats.plain(choice.hint, 40)
        left = max(room - cell_len(state) - 2, _LEAST)
        prompt = formats.safe(choice.name, left)
        return prompt.append(f"  {state}", "dim")

    @on(Resize)
    def _fit(self) -> None:
        options = self.query_one(OptionList)
        for place, choice in enumerate(self._shown):
            options.replace_option_prompt_at_index(place, self.prompt(choice))

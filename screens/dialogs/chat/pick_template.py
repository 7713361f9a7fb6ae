"""Asks which text is to be sent, and shows it before it is taken (CHAT-3)."""

from collections.abc import Sequence

from domain.template import left_open
from screens.dialogs.pick import Choice, Pick
from services.chat.templates import Offered
from widgets.labels.template import still_open, template
from widgets.words import _


class PickTemplate(Pick[Offered]):
    """One of the texts, each with what it leaves open; or None when the reader goes back."""

    DEFAULT_CSS = """
    PickTemplate > #box { width: 90; }
    PickTemplate OptionList { max-height: 9; }
    PickTemplate #detail { min-height: 7; color: $text-muted; }
    """

    def __init__(self, offered: Sequence[Offered]) -> None:
        super().__init__(_("Which text?"), [_choice(one) for one in offered])


def _choice(offered: Offered) -> Choice[Offered]:
    still = still_open(left_open(offered.text))
    return Choice(offered, template(offered.template), still, detail=offered.text)

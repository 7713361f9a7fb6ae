"""What of the settings and keys was not taken, told in one notice that leaves the door free."""

import logging
from collections.abc import Sequence

from widgets.words import ngettext

_log = logging.getLogger(__name__)


def not_taken(sentences: Sequence[str]) -> str:
    """The first, and how many more there are; all of them stand in the log."""
    for sentence in sentences:
        _log.warning("%s", sentence)
    first, more = sentences[0], len(sentences) - 1
    if not more:
        return first
    told = ngettext(
        "{count} more is not taken; `vpa doctor` names all.",
        "{count} more are not taken; `vpa doctor` names all.",
        more,
    ).format(count=more)
    return f"{first}\n{told}"

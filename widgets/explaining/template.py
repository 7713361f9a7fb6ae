"""Why a text cannot be sent or kept: its placeholders (CHAT-7)."""

from domain.errors import VPAError
from domain.template import Placeholder, StrangePlaceholder, Unfilled
from widgets.labels.template import placeholder
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of the rule; empty for another one."""
    match error:
        case Unfilled(names=names):
            return _("Not sent: {names} is still open. Write it in, then send again.").format(
                names=", ".join(_named(name) for name in names)
            )
        case StrangePlaceholder(names=names, known=known):
            return _("Cannot be filled here: {names}. This text knows {known}.").format(
                names=", ".join(names), known=", ".join("{" + one + "}" for one in known)
            )
        case _:
            return ""


def _named(name: str) -> str:
    """The placeholder as it stands in the text, with what it is for."""
    known = [one for one in Placeholder if one == name]
    return f"{{{name}}} ({placeholder(known[0])})" if known else f"{{{name}}}"

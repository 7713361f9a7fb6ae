"""What is asked before something secret goes out (CHAT-5)."""

from screens.dialogs.confirm import Confirm
from widgets.words import _


def warning(text: str) -> Confirm | None:
    """What is asked before the text goes out; None when it holds nothing that looks secret."""
    from domain.guard import secrets_in  # only where somebody sends something
    from widgets.labels.guard import secret

    found = secrets_in(text)
    if not found:
        return None
    question = _("This looks like {found}. Send it all the same?").format(
        found=_(" and ").join(secret(one) for one in found)
    )
    detail = _(
        "Card and account numbers and passwords do not belong into a chat. "
        "Take them out, or say where they are kept safe."
    )
    return Confirm(question, _("Send it"), detail=detail)

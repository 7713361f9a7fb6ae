"""Asks before something secret goes out in a message (CHAT-5)."""

from screens.dialogs.confirm import Confirm
from screens.room import Room
from widgets.words import _


async def may_go_out(room: Room, text: str) -> bool:
    """Whether the text holds nothing that looks secret, or the reader sends it all the same."""
    from domain.guard import secrets_in  # only where somebody sends something
    from widgets.labels.guard import secret

    found = secrets_in(text)
    if not found:
        return True
    question = _("This looks like {found}. Send it all the same?").format(
        found=_(" and ").join(secret(one) for one in found)
    )
    detail = _(
        "Card and account numbers and passwords do not belong into a chat. "
        "Take them out, or say where they are kept safe."
    )
    asked = Confirm(question, _("Send it"), detail=detail)
    return await room.app.push_screen_wait(asked)

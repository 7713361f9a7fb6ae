"""Asks before something secret goes out in a message (CHAT-5)."""

from screens.dialogs.secret import warning
from screens.room import Room


async def may_go_out(room: Room, text: str) -> bool:
    """Whether the text holds nothing that looks secret, or the reader sends it all the same."""
    asked = warning(text)
    return asked is None or await room.app.push_screen_wait(asked)

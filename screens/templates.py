"""Ready texts, offered wherever one writes to a customer or a colleague (CHAT-3)."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from domain.person import Actor
from screens.room import Room
from services.chat.templates import Offered

T = TypeVar("T")


async def picked(room: Room, offered: Callable[[Actor, T], Sequence[Offered]], about: T) -> str:
    """The text that she picks of those `offered` about this; empty when she goes back.

    To be awaited in a worker of group "write" of the room, inside its `refusals_shown()`.
    """
    from screens.dialogs.chat.pick_template import PickTemplate  # not before it is needed

    texts = await room.ask(offered, room.session.actor, about)
    chosen = await room.app.push_screen_wait(PickTemplate(texts))
    return "" if chosen is None else chosen.text

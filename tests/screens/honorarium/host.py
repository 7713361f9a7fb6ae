"""The honorarium's room in the real house, on a real database."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from domain.person import Actor
from screens.honorarium import HonorariumScreen
from tests.builders import SmallAgency
from tests.screens import staying
from tests.screens.staying import Hands


def hands(
    agency: SmallAgency,
    actor: Actor,
    folder: Path,
    size: tuple[int, int] = (120, 40),
    language: str = "de",
) -> AbstractAsyncContextManager[Hands]:
    """Somebody who sits with the honorarium."""
    return staying.hands(agency, actor, folder, "honorarium", size, language)


def room_of(one: Hands) -> HonorariumScreen:
    """The room she is in."""
    assert isinstance(one.room, HonorariumScreen)
    return one.room

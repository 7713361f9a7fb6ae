"""Whatever somebody does, is it hers to see? Presses, opens and runs, and looks after each step.

Rooms, commands, wishes and use cases are found, not listed, so what comes later is crawled as well.
"""

import asyncio
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from textual.pilot import Pilot

from app.palette import Commands
from app.settings import Settings
from app.vpa import VPA
from domain.person import Actor
from screens import navigation
from screens.navigation import Navigation, OpenHelp
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency
from widgets.commands import all_commands
from widgets.commands.frame import ROOMS

LEAVES = {"quit", "lock", "switch_person", "language", "next_theme", "editor", "command_palette"}
"""What ends the crawl or changes how it looks; each has its tests elsewhere."""

OPENED = {one.runs for one in ROOMS.values()}
"""What opens a room, offered in each: a crawl goes into every room by its number and by itself."""

_TURN, _TURNS = 0.005, 1000
"""How often it is looked whether something still goes on, in seconds, and how many times."""


class Seen:
    """Everything that was painted, told or returned, with where."""

    def __init__(self, sentinel: str, words: Sequence[str]) -> None:
        self._sentinel = sentinel
        """Stands in everything that is kept from her."""
        self._words = words
        """What is said to nobody like her."""
        self.leaks: list[str] = []
        self.looks = 0

    def look(self, where: str, text: str, *, words: bool = True) -> None:
        """Note what of it is not hers."""
        self.looks += 1
        folded = text.casefold()
        for bad in (self._sentinel, *(self._words if words else ())):
            at = folded.find(bad.casefold())
            if at >= 0:
                self.leaks.append(f"{where}: {text[max(at - 60, 0) : at + 60]!r}")


def app_of(agency: SmallAgency, who: Actor, folder: Path) -> VPA:
    """The program as this person sits in it."""
    desk = Desk(agency.office, folder / "files", folder / "local")
    here = folder / "config.toml"
    url = agency.office.database.address.url
    return VPA(
        desk,
        Settings(url, folder, here, folder / "keys.toml"),
        session=Session(who, "Fleißige Hände"),
    )


class Crawler:
    """Presses, opens and runs, and looks after each step."""

    def __init__(self, app: VPA, pilot: Pilot[int], seen: Seen) -> None:
        self.app, self.pilot, self.seen = app, pilot, seen

    async def look(self, where: str) -> None:
        """Look at everything on the screen and everything that was told."""
        await self.settle()
        strips = self.app.screen._compositor.render_strips()
        self.seen.look(where, "\n".join("".join(part.text for part in strip) for strip in strips))
        for note in self.app._notifications:
            self.seen.look(f"{where}, told", str(note.message))

    async def settle(self) -> None:
        """Until nothing is read or written any more, or a question stands open.

        A writing one may ask and then waits for the answer, so nothing waits for it to end.
        """
        for _turn in range(_TURNS):
            await self.pilot.pause()
            busy = any(one.group in ("reload", "write") for one in self.app.workers)
            if not busy or len(self.app.screen_stack) > 1:
                return
            await asyncio.sleep(_TURN)

    async def close_dialogs(self) -> None:
        """Answer every open question with nothing."""
        while len(self.app.screen_stack) > 1:
            await self.app.screen.dismiss(None)
            await self.settle()

    async def run_every_command(self, where: str) -> None:
        """Run whatever the palette offers here, one after the other."""
        offered = [hit async for hit in Commands(self.app.screen).discover()]
        for hit in offered:
            name = str(hit.text)
            if {one.runs for one in all_commands() if one.does == name} & (LEAVES | OPENED):
                continue
            result = hit.command()
            if inspect.isawaitable(result):
                await result
            await self.look(f"{where} › {name}")
            await self.close_dialogs()

    async def follow_every_wish(self, ids: Sequence[int]) -> None:
        """Post every wish to be somewhere else, with each of these where it names something."""
        for name, kind in inspect.getmembers(navigation, inspect.isclass):
            if not issubclass(kind, Navigation) or kind in (Navigation, OpenHelp):
                continue
            for wanted in ids if needs(kind) else [None]:
                wish: Callable[..., Navigation] = kind
                self.app.post_message(wish(wanted) if needs(kind) else wish())
                await self.look(f"{name}({wanted})")
                await self.close_dialogs()


def needs(called: Callable[..., object]) -> list[str]:
    """The names of what must be given."""
    given = inspect.signature(called).parameters.values()
    return [one.name for one in given if one.default is inspect.Parameter.empty]


def tries(
    called: Callable[..., object], known: Mapping[str, Sequence[object]]
) -> Iterator[dict[str, object]]:
    """What can be tried for what it asks; nothing when it asks for what is not known.

    The first thing besides the actor is varied.
    """
    needed = needs(called)
    if not set(needed) <= known.keys():
        return
    varied = next((name for name in needed if name != "actor"), None)
    for value in known[varied] if varied else [None]:
        given: dict[str, object] = {name: known[name][0] for name in needed}
        yield {**given, varied: value} if varied else given


def use_cases(desk: Desk) -> Iterator[tuple[str, Callable[..., object]]]:
    """Every use case of the desk that takes an actor, found by its signature."""
    for owner in type(desk).__mro__:
        for name, made in vars(owner).items():
            if not isinstance(made, cached_property):
                continue
            case = getattr(desk, name)
            for verb, _method in inspect.getmembers(type(case), inspect.isfunction):
                called = getattr(case, verb)
                if not verb.startswith("_") and "actor" in inspect.signature(called).parameters:
                    yield f"{name}.{verb}", called

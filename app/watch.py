"""Keeps a terminal true: hears the bell, reads the trail, tells the rooms what changed."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from domain.errors import StoreUnreachable, VPAError
from domain.trail import Subject

if TYPE_CHECKING:
    from data.feed import Feed
    from data.reads.changes import Position
    from services.desk import Desk

NET = 30.0
"""Seconds after which the trail is read although no bell rang."""

GATHER = 0.1
"""Seconds in which further bells are gathered into one reading."""

_log = logging.getLogger(__name__)


class Watch:
    """One terminal's ear on the shared database.

    A message in its ten seconds of grace is announced twice: when it was sent, and at the instant
    from which others see it.
    """

    def __init__(
        self,
        desk: "Desk",
        tell: Callable[[Sequence[Subject]], None],
        lost: Callable[[], None] = lambda: None,
    ) -> None:
        self._desk = desk
        self._tell = tell
        self._lost = lost
        """Is told when the trail cannot be read because the database is out of reach."""
        self._rang = asyncio.Event()
        self._bell: Feed | None = None
        self._listening: asyncio.Task[None] | None = None
        self._shows: list[tuple[datetime, int, Subject]] = []
        """What others will see later, soonest first."""

    async def start(self) -> None:
        """Begin to listen; returns when nothing that comes after can be missed."""
        known = await self._desk.ask(self._desk.changes.position)
        loop = asyncio.get_running_loop()
        bell = self._bell = self._desk.changes.bell()

        def ring() -> None:
            with suppress(RuntimeError):  # the loop may be closing
                loop.call_soon_threadsafe(self.look)

        bell.start(ring)
        self._listening = asyncio.create_task(self._listen(known), name="watch")

    @property
    def listens(self) -> bool:
        """Whether it hears what is done elsewhere."""
        return self._listening is not None

    def look(self) -> None:
        """Read the trail now."""
        self._rang.set()

    async def stop(self) -> None:
        """Listen no more."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
        if self._bell is not None:
            await asyncio.to_thread(self._bell.stop)

    async def _listen(self, known: "Position") -> None:
        while True:
            await self._bell_or_time()
            subjects = self._shown_now()
            try:
                known, changes = await self._desk.ask(self._desk.changes.since, known)
            except VPAError as error:
                _log.warning("the trail could not be read: %s", error)
                changes = []
                if isinstance(error, StoreUnreachable):
                    self._lost()
            except Exception:  # a bug must not leave the terminal deaf
                _log.exception("the trail could not be read")
                changes = []
            for change in changes:
                subjects.append(change.subject)
                if change.shows_at is not None:
                    heappush(self._shows, (change.shows_at, change.number, change.subject))
            if subjects:
                self._tell(subjects)
            await asyncio.sleep(GATHER)

    async def _bell_or_time(self) -> None:
        """Wait for a bell, for what shows next, or for the net below."""
        wait = NET
        if self._shows:
            left = (self._shows[0][0] - self._desk.office.now()).total_seconds()
            wait = min(NET, max(0.0, left))
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):  # wait_for may lose that it is to stop
                await self._rang.wait()
        self._rang.clear()

    def _shown_now(self) -> list[Subject]:
        """What others can see from now on."""
        shown = []
        while self._shows and self._shows[0][0] <= self._desk.office.now():
            shown.append(heappop(self._shows)[2])
        return shown

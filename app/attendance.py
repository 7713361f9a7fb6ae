"""Who sits here: tells every minute that she is there, and keeps her top line true."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from app.clock_hand import ClockHand
from data.backoff import Backoff
from domain.budget import BudgetWarning
from domain.clock import Run
from domain.errors import StoreUnreachable, VPAError
from domain.values import replace
from services.people.session import Session
from widgets.frame.frame import FrameFacts

if TYPE_CHECKING:
    from services.desk import Desk

BEAT = 60.0
"""Seconds between two signs of life (PRES-1)."""

FIRST_RETRY, LAST_RETRY = 1.0, 30.0
"""Seconds between two tries while the database does not answer: at first, and at most."""

GATHER = 0.25
"""Seconds in which changes are gathered into one reading."""

_log = logging.getLogger(__name__)


class Attendance:
    """One person at one terminal, from when she enters until she leaves.

    It reads with every full minute and after a change; while the database does not answer it tries
    again after ever longer pauses, so that its return is noticed in whichever room she is.
    """

    def __init__(
        self,
        desk: "Desk",
        session: Session,
        *,
        show: Callable[[FrameFacts], None],
        came_back: Callable[[], None],
        is_there: Callable[[], bool],
        warn: Callable[[Run, BudgetWarning], None] = lambda _run, _warning: None,
    ) -> None:
        self._desk = desk
        self._actor = session.actor
        self._show = show
        """Shows the top line's facts."""
        self._came_back = came_back
        """Is told once when the database answers again."""
        self._is_there = is_there
        """Whether she is at her terminal; it may be locked because she is not."""
        self.facts = FrameFacts(session.agency, session.actor.name, session.actor.roles)
        """What the top line tells now."""
        self._beaten: float | None = None
        """When the last sign of life was stored, in seconds of `monotonic`."""
        self._woken = asyncio.Event()
        self._retries = Backoff(FIRST_RETRY, LAST_RETRY)
        self._attending: asyncio.Task[None] | None = None
        self._hand = ClockHand(desk.office.now, tell=self._tell_time, warn=warn, over=self.look)

    def start(self) -> None:
        """Begin; the first picture need not wait for it."""
        self._attending = asyncio.create_task(self._attend(), name="attendance")
        self._hand.start()

    async def stop(self) -> None:
        """She has left."""
        await self._hand.stop()
        if self._attending is not None:
            self._attending.cancel()
            with suppress(asyncio.CancelledError):
                await self._attending

    def look(self) -> None:
        """Something changed: read again soon."""
        self._woken.set()

    def lose(self) -> None:
        """The database did not answer; it is tried again after a pause, never at once."""
        if self.facts.lost_since is None:
            self._tell(replace(self.facts, lost_since=self._desk.office.now()))
            self._woken.set()

    def _regain(self) -> None:
        if self.facts.lost_since is not None:
            self._tell(replace(self.facts, lost_since=None))
            self._came_back()

    async def _attend(self) -> None:
        while True:
            try:
                await self._read()
                await self._beat()
            except StoreUnreachable:
                self.lose()
            except VPAError as error:  # she is told when she writes; the next minute tries again
                _log.warning("the top line could not be read: %s", error)
            except Exception:  # a bug must not end the watch over the connection
                _log.exception("the top line could not be read")
            await asyncio.sleep(GATHER)
            if self.facts.lost_since is None:
                await self._woken_within(self._rest_of_the_minute())
            if self.facts.lost_since is not None:
                self._woken.clear()  # that it is lost is no reason to ask at once
                await self._woken_within(self._retries.next())

    async def _woken_within(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        self._woken.clear()

    def _rest_of_the_minute(self) -> float:
        """Seconds until it reads again by itself: a full minute, when what is due changes."""
        now = self._desk.office.now()
        return BEAT - now.second - now.microsecond / 1e6

    async def _read(self) -> None:
        seen = await self._desk.ask(self._desk.glance.look, self._actor)
        at = None if seen.run is None else self._desk.office.now()
        facts = replace(self.facts, presence=seen.presence, counts=seen.counts)
        if seen.run != facts.run:
            facts = replace(facts, run=seen.run, at=at)
        self._tell(facts)
        self._hand.follow(seen.run)
        self._regain()

    def _tell_time(self, at: datetime) -> None:
        if self.facts.run is not None:
            self._tell(replace(self.facts, at=at))

    async def _beat(self) -> None:
        lately = self._beaten is not None and monotonic() - self._beaten < BEAT - 1
        if self._is_there() and not lately:
            await self._desk.ask(self._desk.glance.beat, self._actor)
            self._beaten = monotonic()

    def _tell(self, facts: FrameFacts) -> None:
        if facts != self.facts:
            self.facts = facts
            self._show(facts)

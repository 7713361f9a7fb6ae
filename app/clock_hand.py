"""Moves the clock in the top line on, without asking the database, and warns of the budget."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from domain.budget import BudgetWarning
from domain.clock import Run, next_change

_ORDER = tuple(BudgetWarning)


class ClockHand:
    """One terminal's hand on her running clock.

    It tells the time whenever what is shown changes: by the minute, in the last ten minutes of the
    budget by the second. Each warning of a run is told once (BUD-4).
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        tell: Callable[[datetime], None],
        warn: Callable[[Run, BudgetWarning], None],
        over: Callable[[], None],
    ) -> None:
        self._now = now
        self._tell = tell
        self._warn = warn
        self._over = over
        """Is told when the budget has stopped it."""
        self._run: Run | None = None
        self._warned: tuple[int, BudgetWarning] | None = None
        """The run and the last of its warnings that was told, or found when it was first seen."""
        self._woken = asyncio.Event()
        self._moving: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to move."""
        self._moving = asyncio.create_task(self._move(), name="clock")

    async def stop(self) -> None:
        """Move no more."""
        if self._moving is not None:
            self._moving.cancel()
            with suppress(asyncio.CancelledError):
                await self._moving

    def follow(self, run: Run | None) -> None:
        """This runs now; None: nothing does."""
        if run != self._run:
            self._run = run
            self._woken.set()

    async def _move(self) -> None:
        while True:
            self._woken.clear()
            wait = None
            if self._run is not None:
                wait = self._look(self._run)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._woken.wait()

    def _look(self, run: Run) -> float | None:
        """Tell how it stands; after how many seconds to look again, None: when something comes."""
        now = self._now()
        self._tell(now)
        self._warn_of(run, run.warning(now))
        if run.is_over(now):
            self._over()
            return None
        return next_change(run, now).total_seconds()

    def _warn_of(self, run: Run, warning: BudgetWarning) -> None:
        known, self._warned = self._warned, (run.clock.run_id, warning)
        is_graver = known is not None and _ORDER.index(warning) > _ORDER.index(known[1])
        if known is not None and known[0] == run.clock.run_id and is_graver:
            self._warn(run, warning)

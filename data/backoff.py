"""How long to wait before the next try to reach what does not answer."""

import random
from collections.abc import Callable
from time import monotonic


class Backoff:
    """Pauses that double from the first to the longest, a little uneven.

    Uneven, so that fifty terminals do not come back in the same instant. They begin again with the
    first only when none was needed for as long as the longest: a database that answers one
    question and refuses the next would otherwise be asked without end.
    """

    def __init__(
        self, first: float, longest: float, *, now: Callable[[], float] = monotonic
    ) -> None:
        self._first = first
        self._longest = longest
        self._now = now
        self._pause = 0.0
        """The last pause, in seconds; 0 before the first."""
        self._over_at = 0.0
        """When it ends, in seconds of `now`."""

    def next(self) -> float:
        """The next pause, in seconds."""
        now = self._now()
        is_new = not self._pause or now - self._over_at > self._longest
        self._pause = self._first if is_new else min(self._longest, 2 * self._pause)
        self._over_at = now + self._pause
        return self._pause * random.uniform(0.8, 1.2)

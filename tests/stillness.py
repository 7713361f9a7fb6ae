"""When a program under test has nothing left to do, asked of the event loop instead of the clock.

Textual's own Pilot waits until the process uses little of the processor, in steps of a fiftieth
second: slow on an idle machine, and a guess on a busy one. Here a program is still when no callback
is ready, no timer is due soon, and no thread works for it.
"""

import asyncio
import weakref
from asyncio import Handle, TimerHandle
from collections import deque
from collections.abc import Iterator
from concurrent.futures.thread import _WorkItem
from contextlib import contextmanager
from time import monotonic
from typing import Any, Protocol, cast

import pytest

from tests.pictures import paint

SOON = 0.04
"""Seconds: a timer due within them belongs to what was begun, such as the next picture."""

LONGEST = 10.0
"""Seconds after which a program that never rests is taken as it is: a busy machine is slow."""

HELD = 2.0
"""Seconds after which a thread that still works is held there by the test itself."""

_LOOK = 0.002
"""Seconds between two looks at threads that work."""

_at_work: "weakref.WeakKeyDictionary[_WorkItem[Any], float]" = weakref.WeakKeyDictionary()
"""What threads were asked for and have not told the event loop yet, and when they were asked."""


class _Loop(Protocol):
    """What an event loop of the standard library keeps of its future."""

    _ready: deque[Handle]
    _scheduled: list[TimerHandle]

    def time(self) -> float: ...


async def still(min_sleep: float = 0, max_sleep: float = LONGEST) -> None:
    """Wait until nothing is left to do; takes the arguments of Textual's `wait_for_idle`."""
    loop = cast(_Loop, asyncio.get_running_loop())
    latest = monotonic() + max_sleep
    while (now := monotonic()) < latest:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        due = _next(loop)
        if due <= SOON:
            await asyncio.sleep(max(due, 0))
        elif any(now - asked < HELD for asked in list(_at_work.values())):
            await asyncio.sleep(_LOOK)
        elif not paint():
            return


def _next(loop: _Loop) -> float:
    """Seconds until the next timer that was not called off."""
    now = loop.time()
    waiting = (timer.when() - now for timer in loop._scheduled if not timer.cancelled())
    return min(waiting, default=LONGEST)


@contextmanager
def pilots_wait_for_stillness() -> Iterator[None]:
    """Within it every Pilot waits until the program is still."""
    import textual.app
    import textual.pilot

    make, run = _WorkItem.__init__, _WorkItem.run

    def made(item: "_WorkItem[Any]", *args: Any, **kwargs: Any) -> None:
        make(item, *args, **kwargs)
        _at_work[item] = monotonic()

    def ran(item: "_WorkItem[Any]", *args: Any) -> None:
        try:
            run(item, *args)  # on its return the event loop has been told
        finally:
            _at_work.pop(item, None)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_WorkItem, "__init__", made)
        patch.setattr(_WorkItem, "run", ran)
        patch.setattr(textual.app, "wait_for_idle", still)
        patch.setattr(textual.pilot, "wait_for_idle", still)
        yield

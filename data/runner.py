"""Runs the store's synchronous work off the event loop, and really stops it when asked to."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from functools import partial
from threading import Lock
from typing import ParamSpec, Protocol, TypeVar, runtime_checkable

P = ParamSpec("P")
T = TypeVar("T")

FIRST_PAUSE = 0.01
"""Seconds after which work that was told to stop is told again."""

LONGEST_PAUSE = 0.25
"""The pause doubles up to this many seconds: telling PostgreSQL costs a connection each time."""

CANCEL_TIMEOUT = 5.0
"""Seconds PostgreSQL may take to hear a cancel."""

_log = logging.getLogger(__name__)


class WorkCancelled(Exception):
    """The work was given up before its commit: nothing of it is kept."""


@runtime_checkable
class _Interruptible(Protocol):
    """A raw SQLite connection."""

    def interrupt(self) -> None: ...


@runtime_checkable
class _CancelSafe(Protocol):
    """A raw psycopg connection."""

    def cancel_safe(self, *, timeout: float = ...) -> None: ...


def _stopper(connection: object) -> Callable[[], None]:
    """What stops the statement that runs on this raw connection, callable from any thread."""
    if isinstance(connection, _Interruptible):
        return connection.interrupt
    if isinstance(connection, _CancelSafe):
        return partial(connection.cancel_safe, timeout=CANCEL_TIMEOUT)
    raise TypeError(f"no way to stop a statement on {type(connection).__qualname__}")


class Cancellation:
    """Whether one piece of work was told to stop, and which connections that would hit.

    Two threads meet here: the work announces what may be hit, the runner strikes. The lock is
    held while striking, so that a connection never goes back to the pool, and a commit never
    begins, with a cancel still on its way to it.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._stops: list[Callable[[], None]] = []
        """Stop the attached connections' statements; empty while nothing may be hit."""
        self._asked = False
        """Whether the work was told to stop."""

    def check(self) -> None:
        """Refuse to go on with `WorkCancelled` when the work was told to stop."""
        if self._asked:
            raise WorkCancelled

    def attach(self, connection: object) -> None:
        """From here on a cancel stops what runs on this raw driver connection too.

        - `WorkCancelled` when the cancel came first: roll back.
        - `TypeError` for a connection that is neither SQLite's nor psycopg's.
        """
        stop = _stopper(connection)
        with self._lock:
            self.check()
            self._stops.append(stop)

    def detach(self) -> None:
        """From here on no cancel hits any connection; one under way is waited for."""
        with self._lock:
            self._stops.clear()

    def point_of_no_return(self) -> None:
        """Call just before the commit: a later cancel waits for it instead of hitting it.

        `WorkCancelled` when the cancel came first: roll back. Either way every connection
        is detached.
        """
        with self._lock:
            self._stops.clear()
            self.check()

    def ask(self) -> None:
        """Tell the work to stop; it hears this at its next `attach`, `check` or commit."""
        self._asked = True

    def strike(self) -> None:
        """Stop what runs now, if anything does. May take `CANCEL_TIMEOUT` for a connection."""
        with self._lock:
            for stop in self._stops:
                try:
                    stop()
                except Exception as error:  # drivers share no class; the work is waited for anyway
                    _log.warning("a running statement could not be stopped: %s", error)


_current: ContextVar[Cancellation | None] = ContextVar("cancellation", default=None)


def current_cancellation() -> Cancellation | None:
    """The cancellation of the work this thread runs; None outside a `StoreRunner`."""
    return _current.get()


class StoreRunner:
    """A few threads for the store, behind one awaitable door.

    When the awaiting task is cancelled, the work is stopped and waited for before the
    cancellation goes on: no lock, no transaction and no thread is left behind. Work that had
    passed its point of no return is committed all the same.
    """

    def __init__(self, threads: int = 4) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="store")
        self._strikers = ThreadPoolExecutor(threads, thread_name_prefix="store-cancel")
        """Striking may wait for the network, so it must not share the threads it frees."""

    async def run(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `fn` answers, or its error; `fn` runs in one of the store's threads.

        It sees a copy of the caller's context. `RuntimeError` after `close`.
        """
        cancellation = Cancellation()
        context = copy_context()
        context.run(_current.set, cancellation)
        work = self._pool.submit(partial(context.run, fn, *args, **kwargs))
        done = asyncio.wrap_future(work)
        try:
            await asyncio.wait((done,))  # unlike awaiting it, leaves the future alone on a cancel
        except asyncio.CancelledError:
            await self._stop(work, done, cancellation)
            raise
        return done.result()

    async def _stop(
        self, work: "Future[T]", done: "asyncio.Future[T]", cancellation: Cancellation
    ) -> None:
        """Stop the work and wait until it is gone, however often the task is cancelled meanwhile.

        A strike between two statements hits nothing, so it is repeated.
        """
        cancellation.ask()
        if work.cancel():  # still waiting for a thread
            return
        pause = FIRST_PAUSE
        while not work.done():
            strike = asyncio.wrap_future(self._strikers.submit(cancellation.strike))
            await _settled(strike)
            await _settled(done, within=pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        while not done.done():
            await _settled(done)
        if (error := done.exception()) and not isinstance(error, WorkCancelled):
            _log.debug("cancelled work ended with: %r", error)

    def close(self) -> None:
        """End the threads after everything that was asked for, writes above all, has ended."""
        self._pool.shutdown(wait=True)
        self._strikers.shutdown(wait=True)


async def _settled(future: "asyncio.Future[T]", *, within: float | None = None) -> None:
    """Wait for the future, at most so many seconds; a cancel of this task is no news by now."""
    try:
        await asyncio.wait((future,), timeout=within)
    except asyncio.CancelledError:
        return

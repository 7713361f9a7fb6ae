"""A closed window, a log-out, a shutdown: leave in order instead of being cut off."""

import asyncio
import signal
from collections.abc import Callable
from functools import partial

_CODES = {"SIGTERM": 143, "SIGHUP": 129}
"""The exit codes of programs ended by these signals: 128 and the signal's number."""


def leave_on_signals(leave: Callable[[int], object]) -> None:
    """From now on these signals call `leave` with their exit code, inside the running loop.

    Without it they end the process at once and the terminal stays as it is: raw and full-screen.
    """
    loop = asyncio.get_running_loop()
    for name, code in _CODES.items():
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, partial(leave, code))
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            return

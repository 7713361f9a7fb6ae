"""A closed window, a log-out, a shutdown: leave in order instead of being cut off."""

import asyncio
import errno
import os
import signal
from collections.abc import Callable

_CODES = {"SIGTERM": 143, "SIGHUP": 129}
"""The exit codes of programs ended by these signals: 128 and the signal's number."""

_STREAMS = (0, 1, 2)
"""What a program reads from and writes to."""


def leave_on_signals(leave: Callable[[int], object]) -> None:
    """From now on these signals call `leave` with their exit code, inside the running loop.

    Without it they end the process at once and the terminal stays as it is: raw and full-screen.
    A second SIGTERM does end it at once.
    """
    loop = asyncio.get_running_loop()

    def told(number: signal.Signals, code: int) -> None:
        let_go_of_hung_up()
        if number == signal.SIGTERM:
            loop.remove_signal_handler(number)
        leave(code)

    for name, code in _CODES.items():
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, told, number, code)
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            return
    _stay_away_from_hung_up()


def _stay_away_from_hung_up() -> None:
    """Let nobody take a closed window for one that was put aside.

    The kernel sends SIGCONT with the SIGHUP of a closed window. Textual would begin to paint anew,
    on nothing, and wait for ever until it is read.
    """
    begin_again = signal.getsignal(signal.SIGCONT)
    if not callable(begin_again):
        return

    def go_on(number: int, frame: object) -> None:
        if not let_go_of_hung_up():
            begin_again(number, frame)  # type: ignore[arg-type]  # any handler takes its frame

    signal.signal(signal.SIGCONT, go_on)


def let_go_of_hung_up() -> bool:
    """Read and write nowhere instead of on a window that was closed; whether one was just now."""
    gone = [stream for stream in _STREAMS if _is_hung_up(stream)]
    if gone:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in gone:
            os.dup2(nowhere, stream)
        os.close(nowhere)
        signal.signal(signal.SIGCONT, signal.SIG_IGN)
    return bool(gone)


def _is_hung_up(stream: int) -> bool:
    try:
        from termios import error, tcgetattr
    except ImportError:  # Windows
        return False
    try:
        tcgetattr(stream)
    except error as failure:
        return bool(failure.args[0] == errno.EIO)
    return False

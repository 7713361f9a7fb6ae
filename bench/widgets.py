"""Lists and chats in a pty: key to painted bytes, and what size costs."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bench.measure import Result, against, interleave
from bench.terminal import HEIGHT, Terminal

PRESSES = 25
ROUNDS = 5


@contextmanager
def _running(program: str, size: int | None = None) -> Iterator[Terminal]:
    arguments = [] if size is None else [str(size)]
    terminal = Terminal([sys.executable, "-m", f"bench.programs.{program}", *arguments], {})
    try:
        marker = b"#ready" if size is None else f"#{_last_painted(program, size):06}".encode()
        terminal.until(marker)
        terminal.silence(0.3)
        yield terminal
    finally:
        terminal.close()


def _last_painted(program: str, size: int) -> int:
    return 0 if program == "listing" else size - 1


def _presses(terminal: Terminal, key: bytes, first: int, step: int = 1) -> list[float]:
    """Seconds from each key to the number that it has to bring."""
    spans = []
    for at in range(PRESSES):
        terminal.pause()
        start = terminal.type(key)
        spans.append(terminal.until(f"#{first + at * step:06}".encode()) - start)
    return spans


def _median(press: Callable[[], list[float]]) -> Callable[[], float]:
    return lambda: statistics.median(press())


def _floor() -> list[float]:
    with _running("hello") as terminal:
        return _presses(terminal, b"d", 1)


def _moves(size: int) -> Callable[[], list[float]]:
    def press() -> list[float]:
        with _running("listing", size) as terminal:
            return _presses(terminal, b"j", 1)

    return press


def _scrolls(size: int) -> Callable[[], list[float]]:
    def press() -> list[float]:
        with _running("listing", size) as terminal:
            for _ in range(HEIGHT + 2):
                terminal.type(b"j")
                time.sleep(0.01)
            terminal.silence(0.3)
            return _presses(terminal, b"j", HEIGHT + 3)

    return press


def _opening(program: str, size: int) -> Callable[[], float]:
    def open_once() -> float:
        command = [sys.executable, "-m", f"bench.programs.{program}", str(size)]
        terminal = Terminal(command, {})
        try:
            painted = terminal.until(f"#{_last_painted(program, size):06}".encode())
            return painted - terminal.started
        finally:
            terminal.close()

    return open_once


def _appends(size: int) -> Callable[[], list[float]]:
    def press() -> list[float]:
        with _running("chat", size) as terminal:
            return _presses(terminal, b"n", size)

    return press


def lists() -> list[Result]:
    """Moving and scrolling in 100 and 100 000 rows."""
    figures = interleave(
        {
            "floor": _median(_floor),
            "move 100": _median(_moves(100)),
            "move 100k": _median(_moves(100_000)),
            "scroll 100": _median(_scrolls(100)),
            "scroll 100k": _median(_scrolls(100_000)),
            "open 100": _opening("listing", 100),
        },
        ROUNDS,
    )
    floor = "Textual on_key"
    return [
        against("cursor move in a list", floor, (figures["move 100"], figures["floor"]), 2.5),
        against("scroll one line", floor, (figures["scroll 100"], figures["floor"]), 6),
        against(
            "move in 100 000 rows", "in 100 rows", (figures["move 100k"], figures["move 100"]), 1.2
        ),
        against(
            "scroll in 100 000 rows",
            "in 100 rows",
            (figures["scroll 100k"], figures["scroll 100"]),
            1.2,
        ),
    ]


def chats() -> list[Result]:
    """Opening and appending to chats of 10, 50 and 10 000 messages."""
    figures = interleave(
        {
            "open 10": _opening("chat", 10),
            "open 50": _opening("chat", 50),
            "open 10k": _opening("chat", 10_000),
            "append 50": _median(_appends(50)),
            "append 10k": _median(_appends(10_000)),
        },
        ROUNDS,
    )
    return [
        against(
            "open a chat of 10 000", "one of 50", (figures["open 10k"], figures["open 50"]), 1.2
        ),
        against("open a chat of 10 000", "one of 10", (figures["open 10k"], figures["open 10"])),
        against("append to 10 000", "to 50", (figures["append 10k"], figures["append 50"]), 1.2),
    ]

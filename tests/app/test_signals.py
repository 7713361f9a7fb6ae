"""Signals: leaving with the right code, and letting go of a window that was closed.

A closed window itself is tried in a real terminal (tests/terminal/test_leaving.py).
"""

import asyncio
import os
import pty
import signal
from collections.abc import Iterator

import pytest

from app import signals
from app.signals import leave_on_signals, let_go_of_hung_up


@pytest.fixture(autouse=True)
def _handlers_kept() -> Iterator[None]:
    numbers = (signal.SIGTERM, signal.SIGHUP, signal.SIGCONT)
    kept = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
async def test_a_signal_leaves_with_the_code_of_its_number(
    number: signal.Signals, code: int
) -> None:
    codes: list[int] = []
    leave_on_signals(codes.append)
    os.kill(os.getpid(), number)
    await asyncio.sleep(0.05)
    assert codes == [code]


async def test_a_second_request_to_end_is_not_held_up() -> None:
    leave_on_signals(lambda _code: None)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(0.05)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_closed_window_is_let_go_of_once(monkeypatch: pytest.MonkeyPatch) -> None:
    window, stream = pty.openpty()
    monkeypatch.setattr(signals, "_STREAMS", (stream,))
    assert not let_go_of_hung_up()
    os.close(window)
    assert let_go_of_hung_up()
    assert os.write(stream, b"into nothing") == 12
    assert signal.getsignal(signal.SIGCONT) is signal.SIG_IGN
    assert not let_go_of_hung_up()
    os.close(stream)


async def test_who_was_put_aside_goes_on_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    window, stream = pty.openpty()
    monkeypatch.setattr(signals, "_STREAMS", (stream,))
    begun: list[int] = []
    signal.signal(signal.SIGCONT, lambda number, _frame: begun.append(number))
    leave_on_signals(lambda _code: None)
    os.kill(os.getpid(), signal.SIGCONT)
    await asyncio.sleep(0.05)
    assert begun == [signal.SIGCONT]
    os.close(window)
    os.kill(os.getpid(), signal.SIGCONT)
    await asyncio.sleep(0.05)
    assert begun == [signal.SIGCONT]
    os.close(stream)

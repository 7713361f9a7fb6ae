"""Waiting until nothing is left to do."""

import asyncio
import time
from threading import Event

import pytest

from tests import stillness
from tests.stillness import SOON, pilots_wait_for_stillness, still


async def test_it_waits_for_callbacks_that_beget_callbacks() -> None:
    loop, left = asyncio.get_running_loop(), [50]

    def again() -> None:
        left[0] -= 1
        if left[0]:
            loop.call_soon(again)

    loop.call_soon(again)
    await still()
    assert left == [0]


async def test_it_waits_for_a_thread_and_for_what_follows() -> None:
    followed: list[str] = []

    async def asks() -> None:
        await asyncio.to_thread(time.sleep, 3 * SOON)
        await asyncio.sleep(0)
        followed.append("answer")

    asking = asyncio.create_task(asks())
    await still()
    assert followed == ["answer"]
    await asking


async def test_it_waits_for_what_comes_soon_but_not_for_what_comes_late() -> None:
    loop, fired = asyncio.get_running_loop(), list[str]()
    loop.call_later(SOON / 2, fired.append, "soon")
    late = loop.call_later(60, fired.append, "late")
    loop.call_later(SOON / 2, fired.append, "called off").cancel()
    began = time.monotonic()
    await still(max_sleep=30)
    assert fired == ["soon"]
    assert time.monotonic() - began < 20
    late.cancel()


async def test_what_never_rests_is_left_after_a_while() -> None:
    over = Event()
    asyncio.get_running_loop().run_in_executor(None, over.wait)
    await still(max_sleep=0.05)
    over.set()
    await still()


async def test_a_thread_that_the_test_holds_is_not_waited_for_to_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stillness, "HELD", 0.05)
    over = Event()
    with pilots_wait_for_stillness():
        held = asyncio.get_running_loop().run_in_executor(None, over.wait)
        await asyncio.wait_for(still(max_sleep=30), 20)
        assert not held.done()
        over.set()
        await held


async def test_it_does_not_sleep_when_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await real(seconds)

    await still()
    monkeypatch.setattr(asyncio, "sleep", sleep)
    await still()
    assert not any(slept)

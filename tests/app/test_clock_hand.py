"""The hand of the clock moves without asking, and warns once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.clock_hand import ClockHand
from domain.budget import BudgetWarning
from domain.clock import Run, RunningClock
from domain.ids import PersonId, TaskId

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def run(seconds: float) -> Run:
    """One that has so much of an hour left."""
    clock = RunningClock(PersonId(1), TaskId(1), 5, NOW, NOW)
    worked = timedelta(hours=1) - timedelta(seconds=seconds)
    return Run(clock, 7, "Reise", worked, timedelta(hours=1), (NOW,))


async def test_it_tells_seconds_near_the_end_and_stops_there() -> None:
    told: list[datetime] = []
    warned: list[BudgetWarning] = []
    over: list[bool] = []
    begun = datetime.now(UTC)

    def now() -> datetime:
        return NOW + (datetime.now(UTC) - begun) * 4  # four times as fast

    hand = ClockHand(
        now,
        tell=told.append,
        warn=lambda _run, warning: warned.append(warning),
        over=lambda: over.append(True),
    )
    hand.start()
    hand.follow(run(3))
    for _ in range(400):
        await asyncio.sleep(0.01)
        if over:
            break
    await asyncio.sleep(0.05)
    hand.follow(None)
    await hand.stop()
    assert over == [True]
    assert warned == [BudgetWarning.USED_UP]
    assert len(told) >= 2


@pytest.mark.parametrize("turns", range(5))
async def test_news_in_its_last_moment_keep_nobody_from_leaving(turns: int) -> None:
    hand = ClockHand(
        lambda: NOW,
        tell=lambda _at: None,
        warn=lambda _run, _warning: None,
        over=lambda: None,
    )
    hand.start()
    hand.follow(run(3600))
    await asyncio.sleep(0.01)
    hand.follow(run(1800))
    for _turn in range(turns):
        await asyncio.sleep(0)
    left = asyncio.create_task(hand.stop())
    done, _waiting = await asyncio.wait([left], timeout=5)
    assert done == {left}

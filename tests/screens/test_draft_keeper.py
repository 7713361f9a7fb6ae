"""Drafts are stored in the order in which they were typed."""

import asyncio

import pytest

from domain.errors import StoreFull
from screens.draft_keeper import DraftKeeper


class Disk:
    """Notes what it is given; slow, and full when told so."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, str]] = []
        self.full = False

    async def keep(self, key: str, text: str) -> None:
        await asyncio.sleep(0.01)
        if self.full:
            raise StoreFull("voll")
        self.kept.append((key, text))


async def test_only_the_newest_text_is_written() -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    keeper.note("chat:1", "G")
    keeper.note("chat:1", "Gu")
    keeper.note("chat:2", "Ja")
    await keeper.settle()
    assert disk.kept == [("chat:1", "Gu"), ("chat:2", "Ja")]
    assert keeper.waiting("chat:1") is None


async def test_what_is_typed_while_it_writes_comes_after() -> None:
    disk = Disk()
    keeper = DraftKeeper(disk.keep)
    keeper.note("chat:1", "alt")
    running = asyncio.create_task(keeper.settle())
    await asyncio.sleep(0)
    keeper.note("chat:1", "neu")
    await keeper.settle()
    await running
    assert disk.kept == [("chat:1", "alt"), ("chat:1", "neu")]


async def test_a_refused_text_waits_for_the_next_try() -> None:
    disk = Disk()
    disk.full = True
    keeper = DraftKeeper(disk.keep)
    keeper.note("chat:1", "wichtig")
    with pytest.raises(StoreFull):
        await keeper.settle()
    assert keeper.waiting("chat:1") == "wichtig"
    disk.full = False
    await keeper.settle()
    assert disk.kept == [("chat:1", "wichtig")]
    assert keeper.waiting("chat:1") is None

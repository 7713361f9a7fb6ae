"""A worker that comes back while its place is taken down ends quietly; a bug still ends all."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.css.query import NoMatches
from textual.widgets import Static
from textual.worker import Worker, WorkerError, WorkerFailed, WorkerState

from app.settings import Settings
from app.shell import Shell


class Slow(Static):
    """Something that takes its time to go."""

    def __init__(self, may_go: asyncio.Event) -> None:
        super().__init__()
        self.may_go = may_go

    async def on_unmount(self) -> None:
        await self.may_go.wait()


class Place(Vertical):
    """A place that reads, and looks for what stands in it afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go = asyncio.Event()
        self.asked = asyncio.Event()
        self.answer = asyncio.Event()

    def compose(self) -> ComposeResult:
        yield Static(id="shown")
        yield Slow(self.may_go)

    @work
    async def read(self) -> None:
        self.asked.set()
        await self.answer.wait()
        self.query_one("#shown")

    @work
    async def fail(self) -> None:
        raise ValueError("wrong in any place")

    @work
    async def leave(self) -> str:
        gone = self.remove()
        self.may_go.set()
        await asyncio.sleep(0)
        del gone
        return "left"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(Settings("", tmp_path, tmp_path / "config.toml", tmp_path / "keys.toml"))


async def half_gone(shell: Shell) -> Place:
    """A place whose shown part is gone while another part still goes."""
    place = shell.query_one(Place)
    place.remove()
    for _turn in range(1_000):
        if not place.query("#shown"):
            return place
        await asyncio.sleep(0)
    raise AssertionError("it still stands")


async def ended(worker: Worker[None] | Worker[str]) -> WorkerState:
    with suppress(WorkerError):
        await worker.wait()
    return worker.state


async def test_what_was_read_for_it_is_let_go(shell: Shell) -> None:
    async with shell.run_test():
        place = Place()
        await shell.mount(place)
        reading = place.read()
        await place.asked.wait()
        await half_gone(shell)
        place.answer.set()
        state = await ended(reading)
        place.may_go.set()
        assert state is WorkerState.CANCELLED


async def test_what_begins_when_it_is_half_gone_ends_nothing_else(shell: Shell) -> None:
    async with shell.run_test() as pilot:
        place = Place()
        await shell.mount(place)
        await half_gone(shell)
        place.answer.set()
        state = await ended(place.read())
        place.may_go.set()
        await pilot.pause()
        assert state is WorkerState.ERROR
        assert shell.is_running


async def test_what_takes_it_down_goes_on_to_its_end(shell: Shell) -> None:
    async with shell.run_test():
        place = Place()
        await shell.mount(place)
        leaving = place.leave()
        assert await ended(leaving) is WorkerState.SUCCESS


async def test_a_bug_in_a_place_that_stands_still_ends_the_program(shell: Shell) -> None:
    with pytest.raises(WorkerFailed) as told:
        async with shell.run_test():
            place = Place()
            await shell.mount(place)
            await place.query_one("#shown").remove()
            place.answer.set()
            place.may_go.set()
            await ended(place.read())
    assert isinstance(told.value.error, NoMatches)


async def test_another_bug_in_a_place_half_gone_ends_it_too(shell: Shell) -> None:
    with pytest.raises(WorkerFailed) as told:
        async with shell.run_test():
            await shell.mount(Place())
            place = await half_gone(shell)
            state = await ended(place.fail())
            place.may_go.set()
            assert state is WorkerState.ERROR
    assert isinstance(told.value.error, ValueError)

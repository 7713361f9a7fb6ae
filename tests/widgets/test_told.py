"""A line that tells how it stands."""

from datetime import timedelta

import pytest
from textual.app import App, ComposeResult

from tests.builders import MONDAY_NINE, Clock
from widgets.told import BAR, Told


class Host(App[None]):
    """The line alone on the screen, and whether its wait was over."""

    def __init__(self) -> None:
        super().__init__()
        self.now = Clock()
        self.told = Told(self.now)
        self.over = 0

    def compose(self) -> ComposeResult:
        yield self.told

    def on_told_wait_over(self) -> None:
        self.over += 1

    @property
    def line(self) -> str:
        return str(self.told.render())


async def test_it_says_one_thing_at_a_time_and_never_takes_it_for_markup() -> None:
    host = Host()
    async with host.run_test():
        for said in ("[/x] geht nicht.", "", "[red]Doch."):
            host.told.say(said)
            assert host.line == said


@pytest.mark.parametrize(
    ("left", "shown"), [(0.2, "0:01"), (59, "0:59"), (60.1, "1:01"), (600, "10:00")]
)
async def test_a_wait_is_counted_in_begun_seconds(left: float, shown: str) -> None:
    host = Host()
    async with host.run_test():
        host.told.wait_until(MONDAY_NINE + timedelta(seconds=left))
        assert host.told.is_waiting
        assert f"in {shown}" in host.line


async def test_when_the_wait_is_over_it_says_so_once_and_is_silent() -> None:
    host = Host()
    async with host.run_test() as pilot:
        host.told.wait_until(MONDAY_NINE + timedelta(seconds=3))
        host.now.on(seconds=3)
        host.told._tick()
        host.told._tick()
        await pilot.pause()
        assert (host.over, host.line, host.told.is_waiting) == (1, "", False)


async def test_another_sentence_ends_the_wait() -> None:
    host = Host()
    async with host.run_test() as pilot:
        host.told.wait_until(MONDAY_NINE + timedelta(seconds=3))
        host.told.say("Falsch.")
        host.now.on(minutes=1)
        host.told._tick()
        await pilot.pause()
        assert (host.over, host.line, host.told.is_waiting) == (0, "Falsch.", False)


@pytest.mark.parametrize(("share", "full"), [(-1, 0), (0, 0), (0.5, BAR // 2), (1, BAR), (7, BAR)])
async def test_a_share_is_a_bar_of_always_the_same_width(share: float, full: int) -> None:
    host = Host()
    async with host.run_test():
        host.told.show_share(share, "Die Demo")
        assert host.line.startswith("Die Demo")
        assert (host.line.count("█"), host.line.count("░")) == (full, BAR - full)

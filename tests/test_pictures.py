"""A program under test paints when it is still."""

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tests.pictures import every_picture
from tests.stillness import still


class Canvas(Widget):
    """Counts its pictures, and can be made to fail."""

    painted = 0
    broken = False

    def render_lines(self, crop: Region) -> list[Strip]:
        self.painted += 1
        if self.broken:
            raise ZeroDivisionError
        return super().render_lines(crop)


class Host(App[None]):
    def compose(self) -> ComposeResult:
        yield Canvas()


async def _painted_by_three_wishes() -> int:
    host = Host()
    async with host.run_test() as pilot:
        await pilot.pause()
        canvas = host.query_one(Canvas)
        before = canvas.painted
        for _wish in range(3):
            canvas.refresh()
            host.screen._compositor.update_widgets({canvas})
            host.screen._compositor_refresh()
        await still()
        return canvas.painted - before


async def test_only_the_picture_that_stands_still_is_painted() -> None:
    assert await _painted_by_three_wishes() == 1


async def test_every_one_is_where_pictures_follow_each_other() -> None:
    with every_picture("this test"):
        assert await _painted_by_three_wishes() >= 3


async def test_what_cannot_be_painted_fails_though_nobody_looks() -> None:
    host = Host()
    with pytest.raises(ZeroDivisionError):
        async with host.run_test() as pilot:
            host.query_one(Canvas).broken = True
            host.query_one(Canvas).refresh()
            await pilot.pause()

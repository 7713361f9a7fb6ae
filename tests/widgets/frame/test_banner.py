"""The banner of a lost connection: there while it is lost, gone when it is back."""

from datetime import datetime

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from domain.calendar import BERLIN
from widgets.frame.banner import ConnectionBanner


class Host(App[None]):
    """Holds the banner."""

    def compose(self) -> ComposeResult:
        yield ConnectionBanner()


def seen(banner: ConnectionBanner) -> bool:
    return bool(banner.display)


@pytest.mark.parametrize("width", [80, 120])
async def test_it_says_since_when_and_that_what_is_written_is_kept(width: int) -> None:
    host = Host()
    async with host.run_test(size=(width, 5)) as pilot:
        banner = host.query_one(ConnectionBanner)
        assert not seen(banner)
        banner.lost_since = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)
        await pilot.pause()
        said = banner.render().plain
        assert seen(banner)
        assert "09:05" in said
        assert "F5" in said, "the key that tries at once"
        assert cell_len(said) <= width
        assert "…" not in said, "the sentence is whole on every width"
        banner.lost_since = None
        await pilot.pause()
        assert not seen(banner)

"""Enter sends, or breaks the line, as the reader chose."""

from collections.abc import Iterator

import pytest
from textual.app import App, ComposeResult

from widgets.chat.composer import Composer
from widgets.keys.enter import enter_sends, use_enter


@pytest.fixture(autouse=True)
def _as_usual() -> Iterator[None]:
    yield
    use_enter(sends=True)


class _Host(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    def compose(self) -> ComposeResult:
        yield Composer()

    def on_composer_submitted(self, event: Composer.Submitted) -> None:
        self.sent.append(event.text)


@pytest.mark.parametrize(("sends", "key"), [(True, "enter"), (False, "ctrl+j")])
async def test_the_chosen_key_sends(sends: bool, key: str) -> None:
    use_enter(sends=sends)
    assert enter_sends() is sends
    host = _Host()
    async with host.run_test() as pilot:
        host.query_one(Composer).focus()
        await pilot.press("H", "i", "enter" if not sends else "ctrl+j", "D", "u")
        await pilot.pause()
        assert host.sent == []
        await pilot.press(key)
        await pilot.pause()
    assert host.sent == ["Hi\nDu"]

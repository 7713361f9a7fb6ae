"""A notice that has run out when it is put up goes at once, and the program goes on."""

from textual.app import App
from textual.notifications import Notification
from textual.widgets._toast import Toast

from app.toasts import LEAST, keep_toasts_ending


async def test_it_goes_and_keys_are_heard() -> None:
    keep_toasts_ending()
    late = Notification("zu spät", timeout=-0.001)
    app: App[None] = App()
    async with app.run_test() as pilot:
        toast = Toast(late)
        assert toast._timeout == LEAST
        await app.mount(toast)
        await pilot.pause(2 * LEAST)
        await pilot.press("a")
        assert not app.query(Toast)


def test_others_are_shown_as_long_as_they_say() -> None:
    keep_toasts_ending()
    keep_toasts_ending()
    assert Toast(Notification("gesendet", timeout=5))._timeout > 4

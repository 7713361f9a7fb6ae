"""The form of a call is held by the keys in tests/screens/moves/test_phone.py; here its answer."""

from datetime import datetime, timedelta

from textual.app import App

from domain.calendar import BERLIN
from screens.dialogs.time.log_call import Called, LogCall

NOW = datetime(2026, 11, 23, 15, tzinfo=BERLIN)


async def test_without_a_beginning_it_has_just_ended() -> None:
    answered: list[Called | None] = []
    app: App[None] = App()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(LogCall("Telefonat", "", lambda: NOW), answered.append)
        await pilot.pause()
        await pilot.press(*"20 min", "tab", "tab", *"Frau Kundin", "ctrl+s")
        await pilot.pause()
    assert answered == [Called(NOW - timedelta(minutes=20), timedelta(minutes=20), "Frau Kundin")]

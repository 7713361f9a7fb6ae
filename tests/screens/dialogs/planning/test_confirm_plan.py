"""The weekly questions: an empty week is no hour, and yes stays yes (PLAN-1)."""

from datetime import timedelta

from textual.app import App
from textual.widgets import Input, Static

from domain.values import replace
from screens.dialogs.planning.confirm_plan import ConfirmPlan, Planned
from tests.widgets.planning.examples import BOARD

HOUR = timedelta(hours=1)


async def test_what_stands_there_at_first_can_be_taken_as_it_is() -> None:
    answered: list[Planned | None] = []
    app: App[None] = App()
    offer = [HOUR, 0 * HOUR, 1.5 * HOUR, 80 * HOUR]
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(ConfirmPlan(replace(BOARD, offer=offer)), answered.append)
        await pilot.pause()
        told = "\n".join(str(one.content) for one in app.screen.query(Static))
        assert "1. Weihnachtstag" in told and "Urlaub Mo 28.12. – So 03.01." in told
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert answered == [Planned(tuple(offer), True, False, "")]


async def test_hours_that_cannot_be_meant_are_told_at_their_week() -> None:
    answered: list[Planned | None] = []
    app: App[None] = App()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(ConfirmPlan(BOARD), answered.append)
        await pilot.pause()
        for typed, why in (
            ("200", "So lange"),
            ("-3", "Beispiele: 20, 7:30"),
            ("abc", "Beispiele"),
        ):
            app.screen.query_one("#hours1 Input", Input).value = typed
            await pilot.press("ctrl+s")
            await pilot.pause()
            echo = app.screen.query_one("#hours1 .entry--echo", Static)
            assert why in str(echo.content) and answered == []
            assert app.screen.query_one("#hours1 Input").has_focus

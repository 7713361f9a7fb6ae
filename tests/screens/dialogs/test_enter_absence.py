"""An absence as it is told: days understood, ill or not (PLAN-3)."""

from datetime import UTC, date, datetime

from textual.app import App
from textual.widgets import Static

from domain.absence import AbsenceKind
from domain.ids import PersonId
from screens.dialogs.enter_absence import Away, EnterAbsence
from services.absence.outset import AbsenceOutset

TODAY = date(2026, 11, 23)
OUTSET = AbsenceOutset(
    PersonId(1), datetime(2026, 11, 23, 10, tzinfo=UTC), PersonId(1), "Mia [/x]", 4, 3, 2, (), ()
)


class Form(App[None]):
    """Nothing but the form, and what it says follows."""

    @property
    def told(self) -> str:
        return str(self.screen.query_one("#follows", Static).content)


async def test_ill_today_needs_the_last_day_only() -> None:
    answered: list[Away | None] = []
    app: App[None] = App()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(EnterAbsence("Weg", OUTSET, AbsenceKind.SICK), answered.append)
        await pilot.pause()
        await pilot.press("ctrl+s")
        assert answered == []
        await pilot.press(*"25.11.", "tab", "tab", *"mittags", "ctrl+s")
        await pilot.pause()
    assert answered == [Away(AbsenceKind.SICK, TODAY, date(2026, 11, 25), "mittags")]


async def test_what_follows_is_told_while_it_is_filled_in() -> None:
    app = Form()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(EnterAbsence("Weg", OUTSET))
        await pilot.pause()
        await pilot.press(*"14.12.", "tab")
        assert app.told == ""
        await pilot.press(*"18.12.")
        await pilot.pause()
        planned = app.told
        assert "30.11. 08:00" in planned and "4 Kunden in BCC, Mia [/x] in CC" in planned
        await pilot.press("tab", "space")
        await pilot.pause()
        ill = app.told
        assert "3 Aufgaben" in ill and "2 Kunden in BCC" in ill and "30.11." not in ill

"""An absence as it is told: days understood, ill or not (PLAN-3)."""

from datetime import UTC, date, datetime

from textual.app import App
from textual.widgets import Input, Static

from domain.absence import Absence, AbsenceKind
from domain.ids import PersonId
from domain.values import replace
from screens.dialogs.planning.enter_absence import Away, EnterAbsence
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


async def test_days_that_cannot_be_are_refused_where_they_stand() -> None:
    answered: list[Away | None] = []
    app, days = App[None](), (date(2026, 12, 7), date(2026, 12, 11))
    trip = Absence(
        1, PersonId(1), AbsenceKind.VACATION, *days, "", OUTSET.now, PersonId(1), "Ada Assistent"
    )
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(EnterAbsence("Weg", replace(OUTSET, hers=[trip])), answered.append)
        await pilot.pause()
        await pilot.press(*"16.11.", "tab", *"20.11.", "tab", "tab", *"abends")
        for told, first, last in (
            ("vorbei", "16.11.", "20.11."),
            ("07.12.2026 bis Fr 11.12.2026", "10.12.", "Mo"),
            ("vor ihrem Beginn", "14.12.", "morgen"),
        ):
            for name, typed in (("first", first), ("last", last)):
                field = app.screen.query_one(f"#{name} Input", Input)
                field.value = typed
            await pilot.press("ctrl+s")
            await pilot.pause()
            why = app.screen.query_one("#field-last .field--wrong", Static)
            assert told in str(why.content) and why.display
        assert answered == []
        app.screen.query_one("#last Input", Input).value = "Fr"
        await pilot.press("ctrl+s")
        await pilot.pause()
    expected = Away(AbsenceKind.VACATION, date(2026, 12, 14), date(2026, 12, 18), "abends")
    assert answered == [expected]

"""The form of a power of attorney: what it takes, and where it refuses (POA-1)."""

from datetime import date

import pytest
from textual.app import App

from domain.attorney import AttorneyScope, NewAttorney
from domain.ids import PersonId
from screens.dialogs.customer.enter_attorney import EnterAttorney, Entered
from widgets.words import use_language

TODAY = date(2026, 11, 23)
NOTHING = object()


class Asking(App[None]):
    answered: object = NOTHING

    def told(self, answer: object) -> None:
        self.answered = answer


@pytest.mark.parametrize(
    ("last", "document", "answered"),
    [
        ("", "Ordner 7", (None, "Ordner 7")),
        ("23.11.2026", "Ordner 7", (TODAY, "Ordner 7")),
        ("22.11.2026", "Ordner 7", None),
        ("irgendwann", "Ordner 7", None),
        ("", "", None),
    ],
)
async def test_what_the_document_says(
    last: str, document: str, answered: tuple[date | None, str] | None
) -> None:
    use_language("en")
    app = Asking()
    async with app.run_test(size=(100, 40)) as pilot:
        app.push_screen(EnterAttorney("Ada [/x]", PersonId(3), TODAY), app.told)
        await pilot.pause()
        await pilot.press("y", "tab", "tab", "tab", "tab", "tab")
        await pilot.press(*last, "tab", "tab", *document, "ctrl+s")
        if answered is None:
            assert app.answered is NOTHING
        else:
            scopes = frozenset({AttorneyScope.BUY})
            new = NewAttorney(scopes, TODAY, *answered, PersonId(3))
            assert app.answered == Entered(new, ())

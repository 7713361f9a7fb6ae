"""The forms of a customer's file: what they take, and where they refuse."""

from datetime import datetime, timedelta

import pytest
from textual.app import App

from domain.customer_file import Channel, ContactSought
from screens.dialogs.customer.file_note import LogContact, Sought, WriteNote
from tests.builders import MONDAY_NINE as NOW

NOTHING = object()


class Asking(App[None]):
    answered: object = NOTHING

    def told(self, answer: object) -> None:
        self.answered = answer


def now() -> datetime:
    return NOW


@pytest.mark.parametrize(
    ("typed", "answered"),
    [("Im Tresor", "Im Tresor"), ("", NOTHING), ("Passwort: Herbst-26", NOTHING)],
)
async def test_a_note_holds_words_and_no_secret(typed: str, answered: object) -> None:
    app = Asking()
    async with app.run_test() as pilot:
        app.push_screen(WriteNote("Zugänge [/x]", "wo"), app.told)
        await pilot.pause()
        await pilot.press(*typed, "ctrl+s")
        assert app.answered == answered
        if answered is NOTHING:
            assert app.screen.query(".-refused")


@pytest.mark.parametrize(
    ("reached", "keys", "answered"),
    [
        (False, [], Sought(ContactSought(Channel.PHONE, False, NOW), "")),
        (True, [], NOTHING),
        (
            True,
            [*"8:30", "tab", *"Ja"],
            Sought(ContactSought(Channel.PHONE, True, NOW - timedelta(minutes=30)), "Ja"),
        ),
        (False, [*"morgen 9"], NOTHING),
        (False, [*"irgendwann"], NOTHING),
    ],
)
async def test_a_contact_lies_behind_and_says_what_came_of_it(
    reached: bool, keys: list[str], answered: object
) -> None:
    app = Asking()
    async with app.run_test() as pilot:
        app.push_screen(LogContact("Kontakt", Channel.PHONE, now, reached=reached), app.told)
        await pilot.pause()
        await pilot.press(*keys, "ctrl+s")
        assert app.answered == answered

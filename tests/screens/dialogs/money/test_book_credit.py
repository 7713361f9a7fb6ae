"""How much is credited: what is understood, and what is refused at its field."""

import pytest

from domain.credit import CreditKind
from screens.dialogs.money.book_credit import BookCredit, CreditGiven
from tests.screens.dialogs.hosting import Host


@pytest.mark.parametrize(("typed", "seconds"), [("0:30", 1800), ("-1:30", -5400), ("-0,5", -1800)])
async def test_a_correction_has_a_sign(typed: str, seconds: int) -> None:
    host = Host(BookCredit("Korrektur", CreditKind.CORRECTION))
    async with host.run_test() as pilot:
        await pilot.press(*typed, "tab", *"Grund", "ctrl+s")
        assert host.answers == [CreditGiven(seconds, "Grund")]


async def test_what_is_no_time_is_refused_where_it_stands() -> None:
    host = Host(BookCredit("Kulanz", CreditKind.GOODWILL))
    async with host.run_test() as pilot:
        await pilot.press(*"viel", "tab", *"Grund", "ctrl+s")
        assert host.answers == []

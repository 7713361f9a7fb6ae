"""Euros and days as people type them."""

from datetime import date

import pytest

from domain.errors import BadInput
from domain.invoice_contents import Party
from screens.dialogs.money.pricing import EditParty, RateSet, SetRate, parse_cents
from tests.screens.dialogs.hosting import Host, english

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("14,50", 1450),
        ("14.50", 1450),
        ("1.234,5 €", 123450),
        ("1,234.50", 123450),
        ("1500", 150000),
        ("0.500", 50),
        ("−3", -300),
        (" 7 ", 700),
    ],
)
def test_euros_are_read_as_they_are_typed(typed: str, cents: int) -> None:
    assert parse_cents("amount", typed) == cents


@pytest.mark.parametrize("typed", ["", "viel", "1,234", "NaN", "1e9999"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        parse_cents("amount", typed)


@pytest.mark.parametrize("typed", ["1.500", "1,500", "-2.500 €", "−12,000"])
def test_what_may_be_euros_or_thousands_is_refused(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_cents("amount", typed)
    assert refused.value.why == "two_readings"


async def test_amounts_stand_there_as_the_reader_writes_them() -> None:
    english()
    host = Host(SetRate("Rate", 1450, TODAY))
    async with host.run_test() as pilot:
        await pilot.pause()
        assert "14.50" in host.painted
        await pilot.press("end", "ctrl+u")
        await pilot.pause()
        assert "14.50" in host.painted  # the example
        await pilot.press(*"much", "ctrl+s")
        await pilot.pause()
        assert "The base rate is no amount. Write it like 14.50." in host.painted


async def test_the_day_of_a_rate_is_typed_as_days_are_everywhere() -> None:
    host = Host(SetRate("Satz", 1450, TODAY))
    async with host.run_test() as pilot:
        await pilot.press("tab", "end", "ctrl+u", *"1.12.", "ctrl+s")
    assert host.answers == [RateSet(1450, date(2026, 12, 1))]


async def test_a_rate_begins_with_this_month_unless_said_otherwise() -> None:
    host = Host(SetRate("Satz", 1450, TODAY))
    async with host.run_test() as pilot:
        await pilot.press("ctrl+s")
    assert host.answers == [RateSet(1450, date(2026, 11, 1))]


async def test_a_rate_without_its_day_is_refused_where_it_is_missing() -> None:
    english()
    host = Host(SetRate("Satz", 1450, TODAY))
    async with host.run_test() as pilot:
        await pilot.press("tab", "end", "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert "Day is missing; please fill it in." in host.painted
    assert host.answers == []


@pytest.mark.parametrize(("key", "is_small"), [("y", False), ("n", True), ("space", False)])
async def test_whether_vat_is_charged_is_answered_by_one_key(key: str, is_small: bool) -> None:
    host = Host(EditParty("Profil", Party("Ada Assistent")))
    async with host.run_test(size=(80, 40)) as pilot:
        await pilot.press("shift+tab", key, "ctrl+s")
    assert host.answers == [Party("Ada Assistent", is_small=is_small)]


async def test_the_agency_is_not_asked_about_vat() -> None:
    english()
    host = Host(EditParty("Die Agentur", Party("Agentur", is_small=False), is_agency=True))
    async with host.run_test(size=(80, 40)) as pilot:
        assert "VAT id" in host.painted and "Charges VAT" not in host.painted
        await pilot.press("ctrl+s")
    assert host.answers == [Party("Agentur")]

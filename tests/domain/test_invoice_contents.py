"""What stands on an invoice: sums, tax, parties, and the way to text and back (HON-7, HON-9)."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadInput
from domain.invoice import ProfileIncomplete
from domain.invoice_contents import (
    Party,
    billed,
    cancelling,
    checked_party,
    from_text,
    is_iban,
    missing_in,
    to_text,
)
from domain.values import replace
from tests.domain.examples.invoice import ADA, BUYER, contents


def test_a_small_business_charges_no_vat() -> None:
    made = contents(575_39)
    assert (made.net_cents, made.vat_percent, made.vat_cents) == (575_39, 0, 0)
    assert made.gross_cents == 575_39


@pytest.mark.parametrize(
    ("net", "vat"), [(575_39, 109_32), (130_75, 24_84), (50, 10), (2, 0), (3, 1)]
)
def test_vat_is_worked_out_once_on_the_sum(net: int, vat: int) -> None:
    taxed = replace(ADA, is_small=False, vat_id="DE123456789")
    made = contents(net - 1, 1, seller=taxed)
    assert (made.vat_percent, made.vat_cents, made.gross_cents) == (19, vat, net + vat)


@given(st.lists(st.integers(-10_000, 10_000), max_size=5))
def test_the_way_to_text_and_back_changes_nothing(cents: list[int]) -> None:
    made = contents(*cents)
    assert from_text(to_text(made)) == made
    assert to_text(from_text(to_text(made))) == to_text(made)


def test_a_cancelled_invoice_holds_nothing_any_more() -> None:
    made = contents(100, 250)
    back = cancelling(made, "RE 1-S", date(2026, 11, 3))
    assert back.cancels == "RE 1"
    assert back.gross_cents == -made.gross_cents
    assert billed([made])["work/2026-10/1/1400x1"].cents == 350
    assert billed([made, back])["work/2026-10/1/1400x1"].cents == 0


@pytest.mark.parametrize(
    ("seller", "buyer", "lacking"),
    [
        (replace(ADA, street=""), BUYER, ("street",)),
        (replace(ADA, tax_number="", iban=""), BUYER, ("tax_number", "iban")),
        (replace(ADA, is_small=False), BUYER, ("vat_id",)),
        (ADA, replace(BUYER, city=""), ("city",)),
        (ADA, Party(), ("name", "street", "postcode", "city")),
    ],
)
def test_what_has_to_stand_on_it_is_asked_for(
    seller: Party, buyer: Party, lacking: tuple[str, ...]
) -> None:
    with pytest.raises(ProfileIncomplete) as refusal:
        missing_in(seller, buyer)
    assert refusal.value.fields == lacking


def test_a_whole_profile_is_taken() -> None:
    missing_in(ADA, BUYER)
    missing_in(replace(ADA, is_small=False, tax_number="", vat_id="DE123456789"), BUYER)


def test_a_profile_is_kept_neatly() -> None:
    typed = replace(ADA, name=" Ada  Assistent ", iban="de89 3704 0044 0532 0130 00", country="de")
    assert checked_party(typed) == ADA


@pytest.mark.parametrize(
    ("field", "text"),
    [("name", " "), ("country", "D3"), ("vat_id", "123"), ("iban", "DE89370400440532013001")],
)
def test_a_field_that_cannot_be_is_refused(field: str, text: str) -> None:
    changed: dict[str, Any] = {field: text}
    with pytest.raises(BadInput) as refusal:
        checked_party(replace(ADA, **changed))
    assert refusal.value.field == field


@given(st.text(max_size=40))
def test_nothing_typed_breaks_the_check_of_an_iban(text: str) -> None:
    assert is_iban(text) in (True, False)

"""What is left on a customer's account (BUD-5)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.customer import Address, Customer, greeted
from domain.ids import CustomerId

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECONDS = st.integers(0, 10**8)


def customer(booked: int, worked: int, reserved: int) -> Customer:
    return Customer(
        id=CustomerId(1),
        number=1,
        name="Acme",
        contact="",
        email="",
        phone="",
        address=Address.SIE,
        since=AT,
        booked_seconds=booked,
        worked_seconds=worked,
        reserved_seconds=reserved,
    )


def test_account_is_booked_minus_worked_and_available_minus_reserved() -> None:
    one = customer(36_000, 10_000, 30_000)
    assert (one.account_seconds, one.available_seconds) == (26_000, -4_000)


@given(SECONDS, SECONDS, SECONDS)
def test_what_leaves_the_reserve_by_being_worked_leaves_the_available_alone(
    booked: int, worked: int, reserved: int
) -> None:
    before = customer(booked, worked, reserved).available_seconds
    assert customer(booked, worked + reserved, 0).available_seconds == before


@pytest.mark.parametrize(
    ("contact", "du"),
    [
        ("Ute Überacker", "Ute"),
        ("Ute-Marie d’Ähre-Groß", "Ute-Marie"),
        ("Überacker, Ute", "Ute"),
        ("Frau Dr. Ute Überacker", "Ute"),
        ("Dipl.-Ing. Jörg von Rade", "Jörg"),
        ("Ute", "Ute"),
        ("Frau Überacker", "Frau Überacker"),
        ("U. Überacker", "U. Überacker"),
        ("Ute & Jan Moos", "Ute & Jan Moos"),
        ("Ute und Jan Moos", "Ute und Jan Moos"),
        ("Familie Moos", "Familie Moos"),
        ("Ute {due}", "Ute {due}"),
        ("", "Acme GmbH"),
    ],
)
def test_with_du_she_is_greeted_by_the_first_name_where_there_is_one_for_sure(
    contact: str, du: str
) -> None:
    assert greeted(contact, "Acme GmbH", Address.DU) == du
    assert greeted(contact, "Acme GmbH", Address.SIE) == (contact or "Acme GmbH")


@given(st.text(), st.text(), st.sampled_from(Address))
def test_a_greeting_holds_nothing_but_what_was_entered(
    contact: str, name: str, address: Address
) -> None:
    assert greeted(contact, name, address) in (contact or name)

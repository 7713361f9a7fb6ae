"""What is left on a customer's account (BUD-5)."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.customer import Address, Customer
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

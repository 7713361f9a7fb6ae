"""Passwords, and waiting after wrong tries."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.errors import BadInput
from domain.password import check_password, next_try_at

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize("password", ["abcdef1!", "Herbst-2026", "ä ö ü 1 2"])
def test_a_strong_one_is_taken(password: str) -> None:
    check_password(password)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("abcd1!", "too_short"),
        ("abcdefg!", "no_digit"),
        ("abcdefg1", "no_special"),
        ("", "too_short"),
    ],
)
def test_a_weak_one_is_refused(password: str, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_password(password)
    assert (refused.value.field, refused.value.why) == ("password", why)


@pytest.mark.parametrize(
    ("tries", "seconds"),
    [(0, None), (2, None), (3, 2), (4, 4), (5, 8), (11, 512), (12, 900), (1000, 900)],
)
def test_waiting_doubles_up_to_a_quarter_of_an_hour(tries: int, seconds: int | None) -> None:
    until = next_try_at(tries, NOW if tries else None)
    assert until == (None if seconds is None else NOW + timedelta(seconds=seconds))

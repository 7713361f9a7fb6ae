"""Passwords: what one must have, and how long to wait after wrong tries."""

from datetime import datetime, timedelta

from domain.errors import BadInput

SHORTEST = 8
"""Characters a password has at least."""

FREE_TRIES = 3
"""Wrong tries in a row that cost no waiting."""

FIRST_WAIT = timedelta(seconds=2)
"""After the first costly try; each further one doubles it."""

LONGEST_WAIT = timedelta(minutes=15)


def check_password(password: str) -> None:
    """Refuse a weak one: `BadInput` with too_short, no_digit or no_special."""
    if len(password) < SHORTEST:
        raise BadInput("password", "too_short")
    if not any(sign.isdigit() for sign in password):
        raise BadInput("password", "no_digit")
    if all(sign.isalnum() for sign in password):
        raise BadInput("password", "no_special")


def next_try_at(wrong_tries: int, last_wrong_at: datetime | None) -> datetime | None:
    """From when the next try counts; None: at once. Aware in, aware out."""
    if last_wrong_at is None or wrong_tries < FREE_TRIES:
        return None
    doublings = min(wrong_tries - FREE_TRIES, 20)
    return last_wrong_at + min(LONGEST_WAIT, FIRST_WAIT * (1 << doublings))

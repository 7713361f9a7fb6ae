"""Hashes of passwords."""

import pytest

from services.people.passwords import fits, hashed, nobodys_hash


def test_only_the_password_itself_fits() -> None:
    kept = hashed("Herbst-2026 ä")
    assert "Herbst" not in kept
    assert fits(kept, "Herbst-2026 ä")
    for other in ("herbst-2026 ä", "Herbst-2026 ä ", "", "Herbst-2026 a"):
        assert not fits(kept, other)


def test_the_same_password_is_kept_differently_each_time() -> None:
    assert hashed("Herbst-2026") != hashed("Herbst-2026")


@pytest.mark.parametrize("stored", ["", "demo", "$argon2id$v=19$broken"])
def test_what_is_no_hash_fits_nobody(stored: str) -> None:
    assert not fits(stored, stored)


def test_nobodys_hash_is_a_real_one_that_fits_no_guess() -> None:
    kept, mine = nobodys_hash(), hashed("Herbst-2026")
    assert kept.rpartition("$")[0].split("$")[:4] == mine.rpartition("$")[0].split("$")[:4]
    assert not fits(kept, "") and not fits(kept, "nobody")

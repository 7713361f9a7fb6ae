"""An attempt is unsure only while nobody knows whether the store kept it."""

import pytest

from domain.errors import BadInput, NotFound, StoreUnreachable
from services.once import Once


@pytest.fixture
def once() -> Once[str, int]:
    return Once()


def _try(once: Once[str, int], error: BaseException | None = None) -> None:
    with once.trying("Hallo") as noted:
        noted(7)
        if error is not None:
            raise error


def _lost(_known: int) -> str:
    raise StoreUnreachable("gone again")


def _nowhere(known: int) -> str:
    raise NotFound("message", known)


def test_what_went_well_is_forgotten(once: Once[str, int]) -> None:
    _try(once)
    assert once.kept("Hallo", str) is None


@pytest.mark.parametrize("error", [BadInput("message", "missing"), KeyboardInterrupt()])
def test_what_was_refused_or_broken_off_is_forgotten(
    once: Once[str, int], error: BaseException
) -> None:
    with pytest.raises(type(error)):
        _try(once, error)
    assert once.unsure == {}


def test_after_a_lost_connection_the_same_again_finds_what_was_kept(once: Once[str, int]) -> None:
    with pytest.raises(StoreUnreachable):
        _try(once, StoreUnreachable("gone"))
    assert once.kept("Adieu", str) is None
    assert once.kept("Hallo", str) == "7"
    assert once.kept("Hallo", str) is None


def test_what_the_store_does_not_know_was_not_kept(once: Once[str, int]) -> None:
    once.unsure["Hallo"] = 7
    assert once.kept("Hallo", _nowhere) is None
    assert once.unsure == {}


def test_it_stays_unsure_while_the_store_cannot_be_asked(once: Once[str, int]) -> None:
    once.unsure["Hallo"] = 7
    with pytest.raises(StoreUnreachable):
        once.kept("Hallo", _lost)
    assert once.kept("Hallo", str) == "7"

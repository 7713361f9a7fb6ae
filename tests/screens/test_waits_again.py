"""The news that something waits again names it."""

from screens.waits_again import WaitsAgain


def test_it_tells_which() -> None:
    assert WaitsAgain(7).care_id == 7

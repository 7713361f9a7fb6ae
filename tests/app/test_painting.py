"""What makes the first picture quick."""

import gc
import os
from collections.abc import Iterator

import pytest

from app import painting


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """The tests' own collector is as it was, whatever is tried here."""
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.enable()


def test_nothing_is_collected_until_the_first_picture_stands() -> None:
    painting.prepare()
    assert not gc.isenabled()
    painting.settle()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_the_readers_own_switches_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_FPS", "30")
    for name in ("TEXTUAL_ANIMATIONS", "TEXTUAL_SMOOTH_SCROLL"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    painting.prepare()
    assert os.environ["TEXTUAL_FPS"] == "30"
    assert os.environ["TEXTUAL_ANIMATIONS"] == "none"
    assert os.environ["TEXTUAL_SMOOTH_SCROLL"] == "0"

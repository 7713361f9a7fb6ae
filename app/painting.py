"""What makes the first picture quick and keys never wait: set before Textual is imported."""

import gc
import os

_WISHES = {
    "TEXTUAL_FPS": "250",
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_SMOOTH_SCROLL": "0",
}
"""Read by Textual when it is imported. A second picture otherwise waits up to 17 ms."""


def prepare() -> None:
    """Set Textual's switches, unless the reader set them, and collect no garbage until painted.

    Call it before anything imports Textual.
    """
    for name, wish in _WISHES.items():
        os.environ.setdefault(name, wish)
    gc.disable()


def settle() -> None:
    """After the first picture: what was built stays for good, collect rarely from now on.

    Without it a collection through everything comes between two keys (63 instead of 12 ms).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 1_000)
    gc.enable()

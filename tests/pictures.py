"""What a program under test paints: every picture that stands still, and none of those in between.

Nobody sees the pictures of a program without a terminal, and a quarter of what a room's test did
was to make them: Textual makes several for each key. One is made when the program is still, so that
what cannot be painted fails as before; a test that looks at the screen makes its own. What is kept
from picture to picture is tested by those that compare whole pictures, and in a real terminal: with
them every one is painted.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from textual.screen import Screen

_due: "dict[Screen[object], None]" = {}
"""Screens that would have painted since the program was last still."""


_every: list[str] = []
"""Not empty while each picture is painted."""


def paint() -> bool:
    """Paint what is due; tells whether anything was."""
    due = [screen for screen in _due if screen.is_running and screen.is_current]
    _due.clear()
    for screen in due:
        with screen._context():
            try:
                screen._compositor.render_update(screen_stack=screen.app._background_screens)
            except Exception as error:
                screen.app._handle_exception(error)
    return bool(due)


@contextmanager
def painted_when_still() -> Iterator[None]:
    """Within it a program without a terminal paints no earlier than `paint()` says."""
    refresh = Screen._compositor_refresh

    def refreshed(screen: "Screen[object]") -> None:
        app = screen.app
        if _every or screen is not app.screen or not app.is_headless or app.is_inline:
            refresh(screen)
            return
        _due[screen] = None
        screen._dirty_widgets.clear()
        app._update_mouse_over(screen)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Screen, "_compositor_refresh", refreshed)
        yield


@contextmanager
def every_picture(why: str) -> Iterator[None]:
    """Within it those in between are painted too, as in a terminal."""
    _every.append(why)
    yield
    _every.remove(why)

"""Lets keys act one after the other, however fast they come.

Textual looks for a key's command while the letters typed before it still wait for their field:
Enter would send a message without its last letters, and "/" with a number behind it would change
the room. Over a slow line, and whenever the program was busy, keys do come in one go.
"""

from collections import deque
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.app import App
    from textual.dom import DOMNode

LOOK = 0.3
"""Seconds after which a key that waits looks whether the one before it is still on its way."""

LONGEST = 3.0
"""Seconds a key waits at most for the one before it, on a machine that is busy elsewhere."""

Pressed = events.Key | events.Paste


class KeyOrder:
    """Holds a key back until what the one before it brought about is done."""

    def __init__(self, app: "App[int]") -> None:
        self._app = app
        self._held: deque[Pressed] = deque()
        self._let_go: Pressed | None = None
        """The held key whose turn it is."""
        self._flight = 0
        """Counts the keys that were admitted."""
        self._busy = False
        """Whether a key is still on its way through the widgets."""
        self._acted = False
        """Whether that key was a command: then what it shows is waited for too."""
        self._at: DOMNode = app
        """How far that key has come: a widget, or the App when it is through."""
        self._since = 0.0
        """When it was admitted, by the machine's steady clock."""
        self._looks = False
        """Whether a look is due, as long as keys wait."""

    def admit(self, event: Pressed) -> bool:
        """Whether it may act now; else it is held, and comes again in its turn."""
        if event is self._let_go:
            self._let_go = None
        elif self._busy:
            self._held.append(event)
            if not self._looks:
                self._looks = True
                self._look_soon()
            return False
        self._busy, self._acted, self._at = True, False, self._app
        self._since = monotonic()
        self._flight += 1
        return True

    def acted(self) -> None:
        """The key that is on its way was a command."""
        self._acted = True

    def follow(self, node: "DOMNode | None") -> None:
        """Go the way of the key that was handed to this node, up to the App."""
        self._climb(node, self._flight)

    def _climb(self, node: "DOMNode | None", flight: int) -> None:
        self._at = node or self._app
        if node is None or node is self._app:
            self._app.call_later(self._through, flight)
        elif not node.call_later(self._climb, node.parent, flight):
            self._done(flight)

    def _through(self, flight: int) -> None:
        """The App, which the key has reached last, has run its command, if it is one."""
        if self._acted:  # a field opens first, and has the focus after that
            later = self._app.call_after_refresh
            later(later, self._done, flight)
        else:
            self._done(flight)

    def _look_soon(self) -> None:
        self._app.set_timer(LOOK, partial(self._look, self._flight))

    def _look(self, flight: int) -> None:
        """Go on where nobody answers any more: the widget is gone, as a dialog that was left."""
        answers = self._at.is_running and monotonic() - self._since < LONGEST
        if flight == self._flight and not answers:
            self._done(flight)
        if self._held:
            self._look_soon()
        else:
            self._looks = False

    def _done(self, flight: int) -> None:
        if flight != self._flight or self._let_go is not None or not self._busy:
            return
        if self._held:
            self._let_go = self._held.popleft()
            self._app.post_message(self._let_go)
        else:
            self._busy = False

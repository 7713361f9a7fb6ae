"""A notice that runs out while it is put up must not stop the program.

Textual starts a timer with what is left of the notice, and a timer with less than nothing left
counts backwards without end, so that no key is heard any more.
"""

from textual.notifications import Notification
from textual.widgets._toast import Toast

LEAST = 0.05
"""So many seconds a notice is shown at the least."""

_put_up = Toast.__init__


def _put_up_for_a_while(toast: Toast, notification: Notification) -> None:
    _put_up(toast, notification)
    toast._timeout = max(toast._timeout, LEAST)


def keep_toasts_ending() -> None:
    """From now on every notice ends, however late it is put up."""
    Toast.__init__ = _put_up_for_a_while  # type: ignore[assignment, method-assign]

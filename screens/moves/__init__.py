"""What is done by keys, step by step, for every room alike: ask, let the use case do it, tell.

A module a matter; the names below move a task on, whatever it needs for that.
"""

from screens.moves.status import (
    about_complaint,
    accepting,
    carry_out,
    finishing,
    follow_up,
    giving_back,
)

__all__ = [
    "about_complaint",
    "accepting",
    "carry_out",
    "finishing",
    "follow_up",
    "giving_back",
]

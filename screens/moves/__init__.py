"""Moving a task on, for every room alike."""

from screens.moves.carrying_out import (
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

"""Moving a task on, for every room alike."""

from screens.moves.carrying_out import carry_out, giving_back

__all__ = ["carry_out", "giving_back"]

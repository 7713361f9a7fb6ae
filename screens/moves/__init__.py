"""Moving a task on, for every room alike."""

from screens.moves.carrying_out import accepting, carry_out, finishing, giving_back

__all__ = ["accepting", "carry_out", "finishing", "giving_back"]
